"""A letter about an improvement plan, which holds none."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import docx_bytes


def build() -> bytes:
    document = docx.Document()
    for text in (
        "12 March 2025",
        "Dear Director,",
        "Thank you for meeting me on 4 March 2025 to talk about your improvement plan. I was glad to hear that recruitment is going well and that the audit programme has begun.",
        "I should be grateful for an update on the actions about private fostering before our next meeting in June 2025. Your lead officer may write to my office.",
        "I look forward to visiting the team.",
        "Yours sincerely,",
        "The Chair of the Improvement Board",
    ):
        document.add_paragraph(text)
    return docx_bytes(document)


EXAMPLE = Example(
    title="A letter that speaks of a plan", file_name="letter.docx", build=build, gives=None
)
