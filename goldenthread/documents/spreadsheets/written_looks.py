"""How the cells of a workbook that is written look: types, lines and colours."""

import dataclasses
from typing import Any

from goldenthread.documents.colours import is_dark
from goldenthread.documents.document import Prose, ProseKind
from goldenthread.documents.spreadsheets.blocks import FURNITURE_SIZE, HEADING_SIZES
from goldenthread.documents.spreadsheets.cell_text import CELL_HEADING_SIZES, CELL_TEXT_SIZE

TYPEFACE = "Arial"
_THIN, _MEDIUM = 1, 2
_GREY = "#595959"


@dataclasses.dataclass(frozen=True, slots=True)
class CellLook:
    """What decides how one written cell looks; the default is a paragraph outside tables."""

    size: float = CELL_TEXT_SIZE
    bold: bool = False
    italic: bool = False
    fill: str | None = None
    is_boxed: bool = False
    has_rule_below: bool = False
    is_date: bool = False
    is_quoted: bool = False

    def properties(self) -> dict[str, Any]:
        """The look in XlsxWriter's words."""
        told: dict[str, Any] = {
            "text_wrap": True,
            "valign": "top",
            "align": "left",
            **self.type_properties(),
        }
        if self.fill:
            told["bg_color"] = f"#{self.fill}"
        if self.is_boxed:
            told["border"] = _THIN
        if self.has_rule_below:
            told["bottom"] = _MEDIUM
        if self.is_date:
            told["num_format"] = "dd/mm/yyyy"
        # So that it stays text when a person edits the cell.
        if self.is_quoted:
            told["quote_prefix"] = True
        return told

    def type_properties(self) -> dict[str, Any]:
        told: dict[str, Any] = {"font_name": TYPEFACE, "font_size": self.size}
        if self.bold:
            told["bold"] = True
        if self.italic:
            told |= {"italic": True, "font_color": _GREY}
        if self.fill and is_dark(self.fill):
            told["font_color"] = "#FFFFFF"
        return told

    def heading(self, level: int) -> "CellLook":
        """The type of a heading inside a cell that looks like this."""
        return dataclasses.replace(self, size=CELL_HEADING_SIZES[min(level, 9) - 1], bold=True)


def prose_look(block: Prose) -> CellLook:
    """How a block outside tables looks: its kind and level are told by the type."""
    if block.kind == ProseKind.HEADING:
        return CellLook(size=HEADING_SIZES[min(max(block.level, 1), 9) - 1], bold=True)
    if block.kind == ProseKind.FURNITURE:
        return CellLook(size=FURNITURE_SIZE, italic=True)
    return CellLook()
