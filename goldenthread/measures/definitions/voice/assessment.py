"""Assessments with a record of what the child had to say."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.people import people


def rows(at: At) -> Rows:
    told, heard = at.table("ssd_cin_assessments"), at.table("ext_voice_record")
    told = told.filter(at.in_period(told.cina_assessment_auth_date)).select(
        assessment_id="cina_assessment_id",
        person_id="cina_person_id",
        start="cina_assessment_start_date",
        authorised="cina_assessment_auth_date",
    )
    born = at.once(people).select("person_id", born="pers_dob")
    told = told.join(born, "person_id")
    told = told.filter(told.born <= told.authorised)
    views = heard.select(child="exvo_person_id", on="exvo_date")
    views = told.join(views, [("person_id", "child")])
    views = views.filter(views.on.between(views.start, views.authorised))
    views = views.select("assessment_id").distinct().mutate(heard=True)
    told = told.left_join(views, "assessment_id", rname="heard_{name}")
    return counted_rows(told, id=told.assessment_id, person_id=told.person_id, met=told.heard)


MEASURE = Measure(
    title="Assessments that record the child’s voice",
    why_it_matters="An assessment without the child in it is about the adults.",
    definition=(
        "Of the assessments authorised in the period of children who were born by then: those with a "
        "record of the child's views from the day the assessment began to the day it was authorised."
    ),
    counts="assessments",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_3_MONTHS,
    needs=("ssd_person", "ssd_cin_assessments", "ext_voice_record"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local (a published plan)",
    target=100,
    notes=("A child with no date of birth on file is not known to be born, and is left out.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob
                    A              | 2015-01-01 |
                    B              | 2026-02-10 |
                    C              | 2026-02-21 |
                    D              |            | 2026-06-01
                    E              | 2015-01-01 |
                    F              | 2015-01-01 |
                    G              | 2026-02-20 |
                """,
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date
                    A1                 | A              | 2025-12-01                 | 2026-01-01
                    A2                 | A              | 2026-02-01                 | 2026-03-31
                    B1                 | B              | 2026-02-01                 | 2026-02-20
                    C1                 | C              | 2026-02-01                 | 2026-02-20
                    D1                 | D              | 2026-02-01                 | 2026-02-20
                    E1                 | E              | 2025-12-01                 | 2025-12-31
                    E2                 | E              | 2026-02-01                 | 2026-04-01
                    E3                 | E              | 2026-02-20                 | 2026-02-01
                    F1                 | F              | 2026-02-01                 | 2026-02-20
                    G1                 | G              | 2026-02-01                 | 2026-02-20
                """,
                "ext_voice_record": """
                    exvo_voice_id | exvo_person_id | exvo_date
                    V1            | A              | 2025-12-01
                    V2            | A              | 2026-03-31
                    V3            | B              | 2026-02-15
                    V4            | B              | 2026-02-16
                    V5            | F              | 2026-01-31
                    V6            | F              | 2026-02-21
                    V7            | E              | 2026-02-10
                """,
            },
            gives="""
                id | met
                A1 | yes
                A2 | yes
                B1 | yes
                F1 | no
                G1 | no
            """,
        ),
    ),
)
