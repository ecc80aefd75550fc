"""Word: above each table lines for its objective and its lead; a page's number among the rows."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

HEADINGS = ["Ref", "Action", "Owner", "By when", "RAG"]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Harrowmere Council improvement plan", 0)
    document.add_heading("Priority 1: The front door", 1)
    document.add_paragraph("Executive lead: Director of Care")
    document.add_paragraph("Objective: Contacts are decided in a day")
    document.add_paragraph("Lead: Head of MASH")
    rows = [
        HEADINGS,
        ["1.1", "Agree a guide", "Threshold Officer", "31/03/2026", "Green"],
        ["Page 2 of 9", "", "", "", ""],
        ["1.2", "Train managers", "Head of Learning", "30/04/2026", "Amber"],
    ]
    table = add_table(document, rows)
    table.cell(2, 0).merge(table.cell(2, 4))
    document.add_paragraph("Objective: Referrals are complete")
    document.add_paragraph("Lead: Schools Lead")
    rows = [HEADINGS, ["1.3", "Train schools", "Early Help Manager", "31/05/2026", "Green"]]
    add_table(document, rows)
    document.add_paragraph()
    labels = [
        ["Objective", "Visits are in time", "Lead", "Director of Practice"],
        ["Outcome", "Children are seen alone", "RAG", "Amber"],
        ["Action", "Owner", "By when", "Progress"],
        ["List late visits", "Team Managers", "30/06/2026", "The list is in use"],
    ]
    document.add_heading("Priority 2: Practice", 1)
    add_table(document, labels)
    return docx_bytes(document)


EXAMPLE = Example(
    title="Lines for objective and lead above tables, and labelled lines in pairs",
    file_name="plan.docx",
    build=build,
    gives="""
        theme: Priority 1: The front door
        objective: Contacts are decided in a day
        who: Director of Care; Head of MASH; Threshold Officer; Head of Learning
        when: 2026-03-31; 2026-04-30
        - Agree a guide | Threshold Officer | 2026-03-31 | green
        - Train managers | Head of Learning | 2026-04-30 | amber
        objective: Referrals are complete
        who: Director of Care; Schools Lead; Early Help Manager
        when: 2026-05-31
        rag: green
        - Train schools | Early Help Manager | 2026-05-31
        theme: Priority 2: Practice
        objective: Visits are in time
        who: Director of Practice; Team Managers
        when: 2026-06-30
        rag: amber
        success_measures: Children are seen alone
        progress: The list is in use
        - List late visits | Team Managers | 2026-06-30
        unplaced: Page 2 of 9
    """,
)
