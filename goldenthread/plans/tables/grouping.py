"""The rows of a table of actions put together: bands into sections, rows into objectives."""

import dataclasses
import re
from collections.abc import Collection

from goldenthread.documents.document import Place, Prose, Row
from goldenthread.documents.likeness import SENTENCE_END, plain
from goldenthread.plans.plan import Meaning
from goldenthread.plans.tables.bands import (
    Band,
    Label,
    cell_labels,
    find_band,
    find_remark,
    read_labels,
)
from goldenthread.plans.tables.ghosts import is_ghost
from goldenthread.plans.tables.grid import Grid, says_nothing
from goldenthread.plans.words.points import one_line

# "1.", "1.2", "a)", "A1.2:", "Objective 1.1:", "Priority 2 -" at the start of a text.
_REF = re.compile(
    r"^\s*(?:(?:objective|priority|action|outcome|aim|goal|requirement|recommendation|rec|ref|no|item|step|task)\.?\s*)?"
    r"(?P<ref>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|\(?[a-z]|[A-Z]\d?)(?P<end>[.):](?!\d)|\s*[–-](?=\s)|(?=\s))\s*",
    re.I,
)
_OPEN_END = re.compile(r"(?:,|\b(?:of|the|and|or|a|an|for|with|from))\s*$", re.I)
_THEME_WORD = r"theme|priority|workstream|work stream|strand|pillar|domain|driver(?: of \w+)?|section|area|goal|programme"
_AIM_WORD = r"objective|aim|requirement|outcome|action|deliverable|recommendation|sub-?priority"
# A first column may carry both: "Theme 1: The front door  Objective 1.1: Every contact …".
_BOTH = re.compile(
    rf"^(?P<theme>(?:{_THEME_WORD})\s*[\dA-Z]{{0,3}}\s*[:.–-].+?)\s+(?P<aim>(?:{_AIM_WORD})\s*[\d.]{{1,6}}[a-z]?\s*[:.–-].+)$",
    re.I | re.S,
)
_THEME_ALONE = re.compile(rf"^(?:{_THEME_WORD})\s*(?:\d{{1,2}}|[A-Z])?\s*[:.–-]\s*\S", re.I)


@dataclasses.dataclass(slots=True)
class Group:
    """An objective's rows, gathered one by one; `title` is what its own column says of it."""

    title: list[Prose]
    ref: str | None
    rows: list[Row]
    place: Place
    ghosts: list[Prose] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(slots=True)
class Section:
    """The objectives under one band or one theme of the theme column; None before the first."""

    title: str | None
    place: Place
    labels: list[Label] = dataclasses.field(default_factory=list)
    groups: list[Group] = dataclasses.field(default_factory=list)
    mended: list[str] = dataclasses.field(default_factory=list)
    outer: list[str] = dataclasses.field(default_factory=list)
    number: str = ""
    is_band: bool = False
    remarks: list[Prose] = dataclasses.field(default_factory=list)


def sections(grid: Grid, words: Collection[str]) -> list[Section]:
    """The table's rows by section and objective, in order. `words` are those the document prints."""
    place = grid.body[0].cells[0].place if grid.body and grid.body[0].cells else Place()
    found = [Section(None, place)]
    rows = [row for row in grid.body if any(not cell.is_empty for cell in row.cells)]
    for index, row in enumerate(rows):
        after = rows[index + 1] if index + 1 < len(rows) else None
        remark = find_remark(row) if len(rows) > 1 else None
        if remark is not None:
            found[-1].remarks.append(remark)
            continue
        beside = cell_labels(row)
        if beside:
            found[-1].labels.extend(beside)
            continue
        band = find_band(row, after, words) or _numbered_band(grid, row, after)
        if band is not None:
            labels = read_labels(row)
            if labels:
                found[-1].labels.extend(labels)
                continue
            previous = found[-1]
            section = Section(band.text, band.place, number=band.number, is_band=True)
            if previous.title and not previous.groups:
                found.pop()
                section.outer = [*previous.outer, previous.title]
                section.labels = previous.labels
            if not previous.groups:
                section.remarks = previous.remarks
            section.mended = [band.mended] if band.mended else []
            found.append(section)
            continue
        _add(found, grid, row)
    return [section for section in found if section.title or section.groups]


def _numbered_band(grid: Grid, row: Row, after: Row | None) -> Band | None:
    """A row of only a number and a title over rows numbered under it: "1 | Front door" over 1.1."""
    refs, told = grid.of(Meaning.REF), grid.of(Meaning.OBJECTIVE, Meaning.ACTION)
    if not refs or not told or after is None:
        return None
    number, title = row.cells[refs[0].index], row.cells[told[0].index]
    filled = sum(not cell.is_empty for cell in row.cells)
    if number.is_empty or title.is_empty or filled != 2:
        return None
    own, below = one_line(number.text).strip(".)"), one_line(after.cells[refs[0].index].text)
    if not below.startswith(f"{own}.") or below.rstrip(".") == own:
        return None
    return Band(one_line(title.text), title.place, number=own)


