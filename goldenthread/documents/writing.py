"""A document as a file of any format that can be written."""

from goldenthread.core.definitions import load_definitions
from goldenthread.documents import writers
from goldenthread.documents.document import Document
from goldenthread.documents.writers.writer import Writer

# By the file's ending, in the order in which a board is most likely to want them.
_ORDER = (".docx", ".xlsx", ".pdf", ".html", ".md")


def _by_suffix() -> dict[str, Writer]:
    found = {writer.suffix: writer for writer in load_definitions(writers, Writer).values()}
    return {suffix: found[suffix] for suffix in sorted(found, key=_place)}


def _place(suffix: str) -> tuple[int, str]:
    return (_ORDER.index(suffix) if suffix in _ORDER else len(_ORDER), suffix)


WRITERS: dict[str, Writer] = _by_suffix()


def write_document(document: Document, suffix: str) -> bytes:
    """The whole file's bytes. `suffix` is one of WRITERS."""
    return WRITERS[suffix].write(document)
