"""HTML: a card for each action with labels and values in pairs side by side."""

from tests.plans.examples.example import Example


def _card(ref: str, action: str, lead: str, due: str, rag: str, update: str) -> str:
    return (
        "<table>"
        f"<tr><th>Action ref</th><td>{ref}</td><th>RAG</th><td>{rag}</td></tr>"
        f"<tr><th>Action</th><td colspan='3'>{action}</td></tr>"
        f"<tr><th>Lead</th><td>{lead}</td><th>Due date</th><td>{due}</td></tr>"
        f"<tr><th>Update</th><td colspan='3'>{update}</td></tr></table>"
    )


TEXT = (
    "<html><body><h1>Delivery cards, Langmere Improvement Programme</h1><h2>Priority 1: Assessment</h2>"
    + _card(
        "1.1",
        "Introduce a chronology tool",
        "Systems Manager",
        "31/03/2026",
        "Green",
        "Tool tested",
    )
    + _card(
        "1.2",
        "Sample ten assessments a week",
        "Practice Lead",
        "Weekly",
        "Amber",
        "Six a week so far",
    )
    + "<h2>Priority 2: Planning</h2>"
    + _card(
        "2.1",
        "Hold planning clinics",
        "Principal Social Worker",
        "30/04/2026",
        "Red",
        "No room found",
    )
    + "</body></html>"
)

EXAMPLE = Example(
    title="Cards of actions, two pairs of label and value in a row",
    file_name="cards.html",
    build=lambda: TEXT,
    gives="""
        theme: Priority 1: Assessment
        objective: *
        who: Systems Manager; Practice Lead
        when: 2026-03-31; ongoing
        rag: ?
        progress: Tool tested Six a week so far
        - Introduce a chronology tool | Systems Manager | 2026-03-31
        - Sample ten assessments a week | Practice Lead | ongoing
        theme: Priority 2: Planning
        objective: *
        who: Principal Social Worker
        when: 2026-04-30
        rag: ?
        progress: No room found
        - Hold planning clinics | Principal Social Worker | 2026-04-30
    """,
)
