"""Open cases that no manager has looked at this month."""

import ibis

from goldenthread.core.periods import add_months as months_on
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example
from goldenthread.measures.populations.cases import open_cases
from goldenthread.measures.populations.oversight import management_oversight
from goldenthread.oversight.alert import Alert, Level, Rows, Step, alert_rows, levels

_NOTICE, _AMBER = 15, 25


def rows(at: At) -> Rows:
    month = at.day.replace(day=1)
    cases = at.once(open_cases).select("person_id", "opened")
    told = at.once(management_oversight)
    last = told.group_by("person_id").aggregate(last=told.overseen_on.max())
    joined = cases.filter(cases.opened < month).left_join(last, "person_id", rname="last_{name}")
    missed = joined.filter((joined.last < month).fill_null(True))
    latest = ibis.greatest(missed.opened, missed.last.fill_null(missed.opened))
    begun = (latest.truncate("M").cast("date") + ibis.interval(months=1)).cast("date")
    due = (begun + ibis.interval(months=1)).cast("date") - ibis.interval(days=1)
    return alert_rows(
        missed,
        subject_id=missed.person_id,
        person_id=missed.person_id,
        level=levels(
            (Level.NOTICE, ibis.literal(at.day.day >= _NOTICE)),
            (Level.AMBER, ibis.literal(at.day.day >= _AMBER)),
            (Level.RED, begun <= months_on(month, -1)),
            (Level.CRITICAL, begun <= months_on(month, -2)),
        ),
        due_on=due.cast("date"),
        overdue=at.days(due.cast("date"), at.day),
    )


ALERT = Alert(
    title='No management oversight this month',
    area='supervision & oversight',
    subject='open case',
    trigger="No manager's look at the case is recorded in the month, and the case was open before it.",
    steps=(
        Step(Level.NOTICE, 'day of month is 15 to 24',
             ('team manager',)),
        Step(Level.AMBER, 'day of month is 25 or later',
             ('team manager',)),
        Step(Level.RED, 'none in the previous calendar month either, and the case was open before it began',
             ('team manager', 'head of service',)),
        Step(Level.CRITICAL, 'none in the two previous calendar months, and the case was open before they began',
             ('head of service', 'assistant director',)),
    ),
    closes_when="A manager's look is recorded, or the case is closed; it begins anew on the first of each month.",
    decision='What was directed and decided, and the days by which it is to be done.',
    longest_hold_days=14,
    needs=('ssd_cin_episodes', 'ext_management_oversight'),
    rows=rows,
    parameters=('oversight_kinds',),
    related_measure='supervision.oversight_monthly',
    list_columns=("team", "worker"),
    examples=(
        Example(
            as_at="2026-03-25",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2015-01-01
                    B              | 2015-01-01
                    C              | 2015-01-01
                    D              | 2015-01-01
                    E              | 2015-01-01
                    F              | 2015-01-01
                    G              | 2015-01-01
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
                    RA               | A              | 2026-02-28         |
                    RB               | B              | 2026-03-01         |
                    RC               | C              | 2026-01-31         |
                    RD               | D              | 2026-02-01         |
                    RE               | E              | 2025-12-31         |
                    RF               | F              | 2025-01-01         |
                    RG               | G              | 2025-01-01         |
                """,
                "ext_management_oversight": """
                    exmo_oversight_id | exmo_person_id | exmo_oversight_kind | exmo_oversight_date
                    O1                | F              | DECISION            | 2026-03-01
                    O2                | G              | DECISION            | 2026-02-28
                """,
            },
            gives="""
                id | level    | due        | overdue
                A  | amber    | 2026-03-31 | 0
                C  | red      | 2026-02-28 | 25
                D  | amber    | 2026-03-31 | 0
                E  | critical | 2026-01-31 | 53
                G  | amber    | 2026-03-31 | 0
            """,
        ),
    ),
)  # fmt: skip
