"""Word: contents, numbered aims and principles before the plan, "you said, we did" after it."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

_ROWS = [
    [
        "Improvement area",
        "What are we going to do?",
        "Who will lead?",
        "When will it be done?",
        "How will we know it has worked?",
    ],
    [
        "Exploitation",
        "Start a weekly multi-agency meeting",
        "Head of Adolescent Services",
        "By 31 March 2026",
        "Risk falls for each child",
    ],
    [
        "Neglect",
        "Relaunch the neglect strategy",
        "Partnership Business Manager",
        "By 30 June 2026",
        "Earlier referrals",
    ],
    [
        "Strategy discussions",
        "Have health at every discussion",
        "Designated Doctor",
        "Immediately",
        "95% attendance",
    ],
]


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Bellhaven Council: Children's Services Improvement Plan", 0)
    for text in ("Contents", "Foreword 2", "How we work 3", "The plan 4"):
        document.add_paragraph(text)
    document.add_heading("Foreword", 1)
    document.add_paragraph(
        "We know that we must do better for children. The inspectors' letter of 14 January 2026 told us so, and staff had told us before."
    )
    document.add_heading("How we work", 1)
    for text in ("We put children first.", "We say what we see.", "We keep our promises."):
        document.add_paragraph(text, style="List Number")
    document.add_heading("The plan", 1)
    add_table(
        document,
        _ROWS,
    )
    document.add_heading("You said, we did", 1)
    add_table(
        document,
        [
            ["You said", "We did"],
            ["Too many changes of social worker", "We offered staff longer contracts"],
            ["Letters are hard to read", "Young people now check our letters"],
        ],
    )
    return docx_bytes(document)


EXAMPLE = Example(
    title="A long introduction and a table of feedback round a plan of questions",
    file_name="plan.docx",
    build=build,
    gives="""
        authority: Bellhaven Council
        theme: ?
        objective: Exploitation
        who: Head of Adolescent Services
        when: 2026-03-31
        success_measures: Risk falls for each child
        - Start a weekly multi-agency meeting | ? | ?
        objective: Neglect
        who: Partnership Business Manager
        when: 2026-06-30
        success_measures: Earlier referrals
        - Relaunch the neglect strategy | ? | ?
        objective: Strategy discussions
        who: Designated Doctor
        when: immediate
        success_measures: 95% attendance
        - Have health at every discussion | ? | ?
        unplaced: Young people now check our letters
        unplaced: We say what we see
    """,
)
