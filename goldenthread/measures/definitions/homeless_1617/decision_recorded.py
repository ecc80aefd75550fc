"""Whether a homeless 16 or 17 year old has been told of their rights, decided with, and the decision written down."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.homeless import presented_at_16_or_17


def rows(at: At) -> Rows:
    told = at.once(presented_at_16_or_17)
    told = told.filter(at.in_period(told.presented))
    is_late = told.waited > at.parameters["homeless_decision_working_days"]
    kept = told.filter(told.is_decided | is_late)
    return counted_rows(
        kept,
        id=kept.presentation_id,
        person_id=kept.person_id,
        met=kept.is_decided & kept.is_logged & ~kept.lacks_signature,
    )


MEASURE = Measure(
    title="Homeless 16 and 17 year olds with an informed decision on record",
    why_it_matters="Whether a homeless young person comes into care is theirs to weigh, knowing what each way means.",
    definition=(
        "Of the presentations in the period of young people who were 16 or 17, with a decision or "
        "past 10 working days: those with a decision, a manager's record of it and, where the "
        "decision is section 17, an agreement that the young person signed."
    ),
    counts="presentations",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ext_homeless_presentation", "ssd_person"),
    rows=rows,
    parameters=("homeless_decision_working_days", "bank_holiday_calendar"),
    breakdowns=("team", "worker"),
    source=(
        "Prevention of homelessness and provision of accommodation for 16 and 17 year olds, "
        "statutory guidance, 2018"
    ),
    target=100,
    notes=("A decision without a date is none.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2009-01-01
                    B              | 2008-03-02
                    C              | 2008-03-03
                    D              | 2010-03-02
                    E              | 2010-03-03
                """,
                "ext_homeless_presentation": """
                    exho_presentation_id | exho_person_id | exho_presentation_date | exho_decision | exho_decision_date | exho_management_log_date | exho_signed_agreement_date
                    H1                   | A              | 2026-03-17             |               |                    |                          |
                    H2                   | A              | 2026-03-16             |               |                    |                          |
                    H3                   | A              | 2026-03-30             | S20           | 2026-03-31         | 2026-03-31               |
                    H4                   | A              | 2026-02-02             | S17           | 2026-02-03         | 2026-02-03               |
                    H5                   | A              | 2026-02-02             | S17           | 2026-02-03         | 2026-02-03               | 2026-03-31
                    H6                   | A              | 2026-02-02             | S17           | 2026-02-03         | 2026-02-03               | 2026-04-01
                    H7                   | A              | 2026-02-02             | S20           | 2026-02-03         |                          |
                    H8                   | A              | 2026-03-30             | S20           | 2026-04-01         | 2026-04-01               |
                    H9                   | A              | 2025-03-31             | S20           | 2025-04-01         | 2025-04-01               |
                    HB                   | B              | 2026-03-02             | S20           | 2026-03-03         | 2026-03-03               |
                    HC                   | C              | 2026-03-02             | S20           | 2026-03-03         | 2026-03-03               |
                    HD                   | D              | 2026-03-02             | HOME          | 2026-03-03         | 2026-03-03               |
                    HE                   | E              | 2026-03-02             | S20           | 2026-03-03         | 2026-03-03               |
                """,
            },
            gives="""
                id | met
                H2 | no
                H3 | yes
                H4 | no
                H5 | yes
                H6 | no
                H7 | no
                HC | yes
                HD | yes
            """,
        ),
    ),
)  # fmt: skip
