"""Records of management oversight that say what was decided, and by when it is to be done."""

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


def rows(at: At) -> Rows:
    told = at.table("ext_management_oversight")
    held = told.filter(at.in_period(told.exmo_oversight_date))
    decided = held.exmo_decision_recorded.fill_null(False)
    asks_for_action = held.exmo_actions_set.fill_null(False)
    return counted_rows(
        held,
        id=held.exmo_oversight_id,
        person_id=held.exmo_person_id,
        met=decided & (~asks_for_action | held.exmo_action_due_date.notnull()),
    )


MEASURE = Measure(
    title="Oversight records with a decision and timescales",
    why_it_matters="A decision without a date is a wish.",
    definition=(
        "Of the records of management oversight in the period: those that hold a decision and, where "
        "they set actions, the day on which these are due."
    ),
    counts="records",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_3_MONTHS,
    needs=("ext_management_oversight",),
    rows=rows,
    breakdowns=("team",),
    source="Local (a published plan)",
    target=100,
    publication=Publication.INTERNAL,
    notes=(
        "Every kind of record is counted, also those that are no oversight in the monthly measure.",
        "A due day before the record's own is there, and a fault of the data.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_management_oversight": """
                    exmo_oversight_id | exmo_person_id | exmo_oversight_kind | exmo_oversight_date | exmo_decision_recorded | exmo_actions_set | exmo_action_due_date
                    O1                | A              | DECISION            | 2026-01-01          | Y                      | N                |
                    O2                | A              | ALLOCATE            | 2026-03-31          | Y                      | Y                | 2026-06-30
                    O3                | A              | REVIEW              | 2026-03-01          | Y                      | Y                |
                    O4                | A              | REVIEW              | 2026-03-01          |                        | Y                | 2026-03-15
                    O5                | B              | REVIEW              | 2026-03-01          | N                      | N                |
                    O6                | B              | REVIEW              | 2026-03-01          | Y                      |                  |
                    O7                | B              | REVIEW              | 2026-03-01          | Y                      | Y                | 2026-02-01
                    O8                | B              | REVIEW              | 2025-12-31          | Y                      | N                |
                    O9                | B              | REVIEW              | 2026-04-01          | Y                      | N                |
                """
            },
            gives="""
                id | met
                O1 | yes
                O2 | yes
                O3 | no
                O4 | no
                O5 | no
                O6 | yes
                O7 | yes
            """,
        ),
    ),
)
