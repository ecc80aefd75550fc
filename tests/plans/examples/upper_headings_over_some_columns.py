"""Word: above the headings a row that names only some of them, as wide as those."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

FRONT_DOOR = [
    ["", "", "Delivery", "", ""],
    ["Objective", "Action", "By whom", "By when", "Progress"],
    ["Contacts are decided in a day", "Agree a guide", "Head of MASH", "31/03/2026", "Drafted"],
    ["Referrals are complete", "Train schools", "Schools Lead", "30/04/2026", "Begun"],
]
PRACTICE = [
    ["Aim", "Actions", "", "", "Monitoring", ""],
    ["Objective", "What", "Who", "When", "Progress", "RAG"],
    ["Plans are good", "Renew the form", "Service Manager", "31/05/2026", "Drafted", "Green"],
    ["Visits are in time", "List late visits", "Team Managers", "30/06/2026", "Begun", "Amber"],
]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Harrowmere Council improvement plan", 0)
    document.add_heading("Priority 1: The front door", 1)
    table = add_table(document, FRONT_DOOR)
    table.cell(0, 2).merge(table.cell(0, 3))
    document.add_heading("Priority 2: Practice", 1)
    table = add_table(document, PRACTICE)
    table.cell(0, 1).merge(table.cell(0, 3))
    table.cell(0, 4).merge(table.cell(0, 5))
    return docx_bytes(document)


EXAMPLE = Example(
    title="An upper row of headings over some of the columns",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: Priority 1: The front door
        objective: Contacts are decided in a day
        who: Head of MASH
        when: 2026-03-31
        progress: Drafted
        - Agree a guide | Head of MASH | 2026-03-31
        objective: Referrals are complete
        who: Schools Lead
        when: 2026-04-30
        progress: Begun
        - Train schools | Schools Lead | 2026-04-30
        theme: Priority 2: Practice
        objective: Plans are good
        who: Service Manager
        when: 2026-05-31
        rag: Green
        progress: Drafted
        - Renew the form | Service Manager | 2026-05-31
        objective: Visits are in time
        who: Team Managers
        when: 2026-06-30
        rag: Amber
        progress: Begun
        - List late visits | Team Managers | 2026-06-30
    """,
)
