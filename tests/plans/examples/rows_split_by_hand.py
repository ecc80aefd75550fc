"""Word: somebody has put the rest of some rows' text into the row below, the first cells empty."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

ROWS = [
    ["Objective", "Action", "Lead", "By when", "Progress"],
    ["Contacts are decided in a day", "Agree a threshold guide with", "Head of MASH", "31/03/2026", "Drafted with"],
    ["", "schools, health and the police", "", "", "partners"],
    ["Plans are good", "Audit ten plans a month and", "Quality Assurance", "31/05/2026", ""],
    ["", "share what is found", "Manager", "", ""],
    ["", "Train all managers", "Head of Learning", "31/07/2026", ""],
    ["Visits are in time", "list late visits each week", "Team Managers", "31/08/2026", ""],
    ["", "ask why each was late", "", "", ""],
]  # fmt: skip


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Harrowmere Council improvement plan", 0)
    document.add_heading("Priority 1: The front door", 1)
    add_table(document, ROWS)
    return docx_bytes(document)


EXAMPLE = Example(
    title="Rows cut in two by hand; points in small letters are each their own",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: Priority 1: The front door
        objective: Contacts are decided in a day
        who: Head of MASH
        when: 2026-03-31
        progress: Drafted with partners
        - Agree a threshold guide with schools, health and the police | Head of MASH | 2026-03-31
        objective: Plans are good
        who: Quality Assurance Manager; Head of Learning
        when: 2026-05-31; 2026-07-31
        - Audit ten plans a month and share what is found | Quality Assurance Manager | 2026-05-31
        - Train all managers | Head of Learning | 2026-07-31
        objective: Visits are in time
        who: Team Managers
        when: 2026-08-31
        - list late visits each week | ? | ?
        - ask why each was late | ? | ?
    """,
)
