"""Word: a committee's report in numbered paragraphs, priorities as bold lines within one section."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import docx_bytes

PARTS = {
    "Priority 1: The front door": [
        "2.1 The service will agree a threshold guide. Lead: Head of MASH. By: 31 March 2026.",
        "2.2 The service will audit ten contacts. Lead: QA Manager. By: 30 April 2026.",
    ],
    "Priority 2: Care planning": [
        "2.3 The service will renew the form. Lead: Head of Care Planning. By: 31 May 2026.",
    ],
}


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Report to the children's committee: improvement plan", 0)
    document.add_heading("1. Purpose", 1)
    document.add_paragraph("1.1 This report tells members of progress.")
    document.add_heading("2. What will be done", 1)
    for title, lines in PARTS.items():
        document.add_paragraph().add_run(title).bold = True
        for line in lines:
            document.add_paragraph(line)
    return docx_bytes(document)


EXAMPLE = Example(
    title="Numbered paragraphs under bold priorities inside a section of a report",
    file_name="report.docx",
    build=build,
    gives="""
        theme: Priority 1: The front door
        objective: *
        who: ?
        when: ?
        - 2.1 The service will agree a threshold guide. Lead: Head of MASH. By: 31 March 2026. | Head of MASH | 2026-03-31
        - 2.2 The service will audit ten contacts. Lead: QA Manager. By: 30 April 2026. | QA Manager | 2026-04-30
        theme: Priority 2: Care planning
        objective: *
        who: ?
        when: ?
        - 2.3 The service will renew the form. Lead: Head of Care Planning. By: 31 May 2026. | Head of Care Planning | 2026-05-31
        unplaced: This report tells members of progress
    """,
)
