"""PDF saved from Word with tags: merged objective cells, two themes, headings."""

from tests.plans.examples import word_merged_objectives
from tests.plans.examples.example import Example
from tests.plans.making import converted

_OPTIONS = ':writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

EXAMPLE = Example(
    title="The Word plan with merged cells, saved as a tagged PDF",
    file_name="Improvement Plan v4 FINAL.pdf",
    build=lambda: converted(word_merged_objectives.build(), ".docx", "pdf", _OPTIONS),
    needs="soffice",
    gives=word_merged_objectives.EXAMPLE.gives,
)
