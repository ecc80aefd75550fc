"""Any file as a document: which format it is, and reading it within bounds."""

from pathlib import Path

from goldenthread.core.definitions import load_definitions
from goldenthread.documents import readers
from goldenthread.documents.document import Document
from goldenthread.documents.joining import joined
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.refusal import DocumentRefused


def read_document(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document, its tables whole again. Raises DocumentRefused, which says why and what to do."""
    if not data:
        raise DocumentRefused(
            "The file is empty. Open it, check that the plan is in it, and save it again."
        )
    for reader in load_definitions(readers, Reader).values():
        if reader.fits(data, name):
            return joined(reader.read(data, limits))
    raise DocumentRefused("This is no document that can be read. Send Word, Excel, PDF or text.")


def read_contained(path: Path, limits: Limits = DEFAULT_LIMITS) -> Document:
    return read_document(path.read_bytes(), path.name, limits)
