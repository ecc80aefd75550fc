"""CSV: every way of writing when, one a row."""

from tests.plans.examples.example import Example

ROWS = (
    ("Agree the plan", "With immediate effect", "immediate"),
    ("Publish the audit programme", "Sept25", "2025-09-30"),
    ("Run the staff survey", "Q1 2026/27", "2026-06-30"),
    ("Open the new contact line", "w/c 6 October 2025", "2025-10-12"),
    ("Hold practice weeks", "Quarterly", "ongoing"),
    ("Review the scheme of delegation", "Within 6 weeks of sign-off", "within"),
    (
        "Refresh the sufficiency strategy",
        "Dec 2025 → March/April 2026",
        "range 2025-12-01..2026-04-30",
    ),
    ("Write the escalation policy", "Completed", "done"),
    ("Train panel members", "January 2026 onwards", "from 2026-01-01"),
    ("Monitor placement moves", "On-going to the end of March 2026", "ongoing 2026-03-31"),
    (
        "Test the out-of-hours service",
        "Between 1 and 30 November 2025",
        "range 2025-11-01..2025-11-30",
    ),
    ("Appoint the permanent head of service", "By Easter 2026", "2026-04-30"),
    ("Report to scrutiny", "End of autumn term 2025", "2025-12-31"),
    ("Close the old case system", "tbc", "unknown"),
    ("Brief elected members", "2025-10-14", "2025-10-14"),
    ("Send the annual report", "31st of January, 2026", "2026-01-31"),
)

EXAMPLE = Example(
    title="Sixteen ways of writing a date",
    file_name="dates.csv",
    build=lambda: (
        "Objective,Lead,Timescale,Progress\n"
        + "".join(f'{what},Head of Service,"{when}",Not yet reported\n' for what, when, _ in ROWS)
    ),
    gives="theme: ?\n"
    + "".join(
        f"objective: {what}\nwho: Head of Service\nwhen: {day}\nprogress: Not yet reported\n"
        for what, _, day in ROWS
    ),
)
