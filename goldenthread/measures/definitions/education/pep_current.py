"""Whether somebody has planned with children in care how they will learn this term."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.education_plans import pupils_in_care


def rows(at: At) -> Rows:
    pupils = at.once(pupils_in_care)
    return counted_rows(pupils, id=pupils.person_id, person_id=pupils.person_id, met=pupils.planned)


_TERMS = [
    {"name": "Autumn", "start": "2025-09-02", "end": "2025-12-19"},
    {"name": "Spring", "start": "2026-01-05", "end": "2026-03-27"},
    {"name": "Summer", "start": "2026-04-13", "end": "2026-07-21"},
]

MEASURE = Measure(
    title="Personal education plan held this term",
    why_it_matters="School is where many children in care fall behind, and where they can catch up.",
    definition=(
        "Of the children looked after on the day, aged 3 to 17 and in care for at least 20 working "
        "days: those with a personal education plan meeting in the school term of the day, or in a "
        "holiday in the term just ended."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ext_pep"),
    rows=rows,
    parameters=("pep_min_age", "pep_max_age", "school_terms", "bank_holiday_calendar"),
    no_value_until_set=("school_terms",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Promoting the education of looked-after and previously looked-after children, 2018",
    target=100,
    notes=("Without the dates of the school terms there is no value.",),
    examples=(
        Example(
            as_at="2026-03-27",
            parameters={"school_terms": _TERMS},
            given=with_rows(
                in_care("A", "B", "C", "D", since="2024-01-01"),
                ssd_person="""
                    E | 2023-03-27
                    F | 2023-03-28
                    G | 2008-03-28
                    H | 2008-03-27
                    I | 2015-01-01
                    J | 2015-01-01
                    K | 2015-01-01
                """,
                ssd_cla_episodes="""
                    E-E | E | L-E | 2024-01-01
                    E-F | F | L-F | 2024-01-01
                    E-G | G | L-G | 2024-01-01
                    E-H | H | L-H | 2024-01-01
                    E-I | I | L-I | 2026-02-27
                    E-J | J | L-J | 2026-03-02
                    E-K | K | L-K | 2024-01-01
                """,
                ssd_legal_status="S-K | K | V4 | 2024-01-01",
                ext_pep="""
                    expe_pep_id | expe_person_id | expe_meeting_date
                    PA          | A              | 2026-01-05
                    PB          | B              | 2026-01-04
                    PC          | C              |
                    PD          | D              | 2026-03-28
                    PE          | E              | 2026-03-27
                    PF          | F              | 2026-03-27
                    PH          | H              | 2026-03-01
                    PK          | K              | 2026-03-01
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | no
                D  | no
                E  | yes
                G  | no
                I  | no
            """,
        ),
        Example(
            as_at="2026-04-12",
            parameters={"school_terms": _TERMS},
            given=with_rows(
                in_care("A", "B", since="2024-01-01"),
                ext_pep="""
                    expe_pep_id | expe_person_id | expe_meeting_date
                    PA          | A              | 2026-01-05
                    PB          | B              | 2026-04-01
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
            """,
        ),
    ),
)  # fmt: skip
