"""What is written as Word can be read again, and what a person sees in it."""

from hypothesis import given, settings

from goldenthread.documents.document import Document
from goldenthread.documents.joining import joined
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.docx import READER
from goldenthread.documents.writers.docx import WRITER
from tests.factories.documents import documents, placeless_blocks


@given(documents())
@settings(max_examples=50, deadline=None)
def test_reading_what_was_written_gives_the_same_blocks(document: Document):
    again = joined(READER.read(WRITER.write(document), DEFAULT_LIMITS))

    assert placeless_blocks(again) == placeless_blocks(document)
