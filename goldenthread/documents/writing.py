"""A document as a file of any format that can be written."""

import functools

from goldenthread.core.definitions import load_definitions
from goldenthread.documents import writers as folder
from goldenthread.documents.document import Document
from goldenthread.documents.page_edges import with_edges_once
from goldenthread.documents.writers.writer import Writer

# In the order in which a board is most likely to want them.
_ORDER = (".docx", ".xlsx", ".pdf", ".html", ".md")


@functools.cache
def writers() -> dict[str, Writer]:
    """Every format that can be written, by the ending of its files."""
    found = {writer.suffix: writer for writer in load_definitions(folder, Writer).values()}
    return {suffix: found[suffix] for suffix in sorted(found, key=_place)}


def write_document(document: Document, suffix: str) -> bytes:
    """The whole file's bytes. `suffix` is one of those of `writers`."""
    return writers()[suffix].write(with_edges_once(document))


def _place(suffix: str) -> tuple[int, str]:
    return (_ORDER.index(suffix) if suffix in _ORDER else len(_ORDER), suffix)
