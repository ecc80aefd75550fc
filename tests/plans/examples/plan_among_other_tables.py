"""Word: a cover table, a glossary, a risk register and governance tables round the plan."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

_THERAPIES = [
    ["Ref", "Action", "Lead", "Start date", "End date", "Impact"],
    [
        "1.1",
        "Open drop-in sessions in each hub",
        "Therapies Manager",
        "Sept 2025",
        "March 2026",
        "Shorter waits",
    ],
    [
        "1.2",
        "Publish waiting times monthly",
        "ICB Performance Lead",
        "Oct 2025",
        "Oct 2025",
        "Families know how long",
    ],
]

_CO_PRODUCTION = [
    ["Ref", "Action", "Lead", "Start date", "End date", "Impact"],
    [
        "2.1",
        "Pay forum members for their time",
        "Participation Manager",
        "July 2025",
        "July 2025",
        "Parents take part",
    ],
]

_RISKS = [
    ["Risk", "Likelihood", "Impact", "Score", "Mitigation", "Risk owner"],
    [
        "Therapists cannot be recruited",
        "4",
        "4",
        "16",
        "Use a regional bank",
        "Therapies Manager",
    ],
    ["Funding ends in 2026", "3", "4", "12", "Bid for a further year", "Finance Director"],
]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Local area SEND accelerated progress plan", 0)
    add_table(
        document,
        [
            ["Name of the local area", "Pendlemoor"],
            ["Date of inspection", "18 to 20 January 2025"],
            ["Accountable officers", "Director of Children's Services; ICB Chief Nurse"],
        ],
    )
    document.add_heading("Glossary", 1)
    add_table(
        document,
        [
            ["Term", "Meaning"],
            ["EHC plan", "Education, health and care plan"],
            ["ICB", "Integrated care board"],
            ["PCF", "Parent carer forum"],
        ],
    )
    document.add_heading("Action plan", 1)
    document.add_heading("Area of weakness 1: Therapies", 2)
    add_table(
        document,
        _THERAPIES,
    )
    document.add_heading("Area of weakness 2: Co-production", 2)
    add_table(
        document,
        _CO_PRODUCTION,
    )
    document.add_heading("Risk register", 1)
    add_table(
        document,
        _RISKS,
    )
    return docx_bytes(document)


EXAMPLE = Example(
    title="Cover, glossary and risk register are not the plan",
    file_name="APP.docx",
    build=build,
    gives="""
        theme: Area of weakness 1: Therapies
        objective: *
        who: Therapies Manager; ICB Performance Lead
        when: range 2025-09-01..2026-03-31; range 2025-10-01..2025-10-31
        impact: Shorter waits Families know how long
        - Open drop-in sessions in each hub | Therapies Manager | range 2025-09-01..2026-03-31
        - Publish waiting times monthly | ICB Performance Lead | range 2025-10-01..2025-10-31
        theme: Area of weakness 2: Co-production
        objective: *
        who: Participation Manager
        when: range 2025-07-01..2025-07-31
        impact: Parents take part
        - Pay forum members for their time | Participation Manager | range 2025-07-01..2025-07-31
        unplaced: Therapists cannot be recruited
        unplaced: Parent carer forum
    """,
)
