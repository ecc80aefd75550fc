"""The words of one Word paragraph: its runs, fields, symbols, and what is anchored in it."""

import dataclasses

from lxml import etree

from goldenthread.documents.prose_flow import LINE_BREAK
from goldenthread.documents.word.names import (
    DGM,
    MC,
    PIC,
    VAL,
    VML,
    A,
    M,
    R,
    W,
    colour,
    is_on,
    value_of,
    whole,
)
from goldenthread.documents.word.shading import HIGHLIGHTS
from goldenthread.documents.word.styles import Style, Styles
from goldenthread.documents.word.symbols import is_symbolic, printed

_RUN, _TEXT, _RUN_PROPERTIES = W + "r", W + "t", W + "rPr"
_MATH_TEXT, _SHAPE_TEXT = M + "t", A + "t"
_PAGE_BREAK = W + "lastRenderedPageBreak"
_ALTERNATE, _CHOICE, _FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"
_DELETED = frozenset({W + "del", W + "moveFrom"})
# Settings, instructions and phonetic guides hold no words of the text.
_SILENT = frozenset({
    W + name
    for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText",
                 "smartTagPr", "customXmlPr", "rt", "fldData", "softHyphen")
})  # fmt: skip
_SIGNS = {
    W + "tab": " ",
    W + "ptab": " ",
    W + "br": LINE_BREAK,
    W + "cr": LINE_BREAK,
    W + "noBreakHyphen": "-",
}
_PICTURES = frozenset({
    PIC + "pic",
    VML + "imagedata",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
})  # fmt: skip
_NOTES = {
    W + "footnoteReference": "footnote",
    W + "endnoteReference": "endnote",
    W + "commentReference": "comment",
}
# Signs that say a rating by their colour alone.
_DOTS = frozenset("●•■⬤◆▲▼○□⚫🔴🟢🟡n")


@dataclasses.dataclass(slots=True)
class Tally:
    """How much of a document is left out, and why."""

    deleted: int = 0
    prompts: int = 0
    pictures: int = 0
    embedded: int = 0


@dataclasses.dataclass(slots=True)
class Said:
    """What one paragraph says: words shown, words hidden, and what hangs on it.

    `text` has LINE_BREAK for line breaks. `breaks_before` are the page breaks before its
    first word, `breaks` all of them. `colour` is that of its highlighting, of a drawn shape,
    or of a single coloured dot.
    """

    pieces: list[str] = dataclasses.field(default_factory=list)
    hidden: list[str] = dataclasses.field(default_factory=list)
    is_bold: bool = True
    size: int = 0
    breaks_before: int = 0
    breaks: int = 0
    notes: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    boxes: list[etree._Element] = dataclasses.field(default_factory=list)
    diagrams: list[str] = dataclasses.field(default_factory=list)
    letters_colour: str | None = None
    marked_colour: str | None = None

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def colour(self) -> str | None:
        is_dot = self.letters_colour is not None and self.text.strip() in _DOTS
        return self.marked_colour or (self.letters_colour if is_dot else None)


