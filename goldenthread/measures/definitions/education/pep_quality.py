"""How good this term's plans for the education of children in care are."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.looked_after import not_on_short_breaks
from goldenthread.measures.populations.people import unborn
from goldenthread.measures.populations.school_terms import term

_OUTSTANDING, _GOOD = "1", "2"


def rows(at: At) -> Rows:
    now = term(at)
    told = at.table("ext_pep")
    in_term = told.expe_meeting_date.between(now.start, now.end) if now else False
    rated = told.filter(in_term).filter(told.expe_quality.notnull())
    rated = rated.mutate(person_id=rated.expe_person_id)
    kept = not_on_short_breaks(at, rated, "expe_pep_id", "person_id", "expe_meeting_date")
    kept = kept.anti_join(at.once(unborn), "person_id")
    return counted_rows(
        kept,
        id=kept.expe_pep_id,
        person_id=kept.person_id,
        met=kept.expe_quality.isin((_OUTSTANDING, _GOOD)),
    )


_TERMS = [
    {"name": "Autumn", "start": "2025-09-02", "end": "2025-12-19"},
    {"name": "Spring", "start": "2026-01-05", "end": "2026-03-27"},
]

MEASURE = Measure(
    title="Personal education plans judged good or better",
    why_it_matters="A plan that asks for little helps little, however promptly it is held.",
    definition=(
        "Of the personal education plans with a meeting in the school term of the day, or in a "
        "holiday in the term just ended, that were rated: those rated outstanding or good. Two plans "
        "of one child both count. Children on short breaks are left out."
    ),
    counts="plans",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ext_pep",),
    rows=rows,
    parameters=("school_terms",),
    no_value_until_set=("school_terms",),
    breakdowns=("team", "age_band"),
    source="Local quality standard of the virtual school, 2017",
    notes=(
        "Without the dates of the school terms there is no value.",
        "A child is on short breaks where that was the legal status on the day of the meeting.",
    ),
    examples=(
        Example(
            as_at="2026-04-05",
            parameters={"school_terms": _TERMS},
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob
                    A              | 2015-01-01 |
                    B              | 2015-01-01 |
                    C              | 2015-01-01 |
                    D              |            | 2026-06-01
                """,
                "ssd_legal_status": """
                    lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date
                    SC                   | C              | V4                | 2025-01-01
                """,
                "ext_pep": """
                    expe_pep_id | expe_person_id | expe_meeting_date | expe_quality
                    PA1         | A              | 2026-01-05        | 1
                    PA2         | A              | 2026-03-27        | 3
                    PA3         | A              | 2026-01-04        | 1
                    PB1         | B              | 2026-02-01        | 2
                    PB2         | B              | 2026-02-02        |
                    PB3         | B              | 2026-03-28        | 1
                    PB4         | B              |                   | 1
                    PB5         | B              | 2026-02-03        | 4
                    PC          | C              | 2026-02-01        | 1
                    PD          | D              | 2026-02-01        | 1
                """,
            },
            gives="""
                id  | met
                PA1 | yes
                PA2 | no
                PB1 | yes
                PB5 | no
            """,
        ),
        Example(
            as_at="2026-03-01",
            parameters={"school_terms": _TERMS},
            given={
                "ext_pep": """
                    expe_pep_id | expe_person_id | expe_meeting_date | expe_quality
                    PA1         | A              | 2026-03-01        | 1
                    PA2         | A              | 2026-03-02        | 1
                """,
            },
            gives="""
                id  | met
                PA1 | yes
            """,
        ),
    ),
)  # fmt: skip
