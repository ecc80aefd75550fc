"""What a writer of one format promises."""

import dataclasses
from collections.abc import Callable

from goldenthread.documents.document import Document


@dataclasses.dataclass(frozen=True, slots=True)
class Writer:
    """A format that can be written: `write` gives the whole file's bytes.

    `has_sheets` says that a table's `sheet` is written as a sheet of that name, `has_pages` that
    a document's title page is written as one.
    """

    title: str
    suffix: str
    media_type: str
    write: Callable[[Document], bytes]
    has_sheets: bool = False
    has_pages: bool = False
