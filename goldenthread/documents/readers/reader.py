"""What a reader of one format promises."""

import dataclasses
from collections.abc import Callable

from goldenthread.documents.document import Document
from goldenthread.documents.limits import Limits


@dataclasses.dataclass(frozen=True, slots=True)
class Reader:
    """A format that can be read.

    `fits` looks at the bytes (never the name alone) and says whether they are this format;
    `read` gives the document as it stands, tables not yet joined over pages, or raises
    DocumentRefused. `suffixes` are the usual endings, with the dot.
    """

    title: str
    suffixes: tuple[str, ...]
    fits: Callable[[bytes, str], bool]
    read: Callable[[bytes, Limits], Document]
