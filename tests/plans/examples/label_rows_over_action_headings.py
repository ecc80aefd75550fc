"""Word: for each objective lines that label it, then headings and actions, in one table or two."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

HEADINGS = ["Action", "By whom", "By when", "Progress"]
ONE_TABLE = [
    ["Objective", "Contacts are decided in a day", "", ""],
    ["Lead", "Director of Social Care", "", ""],
    ["Success measure", "95% are decided in a day", "", ""],
    HEADINGS,
    ["Agree a threshold guide", "Head of MASH", "31/03/2026", "Drafted"],
    ["Train duty managers", "Principal Social Worker", "30/04/2026", ""],
    ["Objective", "Plans are written with families", "", ""],
    ["Lead", "Head of Care Planning", "", ""],
    ["Success measure", "Families say so", "", ""],
    HEADINGS,
    ["Renew the form", "Service Manager", "31/05/2026", "Begun"],
    ["Teach every team", "Head of Learning", "30/06/2026", ""],
]
LABELS = [["Objective", "Visits are in time"], ["Lead", "Head of Safeguarding"]]
ACTIONS = [
    HEADINGS,
    ["Show late visits on a list", "Performance Manager", "31/07/2026", ""],
    ["Ask why each was late", "Team Managers", "31/08/2026", ""],
]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Harrowmere Council improvement plan", 0)
    document.add_heading("Priority 1: The front door", 1)
    table = add_table(document, ONE_TABLE)
    for number, row in enumerate(ONE_TABLE):
        if not row[2]:
            table.cell(number, 1).merge(table.cell(number, 3))
    document.add_heading("Priority 2: Practice", 1)
    add_table(document, LABELS)
    document.add_paragraph()
    add_table(document, ACTIONS)
    return docx_bytes(document)


EXAMPLE = Example(
    title="Labelled lines over the actions of each objective, in one table or two",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: Priority 1: The front door
        objective: Contacts are decided in a day
        who: Director of Social Care; Head of MASH; Principal Social Worker
        when: 2026-03-31; 2026-04-30
        success_measures: 95% are decided in a day
        progress: Drafted
        - Agree a threshold guide | Head of MASH | 2026-03-31
        - Train duty managers | Principal Social Worker | 2026-04-30
        objective: Plans are written with families
        who: Head of Care Planning; Service Manager; Head of Learning
        when: 2026-05-31; 2026-06-30
        success_measures: Families say so
        progress: Begun
        - Renew the form | Service Manager | 2026-05-31
        - Teach every team | Head of Learning | 2026-06-30
        theme: Priority 2: Practice
        objective: Visits are in time
        who: Head of Safeguarding; Performance Manager; Team Managers
        when: 2026-07-31; 2026-08-31
        - Show late visits on a list | Performance Manager | 2026-07-31
        - Ask why each was late | Team Managers | 2026-08-31
    """,
)
