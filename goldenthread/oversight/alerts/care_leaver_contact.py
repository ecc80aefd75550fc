"""Care leavers whom nobody has been in contact with for eight weeks."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.leaving_care import (
    FORMER_RELEVANT,
    RELEVANT,
    in_need_of_service,
)
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NO_LONGER_AT = 25
_RED, _CRITICAL = 85, 183


def rows(at: At) -> Rows:
    limit = at.parameters["care_leaver_contact_days"]
    told = at.once(in_need_of_service)
    young = told.filter(
        told.clea_care_leaver_eligibility.isin((RELEVANT, FORMER_RELEVANT))
        & (told.age < _NO_LONGER_AT)
    )
    last = young.clea_care_leaver_latest_contact
    passed = at.days(last, at.day)
    return alert_rows(
        young,
        subject_id=young.person_id,
        person_id=young.person_id,
        level=levels(
            (Level.AMBER, passed > limit),
            (Level.RED, passed >= _RED),
            (Level.CRITICAL, (passed >= _CRITICAL) | last.isnull()),
        ),
        due_on=last + ibis.interval(days=limit),
        overdue=passed - limit,
    )


ALERT = Alert(
    title="Care leaver not in contact for eight weeks",
    area="care leavers",
    subject="young person",
    trigger="More than 56 days have passed since the latest contact, or there is none.",
    steps=(
        Step(Level.AMBER, "57 to 84 days", ("personal adviser", "team manager")),
        Step(Level.RED, "85 to 182 days", ("team manager", "head of service")),
        Step(Level.CRITICAL, "more than 182 days, or no contact ever recorded",
             ("head of service", "assistant director")),
    ),
    closes_when="Contact is recorded.",
    decision="What has been tried, any concern for their welfare, and the next step.",
    longest_hold_days=14,
    needs=("ssd_care_leavers", "ssd_person"),
    rows=rows,
    parameters=("care_leaver_contact_days",),
    source="Care Leavers (England) Regulations 2010: the adviser visits at least every two months",
    related_measure="care_leavers.in_touch",
    list_columns=("team", "worker"),
    notes=(
        "Who refuses contact stays in: the duty to try goes on.",
        "Where there was never a contact there is no due day, and no days are counted.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_death_date
                    A              | 2006-01-01 |
                    B              | 2006-01-01 |
                    C              | 2006-01-01 |
                    D              | 2006-01-01 |
                    E              | 2006-01-01 |
                    F              | 2006-01-01 |
                    G              | 2006-01-01 |
                    H              | 2001-03-31 |
                    I              | 2001-04-01 |
                    J              | 2005-03-31 |
                    K              | 2005-04-01 |
                    L              | 2006-01-01 |
                    M              | 2006-01-01 |
                    N              | 2006-01-01 |
                    O              | 2006-01-01 | 2026-03-31
                """,
                "ssd_care_leavers": """
                    clea_table_id | clea_person_id | clea_care_leaver_eligibility | clea_care_leaver_in_touch | clea_care_leaver_latest_contact
                    TA            | A              | Former Relevant              | YES                       | 2026-02-03
                    TB            | B              | Former Relevant              | REFU                      | 2026-02-02
                    TC            | C              | Relevant                     | YES                       | 2026-01-06
                    TD            | D              | Former Relevant              | YES                       | 2026-01-05
                    TE            | E              | Former Relevant              | NO                        | 2025-09-30
                    TF            | F              | Former Relevant              | NO                        | 2025-09-29
                    TG            | G              | Former Relevant              | NO                        |
                    TH            | H              | Former Relevant              | NO                        |
                    TI            | I              | Former Relevant              | NO                        |
                    TJ            | J              | Former Relevant              | NREQ                      |
                    TK            | K              | Former Relevant              | NREQ                      |
                    TL            | L              | Former Relevant              | DIED                      |
                    TM            | M              | Former Relevant              | RHOM                      |
                    TN            | N              | Eligible                     | NO                        |
                    TO            | O              | Former Relevant              | NO                        |
                """,
            },
            gives="""
                id | level    | due        | overdue
                B  | amber    | 2026-03-30 | 1
                C  | amber    | 2026-03-03 | 28
                D  | red      | 2026-03-02 | 29
                E  | red      | 2025-11-25 | 126
                F  | critical | 2025-11-24 | 127
                G  | critical |            |
                I  | critical |            |
                K  | critical |            |
            """,
        ),
    ),
)  # fmt: skip
