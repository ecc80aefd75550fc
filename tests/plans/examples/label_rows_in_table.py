"""Word: inside the table a row for the theme, a row for its outcome and a row for its sponsor."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

ROWS = [
    ["Objective", "Actions", "Lead", "Due", "Measure"],
    ["Theme 1: Safety", "", "", "", ""],
    ["Outcome: Children are safe from neglect", "", "", "", ""],
    ["Strategic lead: Assistant Director, Safeguarding", "", "", "", ""],
    ["Neglect is named early", "Use the neglect tool in each school", "Early Help Manager", "01/09/2026", "Tool used 200 times"],
    ["Neglect is acted upon", "Review cases open over a year", "Service Manager, CP", "30/06/2026", "No drift"],
    ["Theme 2: Belonging", "", "", "", ""],
    ["Outcome: Children keep their friends", "", "", "", ""],
    ["Homes are near", "Recruit carers in each town", "Fostering Manager", "31/12/2026", "Ten new homes"],
]  # fmt: skip


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Shearwater Council improvement plan", 0)
    table = add_table(document, ROWS)
    for number, row in enumerate(ROWS):
        if not any(row[1:]):
            table.cell(number, 0).merge(table.cell(number, 4))
    return docx_bytes(document)


EXAMPLE = Example(
    title="Rows of the whole width: theme, outcome and sponsor",
    file_name="plan.docx",
    build=build,
    gives="""
        authority: Shearwater Council
        theme: Theme 1: Safety
        outcome: Children are safe from neglect
        objective: Neglect is named early
        who: Assistant Director, Safeguarding; Early Help Manager
        when: 2026-09-01
        success_measures: Tool used 200 times
        - Use the neglect tool in each school | ? | ?
        objective: Neglect is acted upon
        who: Assistant Director, Safeguarding; Service Manager, CP
        when: 2026-06-30
        success_measures: No drift
        - Review cases open over a year | ? | ?
        theme: Theme 2: Belonging
        outcome: Children keep their friends
        objective: Homes are near
        who: Fostering Manager
        when: 2026-12-31
        success_measures: Ten new homes
        - Recruit carers in each town | ? | ?
    """,
)
