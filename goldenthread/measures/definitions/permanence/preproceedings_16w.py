"""Whether work before care proceedings is brought to an end in time."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows
from goldenthread.measures.populations.choosing import first_of_each


def rows(at: At) -> Rows:
    ended = _ended(at)
    latest = first_of_each(ended, "person_id", [ended.ended.desc(), ended.spell_id.desc()])
    return counted_rows(
        latest,
        id=latest.person_id,
        person_id=latest.person_id,
        met=latest.days <= at.parameters["preproceedings_max_days"],
    )


def rows_of_families(at: At) -> Rows:
    ended = _ended(at)
    longest = first_of_each(ended, "family", [ended.days.desc(), ended.spell_id])
    return counted_rows(
        longest,
        id=longest.family,
        person_id=longest.person_id,
        met=longest.days <= at.parameters["preproceedings_max_days"],
    )


def _ended(at: At) -> Expression:
    """The spells that ended in the period, from the decision to enter to the step down or issue."""
    told = at.table("ssd_pre_proceedings")
    spells = told.select(
        spell_id=told.prep_table_id,
        person_id=told.prep_person_id,
        family=told.prep_plo_family_id.fill_null(told.prep_person_id),
        ended=told.prep_agree_stepdown_issue_date,
        days=at.days(told.prep_pre_pro_decision_date, told.prep_agree_stepdown_issue_date),
    )
    return spells.filter(at.in_period(spells.ended) & (spells.days >= 0))


MEASURE = Measure(
    title="Pre-proceedings finished within 16 weeks",
    why_it_matters="Parents get a fair chance to change, and a child does not wait long for an answer.",
    definition=(
        "Of the children whose pre-proceedings ended in the period: those where no more than 112 "
        "days passed from the decision to enter to the day it was agreed to step down or to issue. "
        "Each child of a family counts, unborn children too."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_pre_proceedings",),
    rows=rows,
    parameters=("preproceedings_max_days",),
    breakdowns=("team", "worker", "age_band"),
    source="Public Law Working Group, best practice guidance on pre-proceedings, 2021",
    target=80,
    notes=(
        "From the decision, not the letter: it comes first and is always recorded.",
        "Of two spells of one child that ended in the period, the one that ended last counts.",
    ),
    variants={"families": Variant("Each family once, at its longest child", rows_of_families)},
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_pre_proceedings": """
                    prep_table_id | prep_person_id | prep_plo_family_id | prep_pre_pro_decision_date | prep_agree_stepdown_issue_date
                    T1            | A              | F1                 | 2025-12-09                 | 2026-03-31
                    T2            | B              | F1                 | 2025-12-08                 | 2026-03-31
                    T3            | C              | F2                 |                            | 2026-03-01
                    T4            | D              | F3                 | 2026-03-02                 | 2026-03-01
                    T5            | E              | F4                 | 2025-01-01                 | 2025-03-31
                    T6            | F              | F5                 | 2026-03-01                 | 2026-04-01
                    T7            | G              | F6                 | 2025-01-01                 | 2025-04-01
                    T8            | G              | F6                 | 2025-10-01                 | 2026-03-01
                    T9            | H              | F7                 | 2026-03-01                 | 2026-03-01
                """
            },
            gives="""
                id | met
                A  | yes
                B  | no
                G  | no
                H  | yes
            """,
        ),
    ),
)  # fmt: skip
