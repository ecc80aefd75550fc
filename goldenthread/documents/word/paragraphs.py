"""One Word paragraph as prose: a heading, an item with its number, furniture or plain text."""

import dataclasses

from lxml import etree

from goldenthread.documents.document import Place, Prose, ProseKind
from goldenthread.documents.prose_flow import BULLET, LINE_BREAK, ProseFlow
from goldenthread.documents.typed_items import as_typed_item
from goldenthread.documents.word.names import W, value_of, whole
from goldenthread.documents.word.numbering import Numbering
from goldenthread.documents.word.parts import WordParts
from goldenthread.documents.word.runs import ParagraphWords, Said, Tally
from goldenthread.documents.word.styles import Style, Styles, outline_heading

_DEEPEST = 8


@dataclasses.dataclass(frozen=True, slots=True)
class Paragraph:
    """What a paragraph says and what it is; `marker` is None where it belongs to no list."""

    said: Said
    style: Style
    heading_level: int | None
    marker: str | None
    depth: int

    def prose(self, place: Place, *, in_cell: bool = False) -> list[Prose]:
        """The paragraph as blocks: an empty line inside it begins another."""
        text = self.said.text
        if not text.strip():
            return []
        if self.style.is_furniture or self.style.is_contents:
            return [Prose(lines(text), ProseKind.FURNITURE, place=place)]
        flow = ProseFlow(place)
        if self.heading_level is not None:
            return self._heading(flow)
        if self.marker is not None:
            flow.begin_item(self.marker, self.depth)
            flow.say(text)
            return list(flow.taken())
        flow.say(text)
        blocks = list(flow.taken())
        if blocks and not in_cell:
            blocks[0] = as_typed_item(blocks[0])
        return blocks

    def _heading(self, flow: ProseFlow) -> list[Prose]:
        flow.say(self.said.text)
        blocks = list(flow.taken())
        if blocks:
            number = self.marker or ""
            # A heading's number is part of what it is called; a bullet before it is not.
            is_number = any(letter.isalnum() for letter in number)
            text = f"{number} {blocks[0].text}" if is_number else blocks[0].text
            level = self.heading_level or 1
            blocks[0] = Prose(text, ProseKind.HEADING, level, place=flow.place)
        return blocks


class Paragraphs:
    """Reads paragraphs, counting lists as it goes."""

    def __init__(self, parts: WordParts, tally: Tally) -> None:
        self._styles = Styles(parts.related("styles"))
        self._numbering = Numbering(parts.related("numbering"), self._styles)
        self._tally = tally

    def read(self, element: etree._Element, *, show_hidden: bool = False) -> Paragraph:
        properties = element.find(W + "pPr")
        style = self._styles.paragraph(value_of(properties, "pStyle"))
        reader = ParagraphWords(self._styles, self._tally, show_hidden=show_hidden)
        said = reader.read(element, style)
        level = style.heading_level
        if properties is not None and level is None:
            level = outline_heading(properties)
        marker, depth = self._list_place(properties, style)
        return Paragraph(said, style, level, marker, depth)

    def words(self, element: etree._Element) -> str:
        """Only the words, for page headers and notes, whose pictures and changes do not count."""
        said = ParagraphWords(self._styles, Tally()).read(element, Style())
        return lines(said.text)

    def _list_place(
        self, properties: etree._Element | None, style: Style
    ) -> tuple[str | None, int]:
        """The paragraph's bullet or number and its depth; None where it is in no list."""
        own = properties.find(W + "numPr") if properties is not None else None
        num_id = value_of(own, "numId") or style.num_id
        if num_id == "0":
            return None, 0
        depth = style.list_depth or 0
        if num_id is None:
            return (None if style.list_depth is None else BULLET), depth
        own_level = value_of(own, "ilvl")
        if own_level is not None:
            level = whole(own_level, 0)
        else:
            kept = self._numbering.level_of_style(num_id, style.style_id)
            level = kept if kept is not None else style.num_level or 0
        level = min(max(level, 0), _DEEPEST)
        marker = self._numbering.next_marker(num_id, level)
        if marker is None:
            return (None if style.list_depth is None else BULLET), depth
        return marker, level if own_level is not None else max(level, depth)


def lines(text: str) -> str:
    """The text with single spaces, and a newline for each line break between words."""
    told = (" ".join(line.split()) for line in text.split(LINE_BREAK))
    return "\n".join(line for line in told if line)
