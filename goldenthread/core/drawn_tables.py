"""Tables drawn as text, as worked examples give their rows."""


def rows_of_text(text: str) -> list[dict[str, str | None]]:
    """A table drawn with | between its columns, headings first; an empty cell is nothing."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    headings, *rows = lines
    return [{name: cell or None for name, cell in zip(headings, row, strict=True)} for row in rows]