class ParagraphWords:
    """Reads what a paragraph says, once."""

    def __init__(self, styles: Styles, tally: Tally, *, show_hidden: bool = False) -> None:
        self._styles = styles
        self._tally = tally
        self._show_hidden = show_hidden
        # For each open field whether its result has begun; before that come instructions.
        self._fields: list[bool] = []
        self._style = Style()
        self._said = Said()
        # What the run being read looks like.
        self._is_hidden = False
        self._typeface: str | None = None

    def read(self, paragraph: etree._Element, style: Style) -> Said:
        self._style = style
        self._walk(paragraph)
        return self._said

    def _walk(self, parent: etree._Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child)
            elif tag == _TEXT:
                self._say(child.text or "")
            elif tag not in _SILENT:
                self._other(tag, child)

    def _other(self, tag: str, element: etree._Element) -> None:
        if tag in _SIGNS:
            self._say(_SIGNS[tag])
        elif tag == _PAGE_BREAK:
            self._break_page()
        elif tag in _DELETED:
            self._tally.deleted += _has_words(element)
        elif tag == _ALTERNATE:
            self._walk_choice(element)
        elif tag in (_MATH_TEXT, _SHAPE_TEXT):
            self._say(element.text or "")
        elif tag == W + "fldChar":
            self._field(element)
        elif tag == W + "sym":
            self._symbol(element)
        elif tag in _NOTES:
            self._said.notes.append((_NOTES[tag], element.get(W + "id", "")))
        elif tag == W + "sdt":
            content = shown_content(element, self._tally)
            if content is not None:
                self._walk(content)
        else:
            self._drawn(tag, element)

    def _drawn(self, tag: str, element: etree._Element) -> None:
        """Drawings, shapes and embedded files; any other element is looked into."""
        if tag == W + "txbxContent":
            self._said.boxes.append(element)
            return
        if tag == DGM + "relIds":
            self._said.diagrams.append(element.get(R + "dm", ""))
            return
        if tag in _PICTURES:
            self._tally.pictures += 1
            return
        if tag == W + "object":
            self._tally.embedded += 1
            return
        if tag.startswith(VML):
            self._mark(colour(element.get("fillcolor")))
            self._say(element.get("string") or "" if tag == VML + "textpath" else "")
        elif tag.endswith("}spPr"):
            fill = element.find(f"{A}solidFill/{A}srgbClr")
            self._mark(colour(fill.get("val")) if fill is not None else None)
            return
        self._walk(element)

    def _walk_choice(self, element: etree._Element) -> None:
        """The first of several forms of the same thing; the others say it again."""
        chosen = element.find(_CHOICE)
        if chosen is None:
            chosen = element.find(_FALLBACK)
        if chosen is not None:
            self._walk(chosen)

    def _run(self, run: etree._Element) -> None:
        properties = run.find(_RUN_PROPERTIES)
        style = self._style
        bold, size, hidden = style.bold, style.size, style.is_hidden
        self._typeface = letters = mark = None
        for setting in properties if properties is not None else ():
            tag = setting.tag
            if tag == W + "b":
                bold = is_on(setting)
            elif tag == W + "sz":
                size = whole(setting.get(VAL), 0) or size
            elif tag == W + "vanish":
                hidden = is_on(setting)
            elif tag == W + "rFonts":
                self._typeface = setting.get(W + "ascii")
            elif tag == W + "color":
                letters = colour(setting.get(VAL))
            elif tag == W + "highlight":
                mark = HIGHLIGHTS.get(setting.get(VAL, ""))
            elif tag == W + "shd":
                mark = mark or colour(setting.get(W + "fill"))
            elif tag == W + "rStyle":
                named = self._styles.named(setting.get(VAL))
                bold = named.bold if named.bold is not None else bold
                hidden = hidden or named.is_hidden
        self._is_hidden = hidden and not self._show_hidden
        length = len(self._said.pieces)
        self._walk(run)
        self._is_hidden = False
        self._typeface = None
        if any(piece.strip() for piece in self._said.pieces[length:]):
            self._said.is_bold = self._said.is_bold and bool(bold)
            self._said.size = self._said.size or size or 0
            self._said.letters_colour = self._said.letters_colour or letters
            self._mark(mark)

    def _mark(self, mark: str | None) -> None:
        self._said.marked_colour = self._said.marked_colour or mark

    def _say(self, text: str) -> None:
        if not text or not all(self._fields):
            return
        if is_symbolic(self._typeface):
            text = printed(text, self._typeface)
        (self._said.hidden if self._is_hidden else self._said.pieces).append(text)

    def _break_page(self) -> None:
        self._said.breaks += 1
        if not any(piece.strip() for piece in self._said.pieces):
            self._said.breaks_before += 1

    def _symbol(self, element: etree._Element) -> None:
        code = element.get(W + "char", "")
        try:
            sign = chr(int(code, 16))
        except (ValueError, OverflowError):
            return
        if sign.isprintable() or "\ue000" <= sign <= "\uf8ff":
            self._say(printed(sign, element.get(W + "font")))

    def _field(self, element: etree._Element) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._say(_form_value(element))
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()


def _has_words(element: etree._Element) -> bool:
    return next(element.iter(W + "delText", _TEXT), None) is not None


def shown_content(control: etree._Element, tally: Tally) -> etree._Element | None:
    """What a content control holds, or None where it shows only its prompt."""
    properties = control.find(W + "sdtPr")
    if properties is not None and is_on(properties.find(W + "showingPlcHdr")):
        tally.prompts += 1
        return None
    return control.find(W + "sdtContent")


def _form_value(field: etree._Element) -> str:
    """What an old form field shows that has no text of its own: a box or a choice."""
    box = field.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        ticked = box.find(W + "checked")
        return "☒" if is_on(ticked if ticked is not None else box.find(W + "default")) else "☐"
    choices = field.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choices.iterfind(W + "listEntry")]
    chosen = whole(value_of(choices, "result") or value_of(choices, "default"), 0)
    return entries[chosen] if 0 <= chosen < len(entries) else ""
