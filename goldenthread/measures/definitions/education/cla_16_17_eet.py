"""Whether 16 and 17 year olds in care are in education, employment or training."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.leaving_care import IN_WORK_OR_LEARNING
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.people import people


def rows(at: At) -> Rows:
    everybody = at.once(people)
    young = everybody.filter(everybody.age.isin((16, 17)))
    children = at.once(looked_after).select("person_id").semi_join(young, "person_id")
    told = at.table("ext_education")
    told = told.filter(told.exed_activity.notnull())
    order = [told.exed_period_start_date.desc(), told.exed_education_id.desc()]
    latest = first_of_each(told, "exed_person_id", order)
    latest = latest.select(person_id="exed_person_id", activity="exed_activity")
    joined = children.left_join(latest, "person_id", rname="now_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=joined.activity.isin(IN_WORK_OR_LEARNING),
    )


MEASURE = Measure(
    title="Looked-after 16 and 17 year olds in education, employment or training",
    why_it_matters="Who leaves care with a course or a job has something to go on with.",
    definition=(
        "Of the children looked after on the day who are 16 or 17: those whose latest recorded "
        "activity is education, employment or training, full or part time. None recorded is none."
    ),
    counts="young people",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ext_education"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Local; codes of the children looked after return for care leavers, 2024-25",
    benchmark="Participation in education and training (all 16 and 17 year olds)",
    notes=("Of two activities that began on one day, the one with the higher identifier counts.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", born="2009-01-01"),
                ssd_person="""
                    F | 2010-03-31
                    G | 2010-04-01
                    H | 2008-03-31
                    I | 2008-04-01
                    J | 2009-01-01
                """,
                ssd_cla_episodes="""
                    E-F | F | L-F | 2023-01-01
                    E-G | G | L-G | 2023-01-01
                    E-H | H | L-H | 2023-01-01
                    E-I | I | L-I | 2023-01-01
                    E-J | J | L-J | 2023-01-01
                """,
                ssd_legal_status="S-J | J | V4 | 2023-01-01",
                ext_education="""
                    exed_education_id | exed_person_id | exed_period_start_date | exed_activity
                    DA1               | A              | 2025-09-01             | F1
                    DA2               | A              | 2026-01-01             |
                    DB1               | B              | 2025-09-01             | F2
                    DB2               | B              | 2026-03-31             | G5
                    DC1               | C              | 2025-09-01             | G4
                    DC2               | C              | 2026-04-01             | F2
                    DD                | D              |                        | F2
                    DF                | F              | 2025-09-01             | P3
                    DG                | G              | 2025-09-01             | F1
                    DH                | H              | 2025-09-01             | F1
                    DI                | I              | 2025-09-01             | P5
                    DJ                | J              | 2025-09-01             | P5
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | no
                D  | no
                E  | no
                F  | yes
                I  | yes
            """,
        ),
    ),
)  # fmt: skip
