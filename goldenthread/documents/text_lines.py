"""Lines of plain text made whole: cells in quotation marks over lines, and tables drawn with + and -."""

import re
from collections.abc import Iterator, Sequence

# "+-----+-----+", or "+=====+=====+" under the headings.
_DRAWN_RULE = re.compile(r"^\s*\+(?:[-=:]{2,}\+)+\s*$")
_OPEN_CELL = re.compile(r'(?:^|\t)"(?:[^"\t]|"")*$')
_QUOTED = re.compile(r'(^|\t)"((?:[^"]|"")*)"(?=\t|$)')
# A quotation mark that nothing closes in so many lines opens no cell.
_MOST_LINES = 40

Numbered = tuple[int, str]


def whole_lines(text: str) -> Iterator[Numbered]:
    """The lines with their numbers, those that make one row of a table put together."""
    lines = list(enumerate(text.split("\n"), start=1))
    at = 0
    while at < len(lines):
        number, line = lines[at]
        if _DRAWN_RULE.match(line):
            end = _drawn_end(lines, at)
            yield from _drawn_rows(lines[at:end])
            at = end
            continue
        end = _closing(lines, at) if "\t" in line or '"' in line else at
        if end > at:
            line = "<br>".join(part for _, part in lines[at : end + 1])
        yield number, _QUOTED.sub(_bare, line) if "\t" in line and "<br>" in line else line
        at = end + 1


def _bare(found: re.Match[str]) -> str:
    return found[1] + found[2].replace('""', '"')


def _closing(lines: Sequence[Numbered], at: int) -> int:
    """The line in which a cell opened here in quotation marks is closed, or this line itself."""
    whole = lines[at][1]
    for end in range(at, min(at + _MOST_LINES, len(lines))):
        if end > at:
            whole += "<br>" + lines[end][1]
        if not _OPEN_CELL.search(whole):
            return end if end > at and "\t" in whole and _QUOTED.search(whole) else at
    return at


def _drawn_end(lines: Sequence[Numbered], at: int) -> int:
    end = at
    while end < len(lines) and (
        _DRAWN_RULE.match(lines[end][1]) or lines[end][1].lstrip().startswith("|")
    ):
        end += 1
    return end


def _drawn_rows(lines: Sequence[Numbered]) -> Iterator[Numbered]:
    """A drawn table's rows as rows of pipes: between two rules, the lines of each cell together."""
    held: list[list[str]] = []
    first = 0
    for number, line in lines:
        if _DRAWN_RULE.match(line):
            if held:
                yield first, _pipes(held)
            held = []
            if "=" in line:
                yield number, "|" + "---|" * (line.count("+") - 1)
            continue
        first = first if held else number
        held.append([cell.strip() for cell in line.strip().strip("|").split("|")])
    if held:
        yield first, _pipes(held)


def _pipes(lines: Sequence[Sequence[str]]) -> str:
    width = max(map(len, lines))
    cells = (
        " ".join(line[column] for line in lines if column < len(line) and line[column])
        for column in range(width)
    )
    return "| " + " | ".join(cells) + " |"
