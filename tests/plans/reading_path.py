"""An example read as the product reads a file: by the reader that fits, joined, then as a plan."""

import goldenthread.documents.readers
from goldenthread.core.definitions import load_definitions
from goldenthread.documents.document import Document
from goldenthread.documents.joining import joined
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.reader import Reader
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan


def document_of(data: bytes, name: str) -> Document:
    """The document in a file's bytes."""
    readers = load_definitions(goldenthread.documents.readers, Reader)
    order = sorted(readers, key=lambda reader_id: (reader_id == "text", reader_id))
    reader = next(readers[each] for each in order if readers[each].fits(data, name))
    return joined(reader.read(data, DEFAULT_LIMITS))


def plan_of(data: bytes, name: str) -> Plan:
    """The plan in a file's bytes; DocumentRefused where there is none."""
    return read_plan(document_of(data, name))
