"""Markdown that reads well as it is and in any viewer: pipe tables, with HTML where they end."""

import dataclasses
import itertools
import re
from collections.abc import Iterator

from goldenthread.documents.document import Block, Cell, Document, Prose, ProseKind, Table
from goldenthread.documents.markers import split_marker
from goldenthread.documents.prose_flow import BULLET
from goldenthread.documents.web import markup
from goldenthread.documents.web.elements import MARKER_CLASS
from goldenthread.documents.writers.writer import Writer

_DEEPEST = 6
# A list of dashes keeps them; stars are shown as bullets.
_DASH, _STAR = "-", "*"
# Signs that mean something inside a line. An underscore between letters does not.
_INLINE = re.compile(r"[\\\\`*\[<]|~~|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
# What would begin a heading, a quotation, a list or a rule.
_LINE_START = re.compile(r"(#{1,6}|[-+])(?=\s|$)|>|-(?=[-\s]*$)")
_NUMBER_START = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_CLOSING_HASHES = re.compile(r"#+$")
_COUNTED = re.compile(r"(0|[1-9]\d{0,8})([.)])")


def _write(document: Document) -> bytes:
    """The whole file. A fill is lost in a pipe table's cell with words; places and widths always."""
    parts: list[str] = []
    for is_item, run in itertools.groupby(document.blocks, _is_item):
        if is_item:
            items = [block for block in run if isinstance(block, Prose)]
            parts.append("\n".join(_ListLines().of(items)))
        else:
            parts.extend(_block(block) for block in run)
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def _is_item(block: Block) -> bool:
    return isinstance(block, Prose) and block.kind == ProseKind.ITEM


def _block(block: Block) -> str:
    if isinstance(block, Table):
        return _pipe_table(block) if _fits_pipes(block) else markup.table_markup(block)
    if block.kind == ProseKind.FURNITURE or (
        block.kind == ProseKind.HEADING and block.level > _DEEPEST
    ):
        return "".join(markup.prose_markup([block]))
    text = _at_line_start(block.text)
    if block.kind == ProseKind.HEADING:
        text = _CLOSING_HASHES.sub(lambda found: "\\#" * len(found[0]), text)
        return f"{'#' * max(block.level, 1)} {text}"
    return text


def _said(text: str) -> str:
    """The text in one line, with a backslash before whatever Markdown would take for its own."""
    plain = text.translate(markup.FORBIDDEN)
    marked = _INLINE.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), plain)
    return marked.replace("\n", "<br>")


def _at_line_start(text: str) -> str:
    said = _said(text)
    number = _NUMBER_START.match(said)
    if number:
        return f"{number[1]}\\{said[number.end(1) :]}"
    return f"\\{said}" if _LINE_START.match(said) else said


@dataclasses.dataclass(slots=True)
class _OpenList:
    """A list that goes on: how far its items' text is indented, and what it counts with."""

    indent: int
    sign: str
    next: int = 0


class _ListLines:
    """Items as lines of nested lists."""

    def __init__(self) -> None:
        self._open: list[_OpenList] = []

    def of(self, items: list[Prose]) -> Iterator[str]:
        for item in items:
            yield from self._item(item)

    def _item(self, item: Prose) -> Iterator[str]:
        depth = max(item.level, 0) + 1
        del self._open[depth:]
        counted = _COUNTED.fullmatch(item.marker)
        sign, number = (counted[2], int(counted[1])) if counted else (_DASH, 0)
        is_native = counted or item.marker in (BULLET, _DASH)
        if not counted and item.marker != _DASH:
            sign = _STAR
        text = _at_line_start(item.text) if is_native else self._marked(item)
        same = self._open[-1] if len(self._open) == depth else None
        if same is not None and same.sign == sign and counted and same.next != number:
            # Two lists that count with the same sign would be one without this.
            yield from ("", f"{' ' * self._indent(depth - 1)}<!-- -->", "")
        if same is not None:
            self._open.pop()
        elif self._open and number > 1:
            # Only a list that begins with 1 can follow a line of text at once.
            yield ""
        line = " " * self._indent(len(self._open))
        while len(self._open) < depth - 1:
            # A depth that was passed over holds an empty item.
            line += f"{_STAR} "
            self._open.append(_OpenList(len(line), _STAR))
        line += f"{number}{sign} " if counted else f"{sign} "
        self._open.append(_OpenList(len(line), sign, number + 1))
        yield line + text

    def _indent(self, depth: int) -> int:
        return self._open[depth - 1].indent if depth else 0

    @staticmethod
    def _marked(item: Prose) -> str:
        """The item's text after a bullet, with its own marker where that is another."""
        marker = item.marker
        if marker and split_marker(f"{marker} x") == (marker, "x"):
            return _at_line_start(f"{marker} {item.text}")
        return f'<span class="{MARKER_CLASS}">{_said(marker)}</span> {_said(item.text)}'


def _fits_pipes(table: Table) -> bool:
    """Whether a pipe table can say all that the table does."""
    if table.header_rows > 1 or any(row.hidden for row in table.rows):
        return False
    if table.header_rows and all(cell.is_empty for cell in table.rows[0].cells):
        return False
    return all(_fits_pipe_cell(cell) for row in table.rows for cell in row.cells)


def _fits_pipe_cell(cell: Cell) -> bool:
    is_plain = cell.row_span == cell.column_span == 1 and not cell.covered
    says_by_colour = cell.fill is not None and cell.is_empty
    return (
        is_plain
        and not says_by_colour
        and not any(
            block.kind == ProseKind.FURNITURE or block.level > _DEEPEST for block in cell.blocks
        )
    )


def _pipe_table(table: Table) -> str:
    head = (
        [_cell(cell) for cell in table.rows[0].cells] if table.header_rows else [""] * table.width
    )
    rows = [head, ["---"] * table.width]
    rows.extend([_cell(cell) for cell in row.cells] for row in table.body)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def _cell(cell: Cell) -> str:
    parts: list[str] = []
    after_paragraph = False
    for is_item, run in itertools.groupby(cell.blocks, _is_item):
        blocks = list(run)
        if is_item:
            parts.append(markup.lists(blocks, _said))
            after_paragraph = False
            continue
        for block in blocks:
            if block.kind == ProseKind.HEADING:
                parts.append(markup.heading(block.level, _said(block.text)))
                after_paragraph = False
            else:
                parts.append(
                    f"<br><br>{_said(block.text)}" if after_paragraph else _said(block.text)
                )
                after_paragraph = True
    return "".join(parts).replace("|", "\\|")


WRITER = Writer(title="Markdown", suffix=".md", media_type="text/markdown", write=_write)
