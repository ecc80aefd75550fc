"""Word: under each objective's heading its actions, each with a title of its own over who and when."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import docx_bytes

PARTS = (
    ("Objective 1 – Contacts are decided in a day", None),
    ("Action 1.1 Agree a threshold guide", ("Head of MASH", "31 March 2026")),
    ("Action 1.2 Train duty managers", ("Principal Social Worker", "30 April 2026")),
    ("Objective 2 – Plans are written with families", None),
    ("Action 2.1 Renew the form", ("Service Manager", "31 May 2026")),
)


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Harrowmere Council improvement plan", 0)
    document.add_heading("Priority 1: Practice", 1)
    for title, told in PARTS:
        document.add_paragraph().add_run(title).bold = True
        if told:
            document.add_paragraph(f"Lead: {told[0]}")
            document.add_paragraph(f"By when: {told[1]}")
    return docx_bytes(document)


EXAMPLE = Example(
    title="Titled actions with who and when under titled objectives",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: Priority 1: Practice
        objective 1: Contacts are decided in a day
        who: Head of MASH; Principal Social Worker
        when: 2026-03-31; 2026-04-30
        - Agree a threshold guide | Head of MASH | 2026-03-31
        - Train duty managers | Principal Social Worker | 2026-04-30
        objective 2: Plans are written with families
        who: Service Manager
        when: 2026-05-31
        - Renew the form | Service Manager | 2026-05-31
    """,
)
