"""Documents as they were sent in."""

import pytest

from goldenthread.web.documents.models import SentDocument, kept_under


@pytest.mark.parametrize(
    ("name", "ending"),
    [("Plan.DOCX", ".docx"), ("plan", ""), ("plan.not an ending", ""), ("plan.verylongone", "")],
)
def test_a_document_is_kept_by_its_content_with_the_ending_of_its_name(name, ending):
    document = SentDocument(sha256="ab" + "0" * 62)

    assert kept_under(document, name) == f"documents/ab/ab{'0' * 62}{ending}"
