"""Plans told in headings, lists and lines such as "Lead: …", without any table of actions."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Cell, Document, Place, Prose, ProseKind, Row, Table
from goldenthread.plans.plan import Meaning
from goldenthread.plans.tables.columns import Guess
from goldenthread.plans.tables.grid import OWNED, Column, Grid
from goldenthread.plans.tables.grouping import Group, Section
from goldenthread.plans.whole.facts import Facts
from goldenthread.plans.whole.heads import Head, Title, is_aim, is_theme
from goldenthread.plans.whole.ledger import Ledger
from goldenthread.plans.whole.outlining import ACTION_TITLE, Unit, UnitKind, units_of
from goldenthread.plans.whole.themes import SectionedPart
from goldenthread.plans.words.labels import WHO_AND_WHEN, Labelled, label_alone, labelled_line
from goldenthread.plans.words.points import one_line

# Fewer told owners or dates than this make no plan: a letter may hold one.
_LEAST_TOLD = 2
# What stands for the layout where there is no table.
NARRATIVE = "narrative"
_REASON = "a label in the text"
_WILL = re.compile(
    r"^(?:we|the (?:council|service|partnership|board|trust)|managers|staff) (?:will|shall)\b", re.I
)


@dataclasses.dataclass(slots=True)
class _Objective:
    """An objective as it grows: its heading and what its labels and points say, by column."""

    title: Title | None
    theme: Title | None
    outer: Title | None = None
    columns: dict[tuple[str, Meaning], list[Prose]] = dataclasses.field(default_factory=dict)

    def add(self, label: str, meaning: Meaning, block: Prose) -> None:
        self.columns.setdefault((label, meaning), []).append(block)


@dataclasses.dataclass(slots=True)
class _Teller:
    """Walks through a document's prose and gathers its objectives."""

    facts: Facts
    plan_title: str
    ledger: Ledger
    titles: list[Title] = dataclasses.field(default_factory=list)
    objectives: list[_Objective] = dataclasses.field(default_factory=list)
    visions: dict[int, str] = dataclasses.field(default_factory=dict)
    told: int = 0
    _label: Labelled | None = None
    _current: _Objective | None = None
    _fresh: bool = False
    # A label such as "Actions:" over those that follow.
    _over_actions: Prose | None = None

    def take(self, unit: Unit) -> None:
        if unit.kind == UnitKind.TITLE:
            self._titled(unit)
            return
        self._fresh = False
        block, text = unit.block, one_line(unit.block.text)
        # Behind dashes stand who and when, so that what is before them is no label.
        is_action = unit.has_note and (block.kind == ProseKind.ITEM or ":" not in text)
        labels = [] if is_action else labelled_line(text)
        if labels:
            self._labelled(labels, block)
        elif unit.kind == UnitKind.LABEL:
            meaning = label_alone(text) or Meaning.ACTION
            self._label = Labelled(text.rstrip(": "), meaning, "")
            if meaning != Meaning.ACTION:
                self.ledger.place(block)
            self._over_actions = block if meaning == Meaning.ACTION else None
        elif self._label is not None and self._label.meaning != Meaning.ACTION:
            self._add(self._label.label, self._label.meaning, block)
            self.told += self._label.meaning in WHO_AND_WHEN
            if block.kind != ProseKind.ITEM:
                self._label = None
        elif self.titles and self._is_action(unit, text):
            self._add("Actions", Meaning.ACTION, block)
            if self._over_actions is not None:
                self.ledger.place(self._over_actions)
            self.told += unit.has_note

    def _titled(self, unit: Unit) -> None:
        title = Title(unit.title, unit.level, (unit.block,), unit.block.place)
        while self.titles and self.titles[-1].level >= title.level:
            if _is_action_of(title.text, self.titles[-1].text):
                break
            self.titles.pop()
        self.titles.append(title)
        self._current = self._label = self._over_actions = None
        self._fresh = True

    def pass_table(self) -> None:
        """A table stands here: what heading stands right above it is the table's."""
        if self._fresh and self.titles:
            self.titles.pop()
        self._fresh = False

    def _is_action(self, unit: Unit, text: str) -> bool:
        if unit.has_note or unit.block.kind == ProseKind.ITEM:
            return True
        return bool(_WILL.match(text)) and not text.endswith(":")

    def _labelled(self, labels: list[Labelled], block: Prose) -> None:
        self._label = None
        for told in labels:
            if told.meaning in (Meaning.VISION, Meaning.OUTCOMES) and self.titles:
                self.visions[id(self.titles[-1])] = told.said
                self.ledger.place(block)
                return
            self._add(told.label, told.meaning, dataclasses.replace(block, text=told.said), block)
            self.told += told.meaning in WHO_AND_WHEN

    def _add(
        self, label: str, meaning: Meaning, block: Prose, original: Prose | None = None
    ) -> None:
        if self._current is None:
            self._current = self._begun()
            self.objectives.append(self._current)
        self._current.add(label, meaning, block)
        self.ledger.place(original or block)

    def _begun(self) -> _Objective:
        titles = [title for title in self.titles if title.text != self.plan_title]
        objective = titles[-1] if titles else None
        theme = titles[-2] if len(titles) > 1 else None
        outer = titles[-3] if len(titles) > 2 else None
        nested = theme is not None and is_theme(theme.text)
        if objective is not None and is_theme(objective.text) and not nested:
            theme, objective = objective, None
        for title in (objective, theme):
            if title is not None:
                self.ledger.place(*title.blocks)
        return _Objective(objective, theme, outer)


