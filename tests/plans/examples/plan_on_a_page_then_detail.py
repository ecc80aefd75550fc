"""Word: a summary of the priorities in a table, then each priority in detail."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

HEADINGS = ["Objective", "Action", "Lead officer", "Deadline", "Impact for children"]


_ON_A_PAGE = [
    ["Priority", "Why it matters", "Sponsor"],
    [
        "Priority 1: Listening",
        "Children told us that they are not heard",
        "Director of Children's Services",
    ],
    [
        "Priority 2: Safety",
        "Risk outside the home has grown",
        "Assistant Director, Safeguarding",
    ],
]

_LISTENING = [
    HEADINGS,
    [
        "Children shape their plans",
        "Use the new plan format",
        "Service Manager, CiN",
        "30 June 2026",
        "Plans in their own words",
    ],
]

_SAFETY = [
    HEADINGS,
    [
        "Exploitation is disrupted",
        "Map exploiters with police",
        "Exploitation Lead",
        "31 July 2026",
        "Fewer children exploited",
    ],
    [
        "Return interviews are timely",
        "Offer each within 72 hours",
        "Missing Coordinator",
        "Immediate",
        "Children feel cared about",
    ],
]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Ivelham Council improvement plan", 0)
    document.add_heading("Plan on a page", 1)
    add_table(
        document,
        _ON_A_PAGE,
    )
    document.add_heading("Priority 1: Listening", 1)
    add_table(
        document,
        _LISTENING,
    )
    document.add_heading("Priority 2: Safety", 1)
    add_table(
        document,
        _SAFETY,
    )
    return docx_bytes(document)


EXAMPLE = Example(
    title="A plan on a page is no second set of objectives",
    file_name="plan.docx",
    build=build,
    gives="""
        authority: Ivelham Council
        theme: Priority 1: Listening
        objective: Children shape their plans
        who: Service Manager, CiN
        when: 2026-06-30
        impact: Plans in their own words
        - Use the new plan format | ? | ?
        theme: Priority 2: Safety
        objective: Exploitation is disrupted
        who: Exploitation Lead
        when: 2026-07-31
        impact: Fewer children exploited
        - Map exploiters with police | ? | ?
        objective: Return interviews are timely
        who: Missing Coordinator
        when: immediate
        impact: Children feel cared about
        - Offer each within 72 hours | ? | ?
        unplaced: Risk outside the home has grown
    """,
)
