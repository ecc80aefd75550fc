"""How children in care feel and get on, by the strengths and difficulties questionnaire."""

import functools

from goldenthread.core.periods import Window, add_months
from goldenthread.measures.at import At, Expression, completed_years
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.looked_after import looked_after_a_year
from goldenthread.measures.populations.people import people

_AGES = (4, 16)
_SCORES = (0, 40)


def rows(at: At) -> Rows:
    scored = _scored(at)
    return counted_rows(
        scored, id=scored.person_id, person_id=scored.person_id, amount=scored.score
    )


def rows_of_coverage(at: At) -> Rows:
    ages = at.once(people).select("person_id", "age")
    children = at.once(looked_after_a_year).join(ages, "person_id")
    children = children.filter(children.age.between(*_AGES)).select("person_id")
    joined = children.left_join(_scored(at), "person_id", rname="score_{name}")
    return counted_rows(
        joined, id=joined.person_id, person_id=joined.person_id, met=joined.score.notnull()
    )


def rows_of_band(at: At, lowest: int, highest: int) -> Rows:
    scored = _scored(at)
    return counted_rows(
        scored,
        id=scored.person_id,
        person_id=scored.person_id,
        met=scored.score.between(lowest, highest),
    )


def _scored(at: At) -> Expression:
    """The latest score that counts of each child looked after for a year: `person_id` and `score`."""
    told = at.table("ssd_sdq_scores")
    told = told.select(
        score_id=told.csdq_table_id,
        about=told.csdq_person_id,
        completed=told.csdq_sdq_completed_date,
        score=told.csdq_sdq_score,
    )
    recent = told.filter((told.completed > add_months(at.day, -12)) & told.score.between(*_SCORES))
    born = at.once(people).select("person_id", born="pers_dob")
    children = at.once(looked_after_a_year).select("person_id").join(born, "person_id")
    joined = children.join(recent, [("person_id", "about")])
    joined = joined.filter(completed_years(joined.born, joined.completed).between(*_AGES))
    latest = first_of_each(joined, "person_id", [joined.completed.desc(), joined.score_id.desc()])
    return latest.select("person_id", "score")


def _band(title: str, lowest: int, highest: int) -> Variant:
    rows_of = functools.partial(rows_of_band, lowest=lowest, highest=highest)
    return Variant(title, rows_of, unit=Unit.PERCENT)


MEASURE = Measure(
    title="Average strengths and difficulties score",
    why_it_matters="A high score is a sign of distress that a child may show in no other way.",
    definition=(
        "Of the children looked after on the day and for at least 12 months without a break, with a "
        "score from 0 to 40 completed in the last 12 months when they were 4 to 16: the mean of the "
        "latest such score of each."
    ),
    counts="children",
    unit=Unit.SCORE,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ssd_sdq_scores"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Children looked after in England, emotional and behavioural health (Department for Education, 2024)",
    benchmark="LAIT: average SDQ score",
    notes=("Of two scores completed on one day, the one with the higher identifier counts.",),
    variants={
        "coverage": Variant(
            "Share of those aged 4 to 16 with a score", rows_of_coverage, unit=Unit.PERCENT
        ),
        "bands_normal": _band("Share scoring 0 to 13 (normal)", 0, 13),
        "bands_borderline": _band("Share scoring 14 to 16 (borderline)", 14, 16),
        "bands_concern": _band("Share scoring 17 to 40 (cause for concern)", 17, 40),
    },
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", since="2025-03-31"),
                ssd_person="""
                    F | 2009-01-01
                    G | 2009-01-01
                    H | 2021-06-01
                    I | 2015-01-01
                    J | 2015-01-01
                """,
                ssd_cla_episodes="""
                    E-F | F | L-F | 2024-01-01
                    E-G | G | L-G | 2024-01-01
                    E-H | H | L-H | 2024-01-01
                    E-I | I | L-I | 2025-04-01
                    E-J | J | L-J | 2024-01-01
                """,
                ssd_legal_status="""
                    S-F | F | C2 | 2024-01-01
                    S-G | G | C2 | 2024-01-01
                    S-H | H | C2 | 2024-01-01
                    S-I | I | C2 | 2025-04-01
                    S-J | J | V4 | 2024-01-01
                """,
                ssd_sdq_scores="""
                    csdq_table_id | csdq_person_id | csdq_sdq_completed_date | csdq_sdq_score
                    Q1            | A              | 2025-04-01              | 0
                    Q2            | B              | 2025-03-31              | 12
                    Q3            | C              | 2025-09-01              | 40
                    Q4            | C              | 2026-01-01              |
                    Q5            | C              | 2026-02-01              | 41
                    Q6            | D              | 2025-09-01              | 20
                    Q7            | D              | 2025-10-01              | 10
                    Q8            | D              | 2026-04-01              | 30
                    Q9            | F              | 2025-12-31              | 16
                    QF            | F              | 2026-01-01              | 5
                    QG            | G              | 2026-01-01              | 7
                    QH            | H              | 2025-05-31              | 9
                    QI            | I              | 2025-12-01              | 9
                    QJ            | J              | 2025-12-01              | 9
                """,
            ),
            gives="""
                id | amount
                A  | 0
                C  | 40
                D  | 10
                F  | 16
            """,
        ),
    ),
)  # fmt: skip
