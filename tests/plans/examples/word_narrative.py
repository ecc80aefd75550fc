"""Word without tables: heading styles, real numbered lists, label lines in bold."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import docx_bytes

PLAN = (
    (
        "Priority One: Listening to children",
        (
            (
                "Objective 1: Children take part in their reviews",
                "Independent Reviewing Service Manager",
                "31 October 2025",
                (
                    "Ask each child how they want their review to run",
                    "Send minutes in words children use",
                ),
            ),
            (
                "Objective 2: The children in care council shapes services",
                "Participation Manager",
                "Ongoing",
                (
                    "Invite members to the corporate parenting board",
                    "Answer each of their questions in writing",
                ),
            ),
        ),
    ),
    (
        "Priority Two: Permanent homes",
        (
            (
                "Objective 3: Early permanence is considered for every baby",
                "Head of Permanence and Adoption Manager",
                "January 2026",
                (
                    "Add early permanence to the pre-birth pathway",
                    "Recruit ten early permanence carers",
                    "Report monthly",
                ),
            ),
        ),
    ),
)


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Quarrydale Council: what will be different for children", 0)
    document.add_paragraph(
        "This plan answers the inspection letter of March 2025. It is reviewed each month."
    )
    for theme, objectives in PLAN:
        document.add_heading(theme, 1)
        for title, who, when, actions in objectives:
            document.add_heading(title, 2)
            for label, said in (("Lead: ", who), ("By when: ", when)):
                paragraph = document.add_paragraph()
                paragraph.add_run(label).bold = True
                paragraph.add_run(said)
            for action in actions:
                document.add_paragraph(action, style="List Number")
    return docx_bytes(document)


EXAMPLE = Example(
    title="Word narrative with heading styles, labels and numbered lists",
    file_name="what will be different.docx",
    build=build,
    gives="""
        authority: Quarrydale Council
        theme: Priority One: Listening to children
        objective: Objective 1: Children take part in their reviews
        who: Independent Reviewing Service Manager
        when: 2025-10-31
        - Ask each child how they want their review to run
        - Send minutes in words children use
        objective: Objective 2: The children in care council shapes services
        who: Participation Manager
        when: ongoing
        - Invite members to the corporate parenting board
        - Answer each of their questions in writing
        theme: Priority Two: Permanent homes
        objective: Objective 3: Early permanence is considered for every baby
        who: Head of Permanence; Adoption Manager
        when: 2026-01-31
        - Add early permanence to the pre-birth pathway
        - Recruit ten early permanence carers
        - Report monthly
    """,
)
