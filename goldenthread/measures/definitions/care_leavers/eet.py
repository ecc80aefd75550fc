"""Whether young people who have left care are in education, employment or training."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.leaving_care import (
    IN_WORK_OR_LEARNING,
    former_relevant_19_to_21,
)


def rows(at: At) -> Rows:
    young = at.once(former_relevant_19_to_21)
    return counted_rows(
        young,
        id=young.person_id,
        person_id=young.person_id,
        met=young.clea_care_leaver_activity.isin(IN_WORK_OR_LEARNING),
    )


MEASURE = Measure(
    title="Care leavers in education, employment or training",
    why_it_matters="Work and learning give a young person an income, friends and a future.",
    definition=(
        "Of the former relevant young people aged 19, 20 or 21 on the day: those in education, "
        "employment or training, full or part time. Those who died or have returned home are left "
        "out; not recorded is not in it, nor is who cannot be for illness, disability or a child."
    ),
    counts="young people",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_care_leavers", "ssd_person"),
    rows=rows,
    breakdowns=("team", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Children looked after in England, care leavers aged 19 to 21 (Department for Education, 2024)",
    benchmark="LAIT: care leavers in education, employment or training",
    notes=(
        "The position on the day. Official figures are read around the birthdays, and so differ.",
        "Illness or disability (G4) and pregnancy or parenting (G6) are best shown beside it.",
        "Of several rows of one person, the one with the latest contact counts.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_death_date
                    A              | 2007-03-31 |
                    B              | 2007-04-01 |
                    C              | 2004-03-31 |
                    D              | 2004-04-01 |
                    E              | 2006-01-01 |
                    F              | 2006-01-01 |
                    G              | 2006-01-01 |
                    H              | 2006-01-01 |
                    I              | 2006-01-01 |
                    J              | 2006-01-01 | 2026-03-31
                    K              | 2006-01-01 |
                    L              | 2006-01-01 |
                    M              | 2006-01-01 |
                """,
                "ssd_care_leavers": """
                    clea_table_id | clea_person_id | clea_care_leaver_eligibility | clea_care_leaver_in_touch | clea_care_leaver_latest_contact | clea_care_leaver_activity
                    TA            | A              | Former Relevant              | YES                       | 2026-01-01                      | P5
                    TB            | B              | Former Relevant              | YES                       | 2026-01-01                      | F1
                    TC            | C              | Former Relevant              | YES                       | 2026-01-01                      | F1
                    TD            | D              | Former Relevant              | YES                       | 2026-01-01                      | G4
                    TE            | E              | Former Relevant              | REFU                      | 2026-01-01                      | F3
                    TF            | F              | Former Relevant              | NREQ                      | 2026-01-01                      | G6
                    TG            | G              | Qualifying                   | YES                       | 2026-01-01                      | F1
                    TH            | H              | Former Relevant              | DIED                      | 2026-01-01                      | F1
                    TI            | I              | Former Relevant              | RHOM                      | 2026-01-01                      | F1
                    TJ            | J              | Former Relevant              | YES                       | 2026-01-01                      | F1
                    TK            | K              | Former Relevant              |                           | 2026-01-01                      |
                    TL1           | L              | Former Relevant              | YES                       | 2025-01-01                      | F2
                    TL2           | L              | Former Relevant              | NO                        | 2026-02-01                      | G5
                    TM1           | M              | Former Relevant              | NO                        |                                 | G5
                    TM2           | M              | Former Relevant              | YES                       | 2025-02-01                      | F4
                """,
            },
            gives="""
                id | met
                A  | yes
                D  | no
                E  | yes
                F  | no
                K  | no
                L  | no
                M  | yes
            """,
        ),
    ),
)  # fmt: skip
