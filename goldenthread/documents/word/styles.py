"""What a Word paragraph's style says of it: heading, list, contents, bold, hidden."""

import dataclasses
import re

from lxml import etree

from goldenthread.documents.word.names import W, is_on, value_of, whole

FURNITURE_STYLE = "Page furniture"

# Word keeps the English names of its own styles whatever language it speaks; only ids differ.
_HEADING_NAME = re.compile(r"heading ([1-9])", re.I)
_LIST_NAME = re.compile(r"list (?:bullet|number)(?: ([2-5]))?", re.I)
_CONTENTS_NAME = re.compile(r"toc (?:[1-9]|heading)|table of figures", re.I)
_BODY_TEXT = 9
_USUAL_SIZE = 20


@dataclasses.dataclass(frozen=True, slots=True)
class Style:
    """One style, with what it takes over from those it is based on.

    `num_id` is the list it belongs to ("0": expressly none), `list_depth` how deep a
    "List Bullet 3" is printed, `size` the letters' height in half points.
    """

    style_id: str = ""
    heading_level: int | None = None
    num_id: str | None = None
    num_level: int | None = None
    list_depth: int | None = None
    bold: bool | None = None
    size: int | None = None
    is_hidden: bool = False
    is_contents: bool = False
    is_furniture: bool = False


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str | None, Style] = {}
        self._default: str | None = None
        self._usual = Style(size=_USUAL_SIZE)
        if root is None:
            return
        for element in root.iterfind(W + "style"):
            style_id = element.get(W + "styleId", "")
            self._elements.setdefault(style_id, element)
            is_default = element.get(W + "default") in ("1", "true")
            if is_default and element.get(W + "type") == "paragraph":
                self._default = style_id
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._usual = Style(
            size=whole(value_of(defaults, "sz"), _USUAL_SIZE), bold=_switch(defaults, "b")
        )

    def paragraph(self, style_id: str | None) -> Style:
        """The style of that id, or of paragraphs that name none."""
        return self.named(style_id if style_id in self._elements else self._default)

    def named(self, style_id: str | None) -> Style:
        """The style of that id, or what holds where none is named."""
        known = self._known.get(style_id)
        if known is None:
            element = self._elements.get(style_id or "")
            # Held while it is worked out, so that styles based on each other end here.
            self._known[style_id] = self._usual
            known = self._usual if element is None else self._read(style_id or "", element)
            self._known[style_id] = known
        return known

    def list_of(self, style_id: str | None) -> str | None:
        """The list that a numbering style stands for."""
        return self.named(style_id).num_id

    def _read(self, style_id: str, element: etree._Element) -> Style:
        below = self.named(value_of(element, "basedOn"))
        name = value_of(element, "name") or ""
        paragraph = element.find(W + "pPr")
        run = element.find(W + "rPr")
        number = paragraph.find(W + "numPr") if paragraph is not None else None
        listed = _LIST_NAME.fullmatch(name)
        bold, hidden = _switch(run, "b"), _switch(run, "vanish")
        num_level = value_of(number, "ilvl")
        return Style(
            style_id=style_id,
            heading_level=_heading_level(name, paragraph) or below.heading_level,
            num_id=value_of(number, "numId") or below.num_id,
            num_level=below.num_level if num_level is None else whole(num_level, 0),
            list_depth=int(listed[1] or 1) - 1 if listed else None,
            bold=below.bold if bold is None else bold,
            size=whole(value_of(run, "sz"), below.size or _USUAL_SIZE),
            is_hidden=below.is_hidden if hidden is None else hidden,
            is_contents=bool(_CONTENTS_NAME.fullmatch(name)),
            is_furniture=name == FURNITURE_STYLE or below.is_furniture,
        )


def _heading_level(name: str, paragraph: etree._Element | None) -> int | None:
    heading = _HEADING_NAME.fullmatch(name)
    if heading:
        return int(heading[1])
    if name.lower() == "title":
        return 1
    return outline_heading(paragraph)


def outline_heading(paragraph: etree._Element | None) -> int | None:
    """The level that a paragraph's or style's properties give it in the outline."""
    level = whole(value_of(paragraph, "outlineLvl"), _BODY_TEXT)
    return level + 1 if 0 <= level < _BODY_TEXT else None


def _switch(properties: etree._Element | None, name: str) -> bool | None:
    element = properties.find(W + name) if properties is not None else None
    return None if element is None else is_on(element)
