"""Open cases whose chronology is up to date."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.core.periods import add_months as day_months_on
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.chronologies import MONTHS, cases_with_chronology


def rows(at: At) -> Rows:
    cases = at.once(cases_with_chronology)
    since = ibis.literal(day_months_on(at.day, -MONTHS))
    return counted_rows(
        cases, id=cases.person_id, person_id=cases.person_id, met=cases.updated > since
    )


MEASURE = Measure(
    title="Open cases with an up-to-date chronology",
    why_it_matters="What happened before tells more than the last event, and is lost without a record.",
    definition=(
        "Of the children whose case has been open for 28 days or more: those whose chronology was "
        "brought up to date in the last three months and since the case opened."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ext_chronology"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local definition, from published plans",
    target=100,
    examples=(
        Example(
            as_at="2026-03-30",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              | 2015-01-01 |                   |
                    C              |            | 2026-06-01        |
                    D              | 2015-01-01 |                   |
                    E              | 2015-01-01 |                   |
                    F              | 2015-01-01 |                   | 2026-03-30
                    G              | 2008-03-30 |                   |
                    H              | 2015-01-01 |                   |
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date  | cine_close_date | cine_referral_nfa | cine_cin_primary_need_code
                    RA               | A              | 2025-01-01          |                 | N                 | N1
                    RB               | B              | 2025-01-01          |                 | N                 | N1
                    RC               | C              | 2026-03-02 17:00:00 |                 | N                 | N1
                    RD               | D              | 2026-03-03          |                 | N                 | N1
                    RE               | E              | 2026-02-01          |                 | N                 | N1
                    RF               | F              | 2025-01-01          |                 | N                 | N1
                    RG               | G              | 2025-01-01          |                 | N                 | N1
                    RH               | H              | 2025-01-01          |                 | N                 | N1
                """,
                "ext_chronology": """
                    exch_person_id | exch_updated_date
                    A              | 2025-12-31
                    B              | 2025-12-30
                    C              | 2026-03-02
                    D              | 2026-03-10
                    E              | 2026-01-31
                    F              | 2026-03-01
                    G              | 2026-03-01
                    H              | 2026-03-31
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
                E  | no
                H  | no
            """,
        ),
    ),
)
