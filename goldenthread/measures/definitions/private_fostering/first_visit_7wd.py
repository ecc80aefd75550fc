"""Whether children said to be privately fostered are soon seen."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows


def rows(at: At) -> Rows:
    limit = at.parameters["pf_first_visit_working_days"]
    told = at.table("ext_private_fostering")
    told = told.filter(at.in_period(told.expf_notification_date))
    notified, first = told.expf_notification_date, told.expf_initial_visit_date
    visited = (first >= notified).fill_null(False)
    was_none = (told.expf_status == "NOT_PF").fill_null(False) & ~visited
    judged = visited | (at.working_days(notified, at.day) > limit)
    told = told.mutate(met=visited & (at.working_days(notified, first) <= limit))
    kept = told.filter(judged & ~was_none)
    return counted_rows(
        kept, id=kept.expf_arrangement_id, person_id=kept.expf_person_id, met=kept.met
    )


MEASURE = Measure(
    title="Private fostering notifications visited within seven working days",
    why_it_matters="Nobody has checked where a privately fostered child lives until somebody visits.",
    definition=(
        "Of the notifications received in the period that were visited or are past the limit: those "
        "with a first visit, on or after the notification, within seven working days. One found "
        "without a visit not to be private fostering is left out; one that ended unvisited counts as "
        "not visited."
    ),
    counts="notifications",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ext_private_fostering",),
    rows=rows,
    parameters=("pf_first_visit_working_days", "bank_holiday_calendar"),
    breakdowns=("team", "worker", "age_band", "ethnicity"),
    source="Children (Private Arrangements for Fostering) Regulations 2005, regulations 4 and 7",
    target=100,
    notes=("Working days, as in the regulations; some plans say seven days.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_private_fostering": """
                    expf_arrangement_id | expf_person_id | expf_status | expf_notification_date | expf_initial_visit_date | expf_arrangement_end_date
                    F1                  | A              | ACTIVE      | 2026-03-02             | 2026-03-11              |
                    F2                  | B              | ACTIVE      | 2026-03-02             | 2026-03-12              |
                    F3                  | C              | NOTIFIED    | 2026-03-20             |                         |
                    F4                  | D              | NOTIFIED    | 2026-03-19             | 2026-04-01              |
                    F5                  | E              | NOT_PF      | 2026-03-02             |                         |
                    F6                  | F              | NOT_PF      | 2026-03-02             | 2026-03-03              |
                    F7                  | G              | ENDED       | 2026-03-02             |                         | 2026-03-04
                    F8                  | H              | ACTIVE      | 2026-03-02             | 2026-03-01              |
                    F9                  | I              | ACTIVE      | 2025-03-31             | 2025-04-01              |
                    F10                 | J              | ACTIVE      | 2025-04-01             | 2025-04-01              |
                    F11                 | K              | ACTIVE      |                        | 2026-03-03              |
                    F12                 | L              | ACTIVE      | 2026-03-30             | 2026-03-31              |
                """
            },
            gives="""
                id  | met
                F1  | yes
                F10 | yes
                F12 | yes
                F2  | no
                F4  | no
                F6  | yes
                F7  | no
                F8  | no
            """,
        ),
    ),
)  # fmt: skip
