"""Word: each recommendation is a heading, what inspectors said stands below it, then its actions."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

HEADINGS = ["Ref", "Action", "Lead officer", "Timescale", "Progress"]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Highmarsh Council: response to Ofsted's recommendations", 0)
    document.add_heading("Recommendation 1: The timeliness of help for disabled children", 1)
    document.add_paragraph(
        "What inspectors said: some disabled children waited too long for an assessment of their needs."
    )
    add_table(
        document,
        [
            HEADINGS,
            [
                "1.1",
                "Bring the team into the main assessment service",
                "Head of Assessment",
                "30 April 2026",
                "Consultation closed",
            ],
            [
                "1.2",
                "Agree a joint panel with health",
                "Service Manager, Disabled Children",
                "31 May 2026",
                "",
            ],
        ],
    )
    document.add_heading("Recommendation 2: The quality of supervision", 1)
    document.add_paragraph(
        "What inspectors said: supervision was regular but not always reflective."
    )
    add_table(
        document,
        [
            HEADINGS,
            [
                "2.1",
                "Train all supervisors",
                "Principal Social Worker",
                "Ongoing",
                "Half are trained",
            ],
        ],
    )
    return docx_bytes(document)


EXAMPLE = Example(
    title="A heading for each recommendation, with its actions below",
    file_name="response.docx",
    build=build,
    gives="""
        authority: Highmarsh Council
        rec 1: The timeliness of help for disabled children
        rec 2: The quality of supervision
        theme:
        objective: The timeliness of help for disabled children
        recs: ?
        who: Head of Assessment; Service Manager, Disabled Children
        when: 2026-04-30; 2026-05-31
        progress: Consultation closed
        - Bring the team into the main assessment service | Head of Assessment | 2026-04-30
        - Agree a joint panel with health | Service Manager, Disabled Children | 2026-05-31
        objective: The quality of supervision
        recs: ?
        who: Principal Social Worker
        when: ongoing
        progress: Half are trained
        - Train all supervisors | Principal Social Worker | ongoing
        unplaced: some disabled children waited too long
    """,
)
