"""Word: each action is a heading over a small table that says only who, when and how well."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

CARDS = {
    "Theme 1: The front door": [
        ("Action 1: Agree a threshold guide", "Head of MASH", "31 March 2026", "Green"),
        ("Action 2: Train duty managers", "Principal Social Worker", "30 April 2026", "Amber"),
    ],
    "Theme 2: Care planning": [
        ("Action 3: Renew the form", "Service Manager", "31 May 2026", "Red"),
    ],
}


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Harrowmere Council improvement plan", 0)
    for theme, cards in CARDS.items():
        document.add_heading(theme, 1)
        for title, who, when, rag in cards:
            document.add_heading(title, 2)
            add_table(document, [["Lead", who], ["Deadline", when], ["RAG", rag]])
    return docx_bytes(document)


EXAMPLE = Example(
    title="Headings of actions over tables of who and when",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: Theme 1: The front door
        objective: *
        who: Head of MASH; Principal Social Worker
        when: 2026-03-31; 2026-04-30
        - Action 1: Agree a threshold guide | Head of MASH | 2026-03-31 | green
        - Action 2: Train duty managers | Principal Social Worker | 2026-04-30 | amber
        theme: Theme 2: Care planning
        objective: *
        who: Service Manager
        when: 2026-05-31
        rag: red
        - Action 3: Renew the form | Service Manager | 2026-05-31
    """,
)
