"""The lines of a report as they would be typed."""

from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.inspections.pages import read_pages
from tests.factories.reports import new_page, paragraph, report


def texts(*parts, **said):
    return [line.text for line in read_pages(report(*parts, **said), DEFAULT_LIMITS).lines]


def test_ligatures_accents_and_unseen_signs_are_as_they_would_be_typed():
    typed = "The \ufb01le of Ma\u0301ire \u200bField suf\ufb01ces for care\u00adful work in 10\u00bd days."

    assert texts(paragraph(typed)) == [
        "The file of Máire Field suffices for careful work in 10½ days."
    ]


def test_running_heads_and_page_numbers_are_no_lines():
    parts = [paragraph("One."), new_page(), paragraph("Two."), new_page(), paragraph("Three.")]

    assert texts(*parts, footer="Calderbrook") == ["One.", "Two.", "Three."]
