"""One page of a PDF as it is read: its words and what is drawn on it."""

import dataclasses

from goldenthread.documents.pdf.geometry import Box
from goldenthread.documents.pdf.rules import Drawn
from goldenthread.documents.pdf.words import Word


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """`number` counts from 1."""

    number: int
    box: Box
    words: tuple[Word, ...]
    drawn: Drawn
