"""Open cases that a manager has looked at in the month."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    counted_rows,
)
from goldenthread.measures.populations.cases import open_cases
from goldenthread.measures.populations.oversight import management_oversight


def rows(at: At) -> Rows:
    cases, told = at.once(open_cases), at.once(management_oversight)
    held = told.filter(at.in_period(told.overseen_on))
    held = held.select("person_id").distinct().mutate(overseen=True)
    judged = cases.filter(cases.opened < at.start)
    judged = judged.left_join(held, "person_id", rname="held_{name}")
    return counted_rows(
        judged, id=judged.person_id, person_id=judged.person_id, met=judged.overseen
    )


MEASURE = Measure(
    title="Open cases with management oversight in the month",
    why_it_matters="A manager who looks regularly sees drift before it does harm.",
    definition=(
        "Of the cases open on the day that opened before the first of the month: those with at least "
        "one record of management oversight in the month. Supervision is counted elsewhere."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.MONTH,
    needs=("ssd_person", "ssd_cin_episodes", "ext_management_oversight"),
    rows=rows,
    parameters=("oversight_kinds",),
    breakdowns=("team", "worker"),
    source="Local (a published plan)",
    target=100,
    publication=Publication.INTERNAL,
    notes=("A record counts for the child, whichever referral it names.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              | 2015-01-01 |                   |
                    C              |            | 2026-06-01        |
                    D              | 2015-01-01 |                   |
                    E              | 2015-01-01 |                   |
                    F              | 2015-01-01 |                   |
                    G              | 2015-01-01 |                   | 2026-03-31
                    H              | 2015-01-01 |                   |
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_referral_nfa
                    RA               | A              | 2026-02-28         |                 |
                    RB               | B              | 2026-03-01         |                 |
                    RC               | C              | 2025-01-01         |                 |
                    RD               | D              | 2025-01-01         |                 |
                    RE               | E              | 2025-01-01         |                 | N
                    RF               | F              | 2025-01-01         | 2026-03-31      |
                    RG               | G              | 2025-01-01         |                 |
                    RH               | H              | 2025-01-01         |                 | Y
                """,
                "ext_management_oversight": """
                    exmo_oversight_id | exmo_person_id | exmo_oversight_kind | exmo_oversight_date
                    O1                | A              | REVIEW              | 2026-03-01
                    O2                | A              | DECISION            | 2026-03-15
                    O3                | B              | REVIEW              | 2026-03-15
                    O4                | C              | PANEL               | 2026-03-31
                    O5                | D              | SIGNOFF             | 2026-02-28
                    O6                | D              | ALLOCATE            | 2026-03-15
                    O7                | E              | REVIEW              | 2026-04-01
                    O8                | E              | REVIEW              |
                """,
            },
            gives="""
                id | met
                A  | yes
                C  | yes
                D  | no
                E  | no
            """,
        ),
    ),
)
