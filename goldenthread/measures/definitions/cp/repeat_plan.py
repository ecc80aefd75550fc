"""Child protection plans that are not the child's first."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows
from goldenthread.measures.populations.protection import plan_spells

_TWO_YEARS = 24


def rows(at: At) -> Rows:
    started = _started(at)
    return _rows(started, started.ended_before.notnull())


def rows_within_24m(at: At) -> Rows:
    started = _started(at)
    return _rows(started, add_months(started.ended_before, _TWO_YEARS) >= started.start)


def _started(at: At) -> Expression:
    """The plan spells that started in the period, with the end of the child's one before."""
    spells = at.once(plan_spells)
    told = spells.mutate(ended_before=spells.end.lag().over(group_by="person_id", order_by="start"))
    return told.filter(at.in_period(told.start))


def _rows(started: Expression, again: Expression) -> Rows:
    return counted_rows(started, id=started.plan_id, person_id=started.person_id, met=again)


MEASURE = Measure(
    title="Plans that are a second or later plan for the child",
    why_it_matters="A child who needs another plan may have come off the first one too soon.",
    definition=(
        "Of the child protection plans that started in the period: those of children who had an "
        "earlier plan of this authority, however long ago it ended. Plans that overlap or follow on "
        "the same day are one. Temporary plans held for another authority count neither as the new "
        "plan nor as the earlier one."
    ),
    counts="plans",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cp_plans",),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "category_of_abuse"),
    source="Children in need statistics (Department for Education), formerly NI 65",
    benchmark="LAIT: second or subsequent child protection plan",
    variants={
        "within_24m": Variant(
            "The earlier plan ended no more than 24 months before", rows_within_24m
        )
    },
    notes=(
        "Plans that ended before the records begin are not known: the true share may be higher.",
        "Very low can mean that thresholds are too high.",
        "The target of a published plan is that the value falls from year to year.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    KA1             | A              | 2019-01-01              | 2020-01-01            | N
                    KA2             | A              | 2025-04-01              | 2025-06-01            | N
                    KA3             | A              | 2025-06-02              |                       |
                    KB1             | B              | 2025-01-01              | 2025-06-01            | N
                    KB2             | B              | 2025-06-01              |                       | N
                    KC1             | C              | 2025-01-01              | 2025-06-01            | Y
                    KC2             | C              | 2025-09-01              |                       | N
                    KD1             | D              | 2024-01-01              | 2025-01-01            | N
                    KD2             | D              | 2025-09-01              |                       | Y
                    KE1             | E              | 2025-05-01              | 2025-09-01            | N
                    KE2             | E              | 2025-08-01              |                       | N
                    KF1             | F              | 2024-01-01              | 2025-01-01            | N
                    KF2             | F              | 2025-03-31              |                       | N
                    KG1             | G              | 2025-01-01              | 2024-12-31            | N
                    KG2             | G              | 2026-03-31              |                       | N
                """
            },
            gives="""
                id  | met
                KA2 | yes
                KA3 | yes
                KC2 | no
                KE1 | no
                KG2 | no
            """,
        ),
    ),
)  # fmt: skip