def _add(found: list[Section], grid: Grid, row: Row) -> None:
    theme = _theme_of(grid, row)
    if theme and (found[-1].title is None or plain(theme) != plain(found[-1].title)):
        found.append(Section(theme, row.cells[0].place))
    section = found[-1]
    title = _title_of(grid, row)
    ref = next((t for t in grid.texts(row, Meaning.REF) if t), None)
    both = _theme_and_aim(title)
    if both is not None:
        name, title = both
        if section.title is None or plain(name) != plain(section.title):
            section = Section(name, row.cells[0].place)
            found.append(section)
    last = section.groups[-1] if section.groups else None
    if last is not None and _belongs(last, title, ref, grid):
        if title and plain(_text(title)) != plain(_text(last.title)):
            last.title = _with_rest(last, title)
        last.rows.append(row)
        return
    section.groups.append(Group(title, ref, [row], row.cells[0].place))


def _belongs(last: Group, title: list[Prose], ref: str | None, grid: Grid) -> bool:
    """Whether a row is more of the objective before it."""
    if not title:
        if ref is None or not grid.of(Meaning.OBJECTIVE):
            return bool(grid.of(Meaning.OBJECTIVE)) or not last.title
        # A number of its own beside an empty objective: the action's number.
        return True
    if plain(_text(title)) == plain(_text(last.title)):
        return True
    if ref is not None or split_ref(_text(title))[0] is not None:
        return False
    return bool(last.title) and _goes_on(_text(last.title), _text(title))


def _goes_on(before: str, after: str) -> bool:
    """Whether a title is the rest of the sentence that the one above leaves open."""
    if before.count("(") > before.count(")") and ")" in after:
        return True
    return not SENTENCE_END.search(before) and (
        after[0].islower() or after[0] in ",)–" or bool(_OPEN_END.search(before))
    )


def _with_rest(group: Group, rest: list[Prose]) -> list[Prose]:
    """A title and the rest of it, without a line that the page break made print twice."""
    last, first = group.title[-1], rest[0]
    lines = last.text.split("\n")
    if len(lines) > 1 and is_ghost(lines[-1], first.text.split("\n")[0]):
        group.ghosts.append(dataclasses.replace(last, text=lines.pop()))
    text = "\n".join([*lines, first.text])
    return [*group.title[:-1], dataclasses.replace(last, text=text), *rest[1:]]


def _title_of(grid: Grid, row: Row) -> list[Prose]:
    result: list[Prose] = []
    for column in grid.of(Meaning.OBJECTIVE):
        cell = row.cells[column.index]
        if not cell.is_empty and not says_nothing(one_line(cell.text)):
            result.extend(block for block in cell.blocks if one_line(block.text))
    return result


def _theme_of(grid: Grid, row: Row) -> str:
    return next((text for text in grid.texts(row, Meaning.THEME) if text), "")


def _text(blocks: list[Prose]) -> str:
    return one_line(" ".join(block.text for block in blocks))


def _theme_and_aim(title: list[Prose]) -> tuple[str, list[Prose]] | None:
    """The theme that a first column names before the objective, and the objective's own blocks."""
    if not title:
        return None
    whole = _text(title)
    found = _BOTH.match(whole)
    if found:
        aim = dataclasses.replace(title[-1], text=found["aim"].strip())
        return found["theme"].strip(" –-"), [aim]
    if len(title) < 2:
        return None
    first, second = one_line(title[0].text), one_line(title[1].text)
    outer, inner = split_ref(first)[0], split_ref(second)[0]
    nested = bool(outer and inner and inner.startswith(f"{outer}."))
    if nested or (_THEME_ALONE.match(first) and len(first.split()) <= 16 and inner):
        return first, title[1:]
    return None


def split_ref(text: str) -> tuple[str | None, str]:
    """The reference a title begins with ("1.2", "a"), and the rest; None where it has none."""
    found = _REF.match(text)
    if not found or not text[found.end() :].strip():
        return None, text
    ref, end = found["ref"].strip("()"), found["end"].strip()
    labelled = len(found[0].strip()) > len(ref) + len(end) + 2
    if ref.isalpha():
        # "a." and "b)" are references, "A new approach" is not.
        if len(ref) > 1 or end not in (".", ")", ":"):
            return None, text
        return ref, text[found.end() :]
    if not end and not labelled and "." not in ref and not re.match(r"^[A-Z]+\d", ref, re.I):
        return None, text
    return ref, text[found.end() :]
