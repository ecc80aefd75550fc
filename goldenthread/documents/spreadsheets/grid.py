"""A sheet's cells with its merged cells laid over them, and what each row of it holds."""

import dataclasses

from goldenthread.documents.spreadsheets.sheet import Range, Sheet, SheetCell

# Merged cells are laid out one by one no further than this; a sheet of plans has some hundred.
_COVERED = 500_000


@dataclasses.dataclass(frozen=True, slots=True)
class RowFacts:
    """What one row holds: columns with text, columns that belong to it, and lines around cells."""

    filled: tuple[int, ...]
    occupied: tuple[int, ...]
    is_boxed: bool

    @property
    def is_blank(self) -> bool:
        return not self.occupied


class SheetGrid:
    """The sheet as a grid. `covered` gives for a grid place under a merged cell that cell's range."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.rows = sorted(row for row, cells in sheet.cells.items() if cells)
        self.bottom = self.rows[-1] if self.rows else 0
        self.right = max((max(cells) for cells in sheet.cells.values() if cells), default=0)
        self.merges: dict[tuple[int, int], Range] = {}
        self.covered: dict[tuple[int, int], Range] = {}
        self._merges_by_row: dict[int, list[Range]] = {}
        self._facts: dict[tuple[int, int, int], RowFacts] = {}
        for merge in sheet.merges:
            self._lay(merge)

    def _lay(self, merge: Range) -> None:
        """Lay a merged cell over the grid, but not beyond what is used nor over another."""
        bottom, right = min(merge.bottom, self.bottom), min(merge.right, self.right)
        if bottom < merge.top or right < merge.left:
            return
        area = (bottom - merge.top + 1) * (right - merge.left + 1)
        if area < 2 or len(self.covered) + area > _COVERED:
            return
        places = [
            (row, column)
            for row in range(merge.top, bottom + 1)
            for column in range(merge.left, right + 1)
        ]
        if any(place in self.covered for place in places):
            return
        # The part beyond what is used still tells how wide the cell was meant.
        used = Range(merge.top, merge.left, bottom, merge.right)
        self.merges[merge.top, merge.left] = used
        self.covered.update(dict.fromkeys(places, used))
        for row in range(merge.top, bottom + 1):
            self._merges_by_row.setdefault(row, []).append(used)

    def cell(self, row: int, column: int) -> SheetCell | None:
        return self.sheet.cells.get(row, {}).get(column)

    def is_under(self, row: int, column: int) -> bool:
        """Whether the place lies under a merged cell that begins elsewhere."""
        merge = self.covered.get((row, column))
        return merge is not None and (merge.top, merge.left) != (row, column)

    def facts(self, row: int, left: int, right: int) -> RowFacts:
        """What the row holds between two columns."""
        key = (row, left, right)
        found = self._facts.get(key)
        if found is None:
            found = self._facts[key] = self._found(row, left, right)
        return found

    def _found(self, row: int, left: int, right: int) -> RowFacts:
        cells = self.sheet.cells.get(row, {})
        filled, occupied, boxed = [], [], False
        for column in sorted(cells):
            if left <= column <= right:
                cell = cells[column]
                is_boxed = cell.look.is_boxed
                boxed = boxed or is_boxed
                if cell.text:
                    if not self.covered or not self.is_under(row, column):
                        filled.append(column)
                    occupied.append(column)
                elif is_boxed:
                    occupied.append(column)
        merged = self._merged_columns(row, left, right)
        if merged:
            occupied = sorted({*occupied, *merged})
        return RowFacts(tuple(filled), tuple(occupied), boxed)

    def _merged_columns(self, row: int, left: int, right: int) -> list[int]:
        """The columns between two that merged cells with text reach over in this row."""
        found: list[int] = []
        for merge in self._merges_by_row.get(row, ()):
            origin = self.cell(merge.top, merge.left)
            if origin is not None and origin.is_filled:
                found.extend(range(max(left, merge.left), min(right, merge.right, self.right) + 1))
        return found
