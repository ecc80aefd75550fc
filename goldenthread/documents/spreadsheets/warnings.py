"""What a person should know about a sheet that its text alone does not say."""

from collections.abc import Iterator

from goldenthread.documents.spreadsheets.sheet import Sheet, column_letters

_NAMED_COLUMNS = 12


def sheet_warnings(sheet: Sheet) -> Iterator[str]:
    """Plain sentences, each naming the sheet."""
    name = f"Sheet “{sheet.name}”"
    if sheet.hidden and sheet.cells:
        yield f"{name} is hidden. It was read all the same."
    rows = sorted(row for row in sheet.hidden_rows if _has_text(sheet, row))
    if rows:
        told = f"Rows {_ranges(rows)} are" if len(rows) > 1 else f"Row {rows[0]} is"
        yield f"{told} hidden on sheet “{sheet.name}”. {_read(len(rows))}"
    columns = sorted(_hidden_columns(sheet))
    if columns:
        letters = ", ".join(column_letters(column) for column in columns[:_NAMED_COLUMNS])
        told = f"Columns {letters} are" if len(columns) > 1 else f"Column {letters} is"
        yield f"{told} hidden on sheet “{sheet.name}”. {_read(len(columns))}"
    comments = sum(note.column is not None for note in sheet.notes)
    if comments:
        count = "a comment" if comments == 1 else f"{comments} comments"
        yield f"{name} has {count}, read as paragraphs after its cells."
    if sheet.unworked_formulas:
        count = (
            "a formula" if sheet.unworked_formulas == 1 else f"{sheet.unworked_formulas} formulas"
        )
        yield (
            f"{name} has {count} without a result. Open it in Excel, save it and send it again "
            "if these cells matter."
        )
    if _is_rated_by_rule(sheet):
        yield (
            f"{name} colours cells that hold no text by a rule (conditional formatting). These "
            "colours cannot be read: type the rating as a word."
        )


def _read(count: int) -> str:
    return "It was read all the same." if count == 1 else "They were read all the same."


def _has_text(sheet: Sheet, row: int) -> bool:
    return any(cell.is_filled for cell in sheet.cells.get(row, {}).values())


def _hidden_columns(sheet: Sheet) -> set[int]:
    """The hidden columns that have text in them."""
    if not sheet.hidden_columns:
        return set()
    used = {
        column for cells in sheet.cells.values() for column, cell in cells.items() if cell.is_filled
    }
    return {
        column
        for column in used
        if any(first <= column <= last for first, last in sheet.hidden_columns)
    }


def _ranges(rows: list[int]) -> str:
    """Row numbers as a person says them: "3, 7 to 9"."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    told = [str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]
    return ", ".join(told[:_NAMED_COLUMNS]) + (" and more" if len(told) > _NAMED_COLUMNS else "")


def _is_rated_by_rule(sheet: Sheet) -> bool:
    """Whether a rule colours a stretch of a column beside text and not one of its cells has text."""
    for over in sheet.coloured_by_rule:
        rows = [row for row in sheet.cells if over.top <= row <= over.bottom]
        told = [row for row in rows if _has_text(sheet, row)]
        cells = (
            cell
            for row in told
            for column, cell in sheet.cells[row].items()
            if over.left <= column <= over.right
        )
        if told and not any(cell.is_filled for cell in cells):
            return True
    return False
