"""Written rows given the looks of the rows they come from: bullets, shading, and the column of each name."""

import dataclasses
import re
from collections.abc import Iterable, Sequence

from goldenthread.documents.document import Cell, Prose, ProseKind, Row
from goldenthread.documents.likeness import plain
from goldenthread.plans.exporting.origin import Origin
from goldenthread.plans.exporting.slots import FormColumn, Slot, WrittenObjective
from goldenthread.plans.plan import Meaning, Objective
from goldenthread.plans.tables.objectives import read_title
from goldenthread.plans.words.citations import read_citation
from goldenthread.plans.words.points import one_line, paragraphs

_TYPED_MARKER = re.compile(r"(?P<marker>[•●▪◦‣∙–-]|\(?(?:\d{1,2}|[a-z])[.)])\s*$")


def in_own_columns(
    written: WrittenObjective, objective: Objective, origin: Origin
) -> WrittenObjective:
    """What several columns of one meaning share, each text in the column that it stood in."""
    covered = set(written.covered)
    rows = [dict(row) for row in written.rows]
    for usual, shared in _shared(origin.columns).items():
        for index, row in enumerate(rows):
            covered.update((index, slot) for slot, _ in shared if (index, usual) in covered)
            blocks = row.pop(usual, ())
            for block in blocks:
                for slot in _slots_of(block, shared, objective, origin, index, len(rows)):
                    row[slot] = (*row.get(slot, ()), block)
    return WrittenObjective(tuple(rows), frozenset(covered))


Shared = list[tuple[Slot, int]]


def _shared(columns: Sequence[FormColumn]) -> dict[Slot, Shared]:
    """For each slot that several columns could hold, those columns with their index."""
    found: dict[Slot, Shared] = {}
    for index, column in enumerate(columns):
        usual = Slot(column.slot.meaning, column.slot.level)
        if column.slot.meaning not in (Meaning.ACTION, Meaning.OTHER, Meaning.OBJECTIVE):
            found.setdefault(usual, []).append((column.slot, index))
    return {slot: shared for slot, shared in found.items() if len(shared) > 1}


def _slots_of(
    block: Prose, shared: Shared, objective: Objective, origin: Origin, index: int, height: int
) -> list[Slot]:
    """The columns a text stood in; owners may stand in several, all else in one."""
    text = plain(block.text)
    rows = origin.rows(objective)
    if len(rows) == height:
        rows = rows[index : index + 1]
    told = [slot for slot, at in shared if any(text in plain(row.cells[at].text) for row in rows)]
    if not told:
        return [shared[0][0]]
    return told if shared[0][0].meaning == Meaning.OWNERS else told[:1]


def dressed(
    rows: Sequence[Row], columns: Sequence[FormColumn], objective: Objective, origin: Origin
) -> list[Row]:
    """The written rows with the source's bullets, shading and hidden rows."""
    at = {column: index for index, column in enumerate(origin.columns)}
    told = origin.rows(objective)
    result: list[Row] = []
    for number, row in enumerate(rows):
        own = told[number : number + 1] if len(told) == len(rows) else told
        cells = [
            _dressed_cell(cell, column, objective, [source.cells[at[column]] for source in own])
            if column in at and not cell.covered
            else cell
            for cell, column in zip(row.cells, columns, strict=True)
        ]
        hidden = bool(own) and all(source.hidden for source in own)
        result.append(Row(tuple(cells), hidden=hidden))
    return result


def _dressed_cell(
    cell: Cell, column: FormColumn, objective: Objective, sources: Sequence[Cell]
) -> Cell:
    fills = {source.fill for source in sources if not source.covered}
    if len(fills) == 1:
        cell = dataclasses.replace(cell, fill=fills.pop() or cell.fill)
    blocks = [block for source in sources for block in source.blocks]
    if column.slot.meaning == Meaning.OBJECTIVE:
        titled = _titled(blocks, cell, objective)
        return dataclasses.replace(cell, blocks=titled) if titled else cell
    if column.slot.meaning == Meaning.REF:
        printed = [one_line(block.text) for block in blocks if block.text.strip()]
        if [plain(text) for text in printed] == [plain(block.text) for block in cell.blocks]:
            return dataclasses.replace(cell, blocks=tuple(Prose(text) for text in printed))
    restyled = dataclasses.replace(
        cell, blocks=tuple(_restyled(block, blocks) for block in cell.blocks)
    )
    same = [point.depth for point in paragraphs(cell)] == [
        point.depth for point in paragraphs(restyled)
    ]
    return restyled if same or column.slot.meaning != Meaning.ACTION else cell


def _titled(blocks: Iterable[Prose], cell: Cell, objective: Objective) -> tuple[Prose, ...]:
    """The source's own words for the objective, while they say the same as those written for it."""
    lines = [dataclasses.replace(block, text=one_line(block.text)) for block in blocks]
    own = read_title(" ".join(block.text for block in lines))
    new = read_title(one_line(cell.text))
    links = {*read_citation(own.cited).numbers, own.is_recommendation} - {None}
    same_links = plain(own.cited) == plain(new.cited) or links == set(objective.recommendations)
    return tuple(lines) if (own.text, own.ref) == (new.text, new.ref) and same_links else ()


def _restyled(block: Prose, sources: Sequence[Prose]) -> Prose:
    """The block as a list item where its text was one."""
    for source in sources:
        text = one_line(source.text)
        if block.text not in text:
            continue
        before = text[: text.index(block.text)]
        typed = _TYPED_MARKER.search(before)
        if typed:
            return dataclasses.replace(block, kind=ProseKind.ITEM, marker=typed["marker"])
        if source.kind != ProseKind.PARAGRAPH and not before.strip():
            return dataclasses.replace(
                block, kind=source.kind, level=source.level, marker=source.marker
            )
    bullets = {(source.kind, source.level, source.marker) for source in sources}
    if len(bullets) == 1:
        kind, level, marker = bullets.pop()
        if kind == ProseKind.ITEM and not re.search(r"\w", marker):
            # What is new in a list of bullets is one more.
            return dataclasses.replace(block, kind=kind, level=level, marker=marker)
    return block
