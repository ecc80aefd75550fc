"""A file's bytes read as the product reads them, up to the plan."""

from goldenthread.documents.document import Document
from goldenthread.documents.reading import read_document
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan


def document_of(data: bytes, name: str) -> Document:
    """The document in a file's bytes."""
    return read_document(data, name)


def plan_of(data: bytes, name: str) -> Plan:
    """The plan in a file's bytes; DocumentRefused where there is none."""
    return read_plan(document_of(data, name))
