"""The parts of a document put together into themes, in the document's order."""

import dataclasses
from collections.abc import Iterable, Sequence

from goldenthread.documents.document import Place, Prose, Row
from goldenthread.documents.joining import plain
from goldenthread.plans.bands import Label
from goldenthread.plans.cells import CellReader
from goldenthread.plans.columns import Meaning
from goldenthread.plans.grid import Grid
from goldenthread.plans.grouping import Group, Section, sections
from goldenthread.plans.heads import Head, HeadReader
from goldenthread.plans.ledger import Ledger, objective_texts, row_blocks
from goldenthread.plans.merged import filled_down
from goldenthread.plans.objectives import ReadGroup, read_group
from goldenthread.plans.outline import Part
from goldenthread.plans.plan import FlagKind, Objective, Theme
from goldenthread.plans.wrapped import is_wrapped, unwrapped


@dataclasses.dataclass(slots=True)
class ThemeDraft:
    """A theme as it grows."""

    title: str
    place: Place
    vision: str | None = None
    outcomes: list[str] = dataclasses.field(default_factory=list)
    groups: list[ReadGroup] = dataclasses.field(default_factory=list)

    def finished(self, objectives: Sequence[Objective]) -> Theme:
        return Theme(self.title, self.vision, tuple(self.outcomes), tuple(objectives), self.place)


@dataclasses.dataclass(frozen=True, slots=True)
class SectionedPart:
    """A table of actions with what it stands under and its rows by section."""

    grid: Grid
    head: Head
    sections: tuple[Section, ...]


def sectioned(
    parts: Sequence[Part], heads: HeadReader, reader: CellReader, ledger: Ledger
) -> list[SectionedPart]:
    """Each part's head read and its rows put into sections."""
    found: list[SectionedPart] = []
    sheets = {part.grid.table.sheet for part in parts}
    for part in parts:
        names = bool(part.grid.of(Meaning.OBJECTIVE, Meaning.RECOMMENDATIONS))
        head = heads.read(part.before, part.grid.lead, names_objectives=names)
        ledger_grid(part.grid, ledger)
        grid = _whole(part.grid, ledger)
        if head.theme is None and len(sheets) > 1 and grid.table.sheet:
            head.sheet = grid.table.sheet
        found.append(SectionedPart(grid, head, tuple(sections(grid, reader.facts.words))))
    return found


def ledger_grid(grid: Grid, ledger: Ledger) -> None:
    """Headings and rows of the table are read; what of the rows is left over is left later."""
    for row in grid.table.rows[len(grid.lead) :]:
        ledger.place(*row_blocks(row))


def _whole(grid: Grid, ledger: Ledger) -> Grid:
    """The grid with its rows whole again, where each printed line was a row of its own."""
    if not is_wrapped(grid):
        return grid
    told = unwrapped(grid)
    _flag_ghosts(told.ghosts, ledger)
    return dataclasses.replace(grid, body=told.rows)


def _flag_ghosts(ghosts: Iterable[Prose], ledger: Ledger) -> None:
    for ghost in ghosts:
        ledger.flag(
            FlagKind.DUPLICATED,
            f"These words were printed twice, one over the other, and are left out once: “{ghost.text}”.",
            ghost.place,
        )


def drafts(
    parts: Sequence[SectionedPart], reader: CellReader, ledger: Ledger, *, by_row: bool
) -> list[ThemeDraft]:
    found: list[ThemeDraft] = []
    for part in parts:
        resolved = filled_down(part.grid.table)
        for index, section in enumerate(part.sections):
            draft, objective_title = _draft_for(found, part, section, first=index == 0)
            _take_labels(draft, section.labels, ledger)
            for group in section.groups:
                draft.groups.append(
                    _read(part.grid, group, resolved, reader, ledger, by_row, objective_title)
                )
            if section.mended:
                for quoted in section.mended:
                    ledger.flag(
                        FlagKind.GARBLED,
                        f"“{section.title}” was put together from “{quoted}”, which the page's lines had cut.",
                        section.place,
                    )
    return found


def _draft_for(
    found: list[ThemeDraft], part: SectionedPart, section: Section, *, first: bool
) -> tuple[ThemeDraft, str]:
    """The theme that a section belongs to, and the title of an objective that has none of its own."""
    head = part.head
    above = head.theme.text if head.theme else head.sheet or ""
    title, objective = section.title, head.objective.text if head.objective else ""
    names = bool(part.grid.of(Meaning.OBJECTIVE))
    if title is None:
        title = above
    elif not names and (section.outer or above):
        objective, title = title, section.outer[-1] if section.outer else above
    place = section.place if section.title else (head.theme.place if head.theme else section.place)
    last = found[-1] if found else None
    if last is None or (plain(title) != plain(last.title) and (title or section.title)):
        last = ThemeDraft(title, place)
        found.append(last)
    if first:
        last.vision = last.vision or head.vision
        last.outcomes.extend(head.outcomes)
    return last, objective or last.title


def _take_labels(draft: ThemeDraft, labels: Sequence[Label], ledger: Ledger) -> None:
    for label in labels:
        if "vision" in label.name or "aim" in label.name or "ambition" in label.name:
            draft.vision = f"{draft.vision} {label.said}" if draft.vision else label.said
        elif "outcome" in label.name or "success" in label.name or "good" in label.name:
            draft.outcomes.append(label.said)
        else:
            ledger.leave(f"{label.name}: {label.said}", draft.place)


def _read(
    grid: Grid,
    group: Group,
    resolved: dict[int, Row],
    reader: CellReader,
    ledger: Ledger,
    by_row: bool,
    objective_title: str,
) -> ReadGroup:
    read = read_group(grid, group, resolved, reader, by_row=by_row, default_title=objective_title)
    given = [block for row in group.rows for block in row_blocks(row)]
    _flag_ghosts(group.ghosts, ledger)
    quoted = (ghost.text for ghost in group.ghosts)
    ledger.leave_rest(given, (*objective_texts(read.objective), *quoted))
    return read
