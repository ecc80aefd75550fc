"""Word: conditions of an improvement notice as objectives, with sub-tables' worth of bullets and several leads."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes


def build() -> bytes:
    document = docx.Document()
    document.add_heading(
        "Improvement notice: how Port Averill Council will meet each requirement", 0
    )
    add_table(
        document,
        [
            [
                "Requirement of the notice",
                "Milestones and tasks",
                "SRO",
                "Delivery lead(s)",
                "Deadline",
                "Assurance",
            ],
            [
                "4.1 The council must agree a plan to reduce drift",
                "- Review all proceedings over 26 weeks\n- Agree a tracker with the court\n- Report to the board every six weeks",
                "Director of Children's Services",
                "Head of Legal\nCourt Progression Manager",
                "30 September 2026",
                "Improvement Board",
            ],
            [
                "4.2 The council must strengthen audit",
                "- Commission external moderation of audits\n- Publish a yearly learning report",
                "Assistant Director, Quality",
                "Audit Manager",
                "Every quarter to March 2027",
                "Scrutiny Committee",
            ],
        ],
    )
    return docx_bytes(document)


EXAMPLE = Example(
    title="Requirements of a notice; typed dashes; SRO and delivery leads; lines as owners",
    file_name="notice.docx",
    build=build,
    gives="""
        authority: Port Averill Council
        theme: ?
        objective 4.1: The council must agree a plan to reduce drift
        who: Director of Children's Services; Head of Legal; Court Progression Manager
        when: 2026-09-30
        closing_the_loop: Improvement Board
        - Review all proceedings over 26 weeks
        - Agree a tracker with the court
        - Report to the board every six weeks
        objective 4.2: The council must strengthen audit
        who: Assistant Director, Quality; Audit Manager
        when: ongoing 2027-03-31
        closing_the_loop: Scrutiny Committee
        - Commission external moderation of audits
        - Publish a yearly learning report
    """,
)