def told_parts(
    document: Document, facts: Facts, plan_title: str, ledger: Ledger
) -> list[SectionedPart]:
    """The objectives that a document tells in its prose, each as a table of one row; none if none."""
    teller = _Teller(facts, plan_title, Ledger())
    for run in _runs(document, ledger):
        for unit in units_of(run, facts):
            teller.take(unit)
        teller.pass_table()
    told = list(_with_titled_actions(teller.objectives, teller.ledger))
    if teller.told < _LEAST_TOLD or not any(map(_has_actions, told)):
        return []
    ledger.merge(teller.ledger)
    return [_part(objective, teller.visions) for objective in told]


def _is_action_of(title: str, above: str) -> bool:
    """Whether a title is an action's below one of an objective or theme, set alike or not."""
    if ACTION_TITLE.match(above) or not ACTION_TITLE.match(title):
        return False
    return is_aim(above) or is_theme(above)


def _has_actions(objective: _Objective) -> bool:
    return any(meaning == Meaning.ACTION for _, meaning in objective.columns)


def _with_titled_actions(objectives: Sequence[_Objective], ledger: Ledger) -> Iterator[_Objective]:
    """The objectives, each title that is an action's made one of the objective above it.

    "Action 3.1 Audit plans" over nothing but who and when stands under "Objective 3 – Plans".
    """
    last: Title | None = None
    for told in objectives:
        title = told.title
        named = ACTION_TITLE.match(title.text) if title and not _has_actions(told) else None
        if title is None or named is None:
            last = title
            yield told
            continue
        aim, theme = told.theme, told.outer
        if aim is not None and theme is None and is_theme(aim.text):
            aim, theme = None, aim
        ledger.place(*(block for one in (aim, theme) if one for block in one.blocks))
        block = title.blocks[0]
        columns = {
            ("Ref", Meaning.ACTION_REF): [dataclasses.replace(block, text=named["ref"])],
            ("Action", Meaning.ACTION): [
                dataclasses.replace(block, text=named["text"], kind=ProseKind.PARAGRAPH, marker="")
            ],
            **told.columns,
        }
        yield _Objective(aim if aim is not last else None, theme, columns=columns)
        last = aim


def _runs(document: Document, ledger: Ledger) -> Iterator[list[Prose]]:
    """The prose between the document's tables, without what has found its place already."""
    run: list[Prose] = []
    for block in document.blocks:
        if isinstance(block, Table):
            yield run
            run = []
        elif block.kind != ProseKind.FURNITURE and not ledger.is_placed(block):
            run.append(block)
    yield run


def _place_of(blocks: Sequence[Prose]) -> Place:
    return blocks[0].place if blocks else Place()


def _part(objective: _Objective, visions: dict[int, str]) -> SectionedPart:
    names = [("Objective", Meaning.OBJECTIVE), *objective.columns]
    columns = tuple(
        Column(index, label, "", Guess(meaning, _REASON, True))
        for index, (label, meaning) in enumerate(names)
    )
    title = objective.title
    titled = [dataclasses.replace(title.blocks[0], text=title.text)] if title else []
    filled: Sequence[list[Prose]] = [titled, *objective.columns.values()]
    cells = tuple(Cell(tuple(blocks), place=_place_of(blocks)) for blocks in filled)
    place = next(cell.place for cell in cells if cell.blocks)
    row = Row(cells, places=(place,))
    owned = any(column.meaning in OWNED for column in columns)
    grid = Grid(Table((row,), place=place), columns, (), (row,), NARRATIVE, names_owners=owned)
    theme = objective.theme
    head = Head(theme, vision=visions.get(id(theme)) if theme else None)
    section = Section(None, place, groups=[Group(titled, None, [row], place)])
    return SectionedPart(grid, head, (section,))
