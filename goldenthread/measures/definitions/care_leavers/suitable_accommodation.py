"""Whether young people who have left care live where they should."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.leaving_care import former_relevant_19_to_21


def rows(at: At) -> Rows:
    young = at.once(former_relevant_19_to_21)
    return counted_rows(
        young,
        id=young.person_id,
        person_id=young.person_id,
        met=young.clea_care_leaver_accom_suitable == "1",
    )


MEASURE = Measure(
    title="Care leavers in suitable accommodation",
    why_it_matters="Nothing else goes well for a young person without somewhere safe to live.",
    definition=(
        "Of the former relevant young people aged 19, 20 or 21 on the day: those whose accommodation "
        "is recorded as suitable. Those who died or have returned home are left out; not recorded is "
        "not suitable."
    ),
    counts="young people",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_care_leavers", "ssd_person"),
    rows=rows,
    breakdowns=("team", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Children looked after in England, care leavers aged 19 to 21 (Department for Education, 2024)",
    benchmark="LAIT: care leavers in suitable accommodation",
    notes=(
        "The position on the day. Official figures are read around the birthdays, and so differ.",
        "Counted as recorded: suitable custody or bed and breakfast is a fault of the record.",
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
                    clea_table_id | clea_person_id | clea_care_leaver_eligibility | clea_care_leaver_in_touch | clea_care_leaver_latest_contact | clea_care_leaver_accom_suitable
                    TA            | A              | Former Relevant              | YES                       | 2026-01-01                      | 1
                    TB            | B              | Former Relevant              | YES                       | 2026-01-01                      | 1
                    TC            | C              | Former Relevant              | YES                       | 2026-01-01                      | 1
                    TD            | D              | Former Relevant              | YES                       | 2026-01-01                      | 2
                    TE            | E              | Former Relevant              | REFU                      | 2026-01-01                      | 1
                    TF            | F              | Former Relevant              | NREQ                      | 2026-01-01                      |
                    TG            | G              | Qualifying                   | YES                       | 2026-01-01                      | 1
                    TH            | H              | Former Relevant              | DIED                      | 2026-01-01                      | 1
                    TI            | I              | Former Relevant              | RHOM                      | 2026-01-01                      | 1
                    TJ            | J              | Former Relevant              | YES                       | 2026-01-01                      | 1
                    TK            | K              | Former Relevant              |                           | 2026-01-01                      | 1
                    TL1           | L              | Former Relevant              | YES                       | 2025-01-01                      | 1
                    TL2           | L              | Former Relevant              | NO                        | 2026-02-01                      | 2
                    TM1           | M              | Former Relevant              | NO                        |                                 | 2
                    TM2           | M              | Former Relevant              | YES                       | 2025-02-01                      | 1
                """,
            },
            gives="""
                id | met
                A  | yes
                D  | no
                E  | yes
                F  | no
                K  | yes
                L  | no
                M  | yes
            """,
        ),
    ),
)  # fmt: skip
