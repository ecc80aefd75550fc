"""The rows of one objective put together: its title, owners, dates, links, fields and actions."""

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence

from goldenthread.documents.document import Row
from goldenthread.plans.plan import Field, Meaning, Objective, Timescale
from goldenthread.plans.tables.actions import objective_actions
from goldenthread.plans.tables.cells import CellReader, RowReading
from goldenthread.plans.tables.grid import Grid
from goldenthread.plans.tables.grouping import Group, split_ref
from goldenthread.plans.whole.heads import is_aim
from goldenthread.plans.whole.numbering import self_cited
from goldenthread.plans.words.citations import TRAILING, read_citation
from goldenthread.plans.words.points import one_line

_DOUBLED = re.compile(r"^(?P<once>.{8,}?)(?:\s+(?P=once))+$")


@dataclasses.dataclass(frozen=True, slots=True)
class ReadGroup:
    """An objective with what its rows cite, for links that speak of all recommendations."""

    objective: Objective
    cites_all: bool
    unclear: str


@dataclasses.dataclass(frozen=True, slots=True)
class Title:
    """An objective's title apart from its number and from what it cites at its end."""

    text: str
    ref: str | None
    cited: str
    is_recommendation: int | None = None


def read_group(
    grid: Grid,
    group: Group,
    resolved: Mapping[int, Row],
    reader: CellReader,
    *,
    by_row: bool,
    default_title: str,
) -> ReadGroup:
    readings = [reader.row(grid, row, resolved.get(id(row), row)) for row in group.rows]
    readings = _without_objective_refs(grid, group, readings)
    title = read_title(one_line(" ".join(block.text for block in group.title)))
    if not title.text and is_aim(default_title):
        title = read_title(default_title)
    citation = read_citation(title.cited)
    numbers = {n for reading in readings for n in reading.citation.numbers} | set(citation.numbers)
    if title.is_recommendation is not None:
        numbers.add(title.is_recommendation)
    cited = dict.fromkeys(
        (*(c for r in readings for c in r.cited), *([title.cited] if title.cited else []))
    )
    told = [one for r in readings for one in (r.of_objective, r) if one is not None]
    colours = [r.of_objective.rag for r in readings if r.of_objective and r.of_objective.rag]
    objective = Objective(
        title=title.text or default_title,
        ref=_ref(grid, group, title),
        recommendations=tuple(sorted(numbers)),
        officers=_officers(told),
        timescales=_timescales(told),
        rag=colours[0] if colours else _one_colour(readings),
        fields=_merged_fields(told),
        other=_merged_other(told),
        actions=tuple(objective_actions(grid, readings, reader, by_row=by_row)),
        place=group.place,
        cited=tuple(cited),
    )
    unclear = "; ".join(r.citation.unclear for r in readings if r.citation.unclear)
    every = citation.every or any(reading.citation.every for reading in readings)
    return ReadGroup(objective, every, unclear or citation.unclear)


def together(first: ReadGroup, second: ReadGroup) -> ReadGroup:
    """Two groups as one objective: the second has no title of its own and stands below the first."""
    one, more = first.objective, second.objective
    objective = dataclasses.replace(
        one,
        recommendations=tuple(sorted({*one.recommendations, *more.recommendations})),
        officers=tuple(dict.fromkeys((*one.officers, *more.officers))),
        timescales=(*one.timescales, *more.timescales),
        rag=one.rag if one.rag == more.rag else None,
        fields=_merged_fields([one, more]),
        other=_merged_other([one, more]),
        actions=(*one.actions, *more.actions),
        cited=tuple(dict.fromkeys((*one.cited, *more.cited))),
    )
    unclear = "; ".join(filter(None, (first.unclear, second.unclear)))
    return ReadGroup(objective, first.cites_all or second.cites_all, unclear)


_LABEL = re.compile(r"^objective\s*:\s*(?=\w)", re.I)


def read_title(text: str) -> Title:
    text = _LABEL.sub("", text)
    number, rest = self_cited(text)
    ref: str | None = str(number)
    if number is None:
        ref, rest = split_ref(text)
    found = TRAILING.search(rest)
    cited = ""
    if found and rest[: found.start()].strip():
        cited = rest[found.start() :].strip(" ,()[]")
        rest = rest[: found.start()]
    return Title(rest.strip().lstrip(". "), ref, cited, number)


def _ref(grid: Grid, group: Group, title: Title) -> str | None:
    if title.ref is not None:
        return title.ref
    if group.ref and (_refs_are_of_objectives(grid, group) or _heads_its_rows(grid, group)):
        return re.sub(r"[.):\s]+$", "", group.ref)
    return None


def _refs_are_of_objectives(grid: Grid, group: Group) -> bool:
    """Whether the column of numbers counts objectives: it fills only their first rows."""
    refs = grid.of(Meaning.REF)
    objectives = grid.of(Meaning.OBJECTIVE)
    if not objectives or refs[0].index > objectives[0].index:
        return False
    own = [text for row in group.rows if (text := grid.texts(row, Meaning.REF)[0])]
    return len(set(own)) == 1


def _heads_its_rows(grid: Grid, group: Group) -> bool:
    """Whether the first row only names the objective, and its actions stand in those below."""
    columns = grid.of(Meaning.ACTION)
    filled = [any(not row.cells[c.index].is_empty for c in columns) for row in group.rows]
    return any(filled) and not filled[0]


def _without_objective_refs(
    grid: Grid, group: Group, readings: list[RowReading]
) -> list[RowReading]:
    """The readings with the numbers of their actions, where the column of numbers counts those."""
    if not grid.of(Meaning.REF) or (group.ref and _refs_are_of_objectives(grid, group)):
        return readings
    return [
        dataclasses.replace(
            reading,
            action_ref=reading.action_ref
            or re.sub(r"[.):\s]+$", "", grid.texts(reading.row, Meaning.REF)[0])
            or None,
        )
        for reading in readings
    ]


def _officers(readings: Sequence[RowReading]) -> tuple[str, ...]:
    """Every role in order of first naming, column by column as the plan prints them."""
    width = max((len(reading.owner_columns) for reading in readings), default=0)
    return tuple(
        dict.fromkeys(
            name
            for column in range(width)
            for reading in readings
            if column < len(reading.owner_columns)
            for name in reading.owner_columns[column]
        )
    )


def _timescales(readings: Iterable[RowReading]) -> tuple[Timescale, ...]:
    return tuple(timescale for reading in readings for timescale in reading.own_timescales)


def _one_colour(readings: Sequence[RowReading]) -> str | None:
    """The colour claimed for the whole objective: that of all its rows, or of its first alone."""
    colours = [reading.rag for reading in readings if reading.rag]
    return colours[0] if len(set(colours)) == 1 else None


def _merged_fields(readings: Iterable[RowReading | Objective]) -> dict[Field, tuple[str, ...]]:
    found: dict[Field, list[str]] = {}
    for reading in readings:
        for field, texts in reading.fields.items():
            found.setdefault(field, []).extend(texts)
    if Field.LINKS in found:
        # A plan that several rows link to is linked to once.
        found[Field.LINKS] = list(dict.fromkeys(map(_once, found[Field.LINKS])))
    return {field: tuple(texts) for field, texts in found.items()}


def _once(text: str) -> str:
    """A text without its repetition: a page break may have printed a cell twice."""
    doubled = _DOUBLED.match(text)
    return doubled["once"] if doubled else text


def _merged_other(readings: Iterable[RowReading | Objective]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for reading in readings:
        for heading, texts in reading.other.items():
            found.setdefault(heading, []).extend(texts)
    return {heading: tuple(texts) for heading, texts in found.items()}
