"""Word: under each objective's heading a small table for every action, its number in the first label."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

CARDS = {
    "Objective 3 – Contacts are decided in a day": [
        ("Action 3.1", "Agree a threshold guide", "Head of MASH", "31/03/2026", "Drafted"),
        ("Action 3.2", "Train duty managers", "Principal Social Worker", "30/04/2026", "Begun"),
    ],
    "Objective 4 – Plans are written with families": [
        ("Action 4.1", "Renew the form", "Service Manager", "31/05/2026", "Printed"),
    ],
}


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Harrowmere Council improvement plan", 0)
    for title, cards in CARDS.items():
        document.add_heading(title, 1)
        for ref, text, who, when, progress in cards:
            add_table(
                document,
                [[ref, text], ["Lead", who], ["By when", when], ["Progress", progress]],
            )
            document.add_paragraph()
    return docx_bytes(document)


EXAMPLE = Example(
    title="A small table for each numbered action under its objective",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: ?
        objective 3: Contacts are decided in a day
        who: Head of MASH; Principal Social Worker
        when: 2026-03-31; 2026-04-30
        progress: Drafted Begun
        - Agree a threshold guide | Head of MASH | 2026-03-31
        - Train duty managers | Principal Social Worker | 2026-04-30
        objective 4: Plans are written with families
        who: Service Manager
        when: 2026-05-31
        progress: Printed
        - Renew the form | Service Manager | 2026-05-31
    """,
)
