"""HTML: each objective is a small table of its own, labels on the left, what they say on the right."""

from tests.plans.examples.example import Example


def _table(*rows: tuple[str, str]) -> str:
    return "<table>" + "".join(f"<tr><th>{a}</th><td>{b}</td></tr>" for a, b in rows) + "</table>"


TEXT = (
    "<html><body><h1>Harrowdene Youth Justice Improvement Plan</h1><h2>Out-of-court disposals</h2>"
    + _table(
        ("Objective", "Every disposal is decided by a joint panel"),
        ("HMIP recommendation", "2"),
        (
            "Actions",
            "<ul><li>Write terms of reference for the panel</li><li>Train panel members</li></ul>",
        ),
        ("Lead", "YJS Service Manager"),
        ("Partners", "Police Inspector, Youth"),
        ("By when", "31 July 2025"),
        ("Success measures", "All disposals since August went to panel"),
    )
    + "<h2>Court work</h2>"
    + _table(
        ("Objective", "Reports are of good quality"),
        ("HMIP recommendation", "3 and 4"),
        ("Actions", "<ul><li>Gatekeep every report</li><li>Seek feedback from the bench</li></ul>"),
        ("Lead", "Operations Manager"),
        ("Partners", ""),
        ("By when", "Ongoing"),
        ("Success measures", "Nine in ten reports judged good"),
    )
    + "</body></html>"
)

EXAMPLE = Example(
    title="A key-value table for each objective, under its theme's heading",
    file_name="yj-plan.html",
    build=lambda: TEXT,
    gives="""
        theme: Out-of-court disposals
        objective: Every disposal is decided by a joint panel
        recs: 2
        who: YJS Service Manager; Police Inspector, Youth
        when: 2025-07-31
        success_measures: All disposals since August went to panel
        - Write terms of reference for the panel
        - Train panel members
        theme: Court work
        objective: Reports are of good quality
        recs: 3-4
        who: Operations Manager
        when: ongoing
        success_measures: Nine in ten reports judged good
        - Gatekeep every report
        - Seek feedback from the bench
    """,
)
