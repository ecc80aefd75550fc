"""Footnotes, endnotes and comments of a Word document, as one line of text each."""

from lxml import etree

from goldenthread.documents.numerals import numeral
from goldenthread.documents.word.names import W
from goldenthread.documents.word.paragraphs import Paragraphs
from goldenthread.documents.word.parts import WordParts

_STYLES = {"footnote": "1", "endnote": "i"}


class Notes:
    """Finds what a reference in the text points to, and numbers notes in order."""

    def __init__(self, parts: WordParts, paragraphs: Paragraphs) -> None:
        self._parts = parts
        self._paragraphs = paragraphs
        self._found: dict[str, dict[str, etree._Element]] = {}
        self._counts = dict.fromkeys(_STYLES, 0)

    def text(self, kind: str, note_id: str) -> str:
        """The note's number or, for a comment, its author, and what it says; "" for an empty one."""
        note = self._notes(kind).get(note_id)
        words = (
            [self._paragraphs.words(paragraph) for paragraph in note.iter(W + "p")]
            if note is not None
            else []
        )
        said = "\n".join(text for text in words if text)
        if kind in self._counts:
            self._counts[kind] += 1
            lead = numeral(self._counts[kind], _STYLES[kind])
        else:
            author = note.get(W + "author", "") if note is not None else ""
            lead = f"Comment ({author}):" if author else "Comment:"
        return f"{lead} {said}" if said else ""

    def _notes(self, kind: str) -> dict[str, etree._Element]:
        if kind not in self._found:
            root = self._parts.related(f"{kind}s")
            notes = root.iterfind(W + kind) if root is not None else ()
            self._found[kind] = {note.get(W + "id", ""): note for note in notes}
        return self._found[kind]
