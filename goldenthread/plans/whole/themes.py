"""The parts of a document put together into themes, in the document's order."""

import dataclasses
import re
from collections.abc import Iterable, Sequence

from goldenthread.documents.document import Place, Prose
from goldenthread.documents.joining import band_text
from goldenthread.documents.likeness import SENTENCE_END, plain
from goldenthread.plans.plan import FlagKind, Meaning, Objective, Theme
from goldenthread.plans.tables.cells import CellReader
from goldenthread.plans.tables.grid import Grid, with_rows
from goldenthread.plans.tables.grouping import Group, Section, sections
from goldenthread.plans.tables.headings import cut_heading
from goldenthread.plans.tables.merged import filled_down
from goldenthread.plans.tables.objectives import ReadGroup, read_group, together
from goldenthread.plans.tables.split_rows import put_together
from goldenthread.plans.tables.wrapped import unwrapped
from goldenthread.plans.whole.heads import Head, HeadReader, is_aim, is_theme
from goldenthread.plans.whole.ledger import Ledger, objective_texts, row_blocks
from goldenthread.plans.whole.outline import Part
from goldenthread.plans.words.points import one_line
from goldenthread.plans.words.rag import claimed_colour


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
    # Each printed line was a row of its own.
    was_lines: bool = False


def sectioned(
    parts: Sequence[Part], heads: HeadReader, reader: CellReader, ledger: Ledger
) -> list[SectionedPart]:
    """Each part's head read and its rows put into sections."""
    found: list[SectionedPart] = []
    sheets = {part.grid.table.sheet for part in parts}
    for part in parts:
        _place_rows(part.grid, ledger)
        lines_are_rows = part.lines_are_rows
        grid = _whole(part.grid, reader, ledger) if lines_are_rows else put_together(part.grid)
        told = sections(grid, reader.facts.words)
        if grid.lead and any(section.is_band for section in told):
            grid = _with_lead(grid, heads, ledger)
            told = sections(grid, reader.facts.words)
        names = bool(grid.of(Meaning.OBJECTIVE, Meaning.RECOMMENDATIONS))
        head = heads.read(part.before, grid.lead, names_objectives=names, sheet=grid.table.sheet)
        if head.theme is None and len(sheets) > 1 and not _is_said(grid.table.sheet, part):
            head.sheet = grid.table.sheet
        was_lines = lines_are_rows and grid.body != part.grid.body
        found.append(SectionedPart(grid, head, tuple(told), was_lines))
    return found


def _is_said(sheet: str | None, part: Part) -> bool:
    """Whether a sheet is called, perhaps cut short, what a line above its table says."""
    told = (
        block.text
        for block in part.before
        if isinstance(block, Prose) and block.place.sheet in (None, sheet)
    )
    return not sheet or any(plain(text).startswith(plain(sheet)) for text in told)


def _place_rows(grid: Grid, ledger: Ledger) -> None:
    """Headings and rows of the table are read; what of the rows is left over is left later."""
    for row in grid.table.rows[len(grid.lead) :]:
        ledger.place(*row_blocks(row))
    for row in grid.table.rows[len(grid.lead) :][:1]:
        cut = cut_heading([one_line(cell.text) for cell in row.cells])
        if cut:
            message = f"“{cut}” is one heading, which the page's lines had cut."
            ledger.flag(FlagKind.GARBLED, message, row.cells[0].place)
    for parent in dict.fromkeys(column.parent for column in grid.columns if column.parent):
        message = f"“{parent}” stands over several columns, and is kept with their table only."
        if all(flag.message != message for flag in ledger.flags):
            ledger.flag(FlagKind.UNPLACED, message, grid.table.place)
    heads = {plain(column.heading) for column in grid.columns}
    for block in (block for row in grid.repeats for block in row_blocks(row)):
        if plain(block.text) not in heads:
            message = f"“{block.text}” is a heading printed again, and is left out."
            ledger.flag(FlagKind.DUPLICATED, message, block.place)


def _with_lead(grid: Grid, heads: HeadReader, ledger: Ledger) -> Grid:
    """The grid with a row above its headings that is a band like those below taken to them."""
    lead = [row for row in grid.lead if _names_nothing(band_text(row), heads)]
    bands = tuple(row for row in grid.lead if row not in lead)
    for row in bands:
        ledger.place(*row_blocks(row))
    return dataclasses.replace(grid, lead=tuple(lead), body=(*bands, *grid.body))


def _names_nothing(text: str, heads: HeadReader) -> bool:
    """Whether a row above the headings is the plan's own title, or a sentence."""
    return heads.is_no_theme(text) or bool(SENTENCE_END.search(text))


def _whole(grid: Grid, reader: CellReader, ledger: Ledger) -> Grid:
    """The grid with its rows whole again, of which each printed line was one."""
    told = unwrapped(grid)
    _flag_ghosts(told.ghosts, ledger)
    return with_rows(grid, told.rows, reader.facts.days)


def _flag_ghosts(ghosts: Iterable[Prose], ledger: Ledger) -> None:
    for ghost in ghosts:
        ledger.flag(
            FlagKind.DUPLICATED,
            f"These words were printed twice, one over the other, and are left out once: “{ghost.text}”.",
            ghost.place,
        )


def _goes_on(grid: Grid, group: Group, last: ReadGroup, read: ReadGroup) -> bool:
    """Whether rows without a title belong to the objective before them.

    So they do below a column of objectives that they leave blank, and where they stand
    under the same heading as it does.
    """
    if group.title or group.ref or read.objective.ref not in (None, last.objective.ref):
        return False
    blank = bool(grid.of(Meaning.OBJECTIVE))
    return blank or plain(read.objective.title) == plain(last.objective.title)


