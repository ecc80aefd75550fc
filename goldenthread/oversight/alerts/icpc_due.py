"""Enquiries after which an initial conference is soon due or overdue."""

from goldenthread.measures.at import At
from goldenthread.measures.json_flags import is_flagged
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.people import known_not_children
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _AMBER, _CRITICAL = 10, 13, 20


def rows(at: At) -> Rows:
    limit = at.parameters["icpc_max_working_days"]
    told = at.table("ssd_s47_enquiry")
    told = told.select(
        enquiry_id=told.s47e_s47_enquiry_id,
        person_id=told.s47e_person_id,
        start=told.s47e_s47_start_date,
        waits=told.s47e_s47_end_date.isnull()
        | is_flagged(told.s47e_s47_outcome_json, "CP_CONFERENCE_FLAG"),
        led_to_nothing=told.s47e_s47_nfa.fill_null(False),
    )
    told = told.filter(told.waits & ~told.led_to_nothing)
    held = at.table("ssd_initial_cp_conference")
    held = held.select(
        enquiry_id="icpc_s47_enquiry_id", person_id="icpc_person_id", held="icpc_icpc_date"
    )
    both = told.join(held, ["enquiry_id", "person_id"])
    done = both.filter(both.held >= both.start).select("enquiry_id").distinct()
    left = told.anti_join(done, "enquiry_id").anti_join(at.once(known_not_children), "person_id")
    left = left.select("enquiry_id", "person_id", "start")
    passed = at.working_days(left.start, at.day)
    return alert_rows(
        left,
        subject_id=left.enquiry_id,
        person_id=left.person_id,
        level=levels(
            (Level.NOTICE, passed >= _NOTICE),
            (Level.AMBER, passed >= _AMBER),
            (Level.RED, passed > limit),
            (Level.CRITICAL, passed > _CRITICAL),
        ),
        due_on=at.after_working_days(left.start, limit),
        overdue=passed - limit,
    )


ALERT = Alert(
    title='Initial conference due after a strategy discussion',
    area='child protection',
    subject='open enquiry',
    trigger='Ten working days have passed since the strategy discussion, and no conference was held.',
    steps=(
        Step(Level.NOTICE, 'w is 10 to 12',
             ('social worker', 'team manager',)),
        Step(Level.AMBER, 'w is 13 to 15',
             ('team manager', 'conference chair',)),
        Step(Level.RED, 'w is 16 to 20',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'w > 20',
             ('head of service', 'assistant director',)),
    ),
    closes_when='A conference is held, or the enquiry ends and none is needed.',
    decision='If late: why, what keeps the child safe meanwhile, and the new day.',
    longest_hold_days=3,
    needs=('ssd_s47_enquiry', 'ssd_initial_cp_conference'),
    rows=rows,
    parameters=('icpc_max_working_days', 'bank_holiday_calendar'),
    source='Working Together to Safeguard Children 2023: 15 working days',
    related_measure='cp.icpc_15wd',
    list_columns=("team", "worker"),
    notes=('A conference dated before the enquiry does not count as held.',),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_s47_enquiry": """
                    s47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date | s47e_s47_end_date | s47e_s47_nfa | s47e_s47_outcome_json
                    Q1                  | A              | 2026-03-18          |                   |              |
                    Q2                  | A              | 2026-03-17          |                   |              |
                    Q3                  | A              | 2026-03-13          |                   |              |
                    Q4                  | A              | 2026-03-12          |                   |              |
                    Q5                  | A              | 2026-03-10          |                   |              |
                    Q6                  | A              | 2026-03-09          |                   |              |
                    Q7                  | A              | 2026-03-03          |                   |              |
                    Q8                  | A              | 2026-03-02          |                   |              |
                    R1                  | A              | 2026-03-17          | 2026-03-20        | N            | {"CP_CONFERENCE_FLAG": "Y"}
                    R2                  | A              | 2026-03-17          | 2026-03-20        | N            | {"CP_CONFERENCE_FLAG": "N"}
                    R3                  | A              | 2026-03-17          |                   | Y            |
                    R4                  | A              | 2026-03-17          |                   |              |
                    R5                  | A              | 2026-03-17          |                   |              |
                """,
                "ssd_initial_cp_conference": """
                    icpc_icpc_id | icpc_s47_enquiry_id | icpc_person_id | icpc_icpc_date
                    C1           | R4                  | A              | 2026-03-31
                    C2           | R5                  | A              | 2026-04-01
                """,
            },
            gives="""
                id | level    | due        | overdue
                Q2 | notice   | 2026-04-07 | 0
                Q3 | notice   | 2026-04-03 | 0
                Q4 | amber    | 2026-04-02 | 0
                Q5 | amber    | 2026-03-31 | 0
                Q6 | red      | 2026-03-30 | 1
                Q7 | red      | 2026-03-24 | 5
                Q8 | critical | 2026-03-23 | 6
                R1 | notice   | 2026-04-07 | 0
                R5 | notice   | 2026-04-07 | 0
            """,
        ),
    ),
)  # fmt: skip
