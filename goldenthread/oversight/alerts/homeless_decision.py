"""Homeless young people of 16 or 17 for whom nothing has been decided, or who have not signed."""

import ibis

from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.homeless import presented_at_16_or_17
from goldenthread.measures.populations.people import known_not_children
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_AMBER, _CRITICAL = 5, 20


def rows(at: At) -> Rows:
    limit = at.parameters["homeless_decision_working_days"]
    told = at.once(presented_at_16_or_17).anti_join(at.once(known_not_children), "person_id")
    waits = ~told.is_decided
    return alert_rows(
        told,
        subject_id=told.presentation_id,
        person_id=told.person_id,
        level=levels(
            (Level.AMBER, (waits & (told.waited >= _AMBER)) | (~waits & told.lacks_signature)),
            (Level.RED, waits & (told.waited > limit)),
            (Level.CRITICAL, waits & ((told.waited > _CRITICAL) | told.in_bed_and_breakfast)),
        ),
        due_on=at.after_working_days(told.presented, limit),
        overdue=ibis.cases((waits, told.waited - limit), else_=ibis.null("int64")),
    )


ALERT = Alert(
    title='Homeless 16 or 17 year old without a recorded decision',
    area='homelessness 16-17',
    subject='presentation',
    trigger='Five working days have passed without a decision, or none is made and the young person is in bed and breakfast; or the decision is section 17 and not signed for.',
    steps=(
        Step(Level.AMBER, 'w is 5 to 10 with no decision; or (b)',
             ('social worker', 'team manager',)),
        Step(Level.RED, 'w is 11 to 20 with no decision',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'w > 20 with no decision; or in bed and breakfast with no decision',
             ('head of service', 'assistant director',)),
    ),
    closes_when="The decision, the manager's log and, for section 17, the signed agreement are all recorded.",
    decision='Section 20 or section 17, that the young person was told what each means, what they chose, and who advised them.',
    longest_hold_days=2,
    needs=('ext_homeless_presentation', 'ssd_person'),
    rows=rows,
    parameters=('homeless_decision_working_days', 'bank_holiday_calendar'),
    source='Statutory guidance on homeless 16 and 17 year olds, 2018; Children Act 1989, section 20',
    related_measure='homeless_1617.decision_recorded',
    list_columns=("team", "worker"),
    notes=('A decision without a date is none.',),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2009-01-01
                    B              | 2008-03-31
                """,
                "ext_homeless_presentation": """
                    exho_presentation_id | exho_person_id | exho_presentation_date | exho_decision | exho_decision_date | exho_signed_agreement_date | exho_accommodation
                    H1                   | A              | 2026-03-25             |               |                    |                            |
                    H2                   | A              | 2026-03-24             |               |                    |                            |
                    H3                   | A              | 2026-03-17             |               |                    |                            |
                    H4                   | A              | 2026-03-16             |               |                    |                            |
                    H5                   | A              | 2026-03-03             |               |                    |                            |
                    H6                   | A              | 2026-03-02             |               |                    |                            |
                    H7                   | A              | 2026-03-31             |               |                    |                            | BB
                    H8                   | A              | 2026-03-02             | S17           | 2026-03-05         |                            |
                    H9                   | B              | 2026-03-02             |               |                    |                            |
                """,
            },
            gives="""
                id | level    | due        | overdue
                H2 | amber    | 2026-04-07 | 0
                H3 | amber    | 2026-03-31 | 0
                H4 | red      | 2026-03-30 | 1
                H5 | red      | 2026-03-17 | 10
                H6 | critical | 2026-03-16 | 11
                H7 | critical | 2026-04-14 | 0
                H8 | amber    | 2026-03-16 |
            """,
        ),
    ),
)  # fmt: skip