def _led(read: ReadGroup, leads: tuple[str, ...]) -> ReadGroup:
    """The objective with those who lead all that it stands among before its own officers."""
    officers = tuple(dict.fromkeys((*leads, *read.objective.officers)))
    return dataclasses.replace(
        read, objective=dataclasses.replace(read.objective, officers=officers)
    )


_NUMBERED_LABEL = re.compile(r"^(?P<label>[a-z ]+?)\s*(?:\d{1,2}[a-z]?|[a-z])\b", re.I)


def _of_one_rank(one: str, other: str) -> bool:
    """Whether two titles stand side by side: "Priority 1: The front door", "Priority 2: Care"."""
    left, right = _NUMBERED_LABEL.match(one), _NUMBERED_LABEL.match(other)
    return bool(
        left and right and left["label"].casefold() == right["label"].casefold() and one != other
    )


@dataclasses.dataclass(slots=True)
class ThemeBuilder:
    """Puts one part after another into themes."""

    reader: CellReader
    ledger: Ledger
    drafts: list[ThemeDraft] = dataclasses.field(default_factory=list)

    def add(self, part: SectionedPart, *, by_row: bool) -> None:
        """Take a part; `by_row` says that each of its rows holds an action."""
        resolved = filled_down(part.grid.table)
        reader = dataclasses.replace(self.reader, run_on=part.was_lines)
        for index, section in enumerate(part.sections):
            objective_title = self._open(part, section)
            draft = self.drafts[-1]
            if index == 0:
                draft.vision = draft.vision or part.head.vision
                draft.outcomes.extend(part.head.outcomes)
            self._take_labels(draft, section)
            told = (lead for label in section.labels for lead in label.leads)
            leads = tuple(dict.fromkeys((*part.head.leads, *told)))
            for remark in section.remarks:
                self.ledger.leave(remark.text, remark.place)
            for group in section.groups:
                read = read_group(
                    part.grid,
                    group,
                    resolved,
                    reader,
                    by_row=by_row,
                    default_title=objective_title,
                )
                if draft.groups and _goes_on(part.grid, group, draft.groups[-1], read):
                    draft.groups[-1] = together(draft.groups[-1], read)
                else:
                    draft.groups.append(_led(read, leads))
                self._leave_rest(part.grid, group, read)
            self._flag(section)

    def _open(self, part: SectionedPart, section: Section) -> str:
        """Make the section's theme the last, and say what an objective without a title is called."""
        head = part.head
        theme, aim = head.theme, head.objective
        if section.is_band and aim is not None:
            # The rows name what stands under the lowest heading.
            theme, aim = aim, None
        above = theme.text if theme else head.sheet or ""
        title, objective = section.title, aim.text if aim else ""
        outer = list(section.outer)
        names = bool(part.grid.of(Meaning.OBJECTIVE))
        if title is None:
            title = above
        elif not names and (
            outer
            or (is_aim(title) and not _of_one_rank(above, title))
            or (
                above
                and not _of_one_rank(above, title)
                and (is_theme(above) or not is_theme(title))
            )
        ):
            objective, title = title, outer.pop() if outer else above
        for name, used in ((theme, title), (aim, objective)):
            # A heading above a table whose rows name other themes is left over.
            if name is not None and name.text == used:
                self.ledger.place(*name.blocks)
        for text in outer:
            self.ledger.leave(text, section.place)
        if section.number:
            message = f"“{section.number}” is the number of the theme “{section.title}”."
            self.ledger.flag(FlagKind.UNPLACED, message, section.place)
        last = self.drafts[-1] if self.drafts else None
        if last is None or (plain(title) != plain(last.title) and (title or section.title)):
            place = theme.place if theme and title == theme.text else section.place
            self.drafts.append(ThemeDraft(title, place))
        return objective or self.drafts[-1].title

    def _take_labels(self, draft: ThemeDraft, section: Section) -> None:
        for label in section.labels:
            if "vision" in label.name or "aim" in label.name or "ambition" in label.name:
                draft.vision = f"{draft.vision} {label.said}" if draft.vision else label.said
            elif "outcome" in label.name or "success" in label.name or "good" in label.name:
                draft.outcomes.append(label.said)
            elif not label.leads or not section.groups:
                self.ledger.leave(f"{label.name}: {label.said}", draft.place)

    def _leave_rest(self, grid: Grid, group: Group, read: ReadGroup) -> None:
        themes = {column.index for column in grid.of(Meaning.THEME)}
        ratings = {column.index for column in grid.of(Meaning.RAG)}
        claimed = {read.objective.rag, *(action.rag for action in read.objective.actions)}
        title = self.drafts[-1].title
        theme = plain(title)
        given = [
            block
            for row in group.rows
            for index, cell in enumerate(row.cells)
            if index not in themes or plain(cell.text) != theme
            # "A" has been read as "Amber".
            if index not in ratings or claimed_colour(cell) not in claimed
            for block in cell.blocks
        ]
        _flag_ghosts(group.ghosts, self.ledger)
        quoted = (ghost.text for ghost in group.ghosts)
        said = " ".join(one_line(block.text) for block in given)
        # A first cell may name the theme before the objective; its label is part of its words.
        named = (title,) if title and title in said else ()
        printed = one_line(" ".join(block.text for block in group.title))
        self.ledger.leave_rest(given, (*objective_texts(read.objective), printed, *named, *quoted))

    def _flag(self, section: Section) -> None:
        for quoted in section.mended:
            self.ledger.flag(
                FlagKind.GARBLED,
                f"“{section.title}” was put together from “{quoted}”, which the page's lines had cut.",
                section.place,
            )
