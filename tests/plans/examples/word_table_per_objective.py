"""Word: each objective has a table, its name in a merged row above the headings."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

HEADINGS = ["Action", "Responsible officer", "Timescale", "Progress update"]
OBJECTIVES = (
    (
        "Objective 1.1: Children at risk outside the home are found early",
        [
            [
                "Map places and peers each month",
                "Exploitation Manager",
                "Monthly",
                "First map shared in May",
            ],
            ["Brief taxi drivers and hotels", "Community Safety Manager", "July 2025", ""],
        ],
    ),
    (
        "Objective 1.2: Missing children are welcomed back",
        [
            [
                "Write a return pack with young people",
                "Participation Lead",
                "30 June 2025",
                "Pack printed",
            ]
        ],
    ),
)


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Improvement and assurance plan", 0)
    document.add_heading("Outcome 1: Safe outside the home", 1)
    for name, rows in OBJECTIVES:
        table = add_table(document, [[name, "", "", ""], HEADINGS, *rows])
        table.cell(0, 0).merge(table.cell(0, 3))
        document.add_paragraph("")
    document.add_heading("Outcome 2: Good homes", 1)
    table = add_table(
        document,
        [
            ["Objective 2.1: Carers have the right training", "", "", ""],
            HEADINGS,
            [
                "Offer training at weekends and online",
                "Fostering Training Officer",
                "From September 2025",
                "Survey sent",
            ],
        ],
    )
    table.cell(0, 0).merge(table.cell(0, 3))
    return docx_bytes(document)


EXAMPLE = Example(
    title="A Word table per objective with its name in a merged row over the headings",
    file_name="assurance.docx",
    build=build,
    gives="""
        theme: Outcome 1: Safe outside the home
        objective 1.1: Objective 1.1: Children at risk outside the home are found early
        who: Exploitation Manager; Community Safety Manager
        when: ongoing; 2025-07-31
        progress: First map shared in May
        - Map places and peers each month | Exploitation Manager | ongoing
        - Brief taxi drivers and hotels | Community Safety Manager | 2025-07-31
        objective 1.2: Objective 1.2: Missing children are welcomed back
        who: Participation Lead
        when: 2025-06-30
        progress: Pack printed
        - Write a return pack with young people | ? | ?
        theme: Outcome 2: Good homes
        objective 2.1: Objective 2.1: Carers have the right training
        who: Fostering Training Officer
        when: from 2025-09-01
        progress: Survey sent
        - Offer training at weekends and online | ? | ?
    """,
)
