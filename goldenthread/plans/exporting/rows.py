"""The rows that say an objective: one row for all of it, or one for each of its actions."""

import dataclasses
from collections.abc import Container, Iterable, Mapping, Sequence

from goldenthread.documents.document import Place, Prose
from goldenthread.documents.likeness import plain
from goldenthread.plans.exporting.cells import action_blocks, cited_text, paragraphs_of
from goldenthread.plans.exporting.facts import (
    Told,
    other_texts,
    owners_of_row,
    timescale_slot,
    timescale_texts,
    timescales_of_row,
    told_colours,
    told_fields,
    told_owners,
    told_timescales,
)
from goldenthread.plans.exporting.slots import Level, Slot, Written, WrittenObjective, field_slot
from goldenthread.plans.plan import Action, Meaning, Objective
from goldenthread.plans.tables.objectives import read_title

TITLE, REF, LINKS = Slot(Meaning.OBJECTIVE), Slot(Meaning.REF), Slot(Meaning.RECOMMENDATIONS)
ACTION_REF = Slot(Meaning.ACTION_REF)


@dataclasses.dataclass(frozen=True, slots=True)
class RowWriter:
    """Writes objectives for one set of columns.

    `action_slots` gives the column of actions for the plain form of each heading that the
    plan's actions stood under, from left to right; `held` the column that a heading of another
    column names. `has_refs` says that there is a column of numbers, `action_refs_beside` that
    it numbers the actions too; `cites_in_title` that links stand under the objective's title,
    `owner_columns` how many columns name owners, `merges_owners` that they are named once for
    rows that share them.
    """

    action_slots: Mapping[str, Slot]
    held: Mapping[str, Slot]
    has_refs: bool = False
    action_refs_beside: bool = False
    cites_in_title: bool = False
    owner_columns: int = 1
    merges_owners: bool = False

    def slot_of(self, action: Action) -> Slot:
        return self.action_slots[plain(action.column)]

    def in_one_row(self, objective: Objective) -> WrittenObjective:
        """All of it in one row; a further row only where an action stood left of the one before."""
        first = self._titled(objective, has_refs=self.has_refs)
        _add(first, Slot(Meaning.OWNERS), objective.officers)
        slots = [timescale_slot(when, Level.ROW) for when in objective.timescales]
        for slot in dict.fromkeys(slots):
            pairs = zip(slots, objective.timescales, strict=True)
            _add(first, slot, timescale_texts([when for own, when in pairs if own == slot]))
        _add(first, Slot(Meaning.RAG), (objective.rag,) if objective.rag else ())
        for field, texts in objective.fields.items():
            _add(first, field_slot(field), texts)
        for heading, texts in objective.other.items():
            _add(first, self._other_slot(heading, Level.ROW, first), texts)
        rows = [first]
        for index, run in enumerate(self.left_to_right(objective.actions)):
            if index:
                rows.append({})
            for slot in dict.fromkeys(self.slot_of(action) for action in run):
                rows[-1][slot] = action_blocks([a for a in run if self.slot_of(a) == slot])
        return WrittenObjective(tuple(rows), self._covered(len(rows)))

    def in_rows_of_actions(self, objective: Objective) -> WrittenObjective:
        """A row for each action, those that hang under another in its row."""
        groups = self._groups(objective.actions) or [()]
        own_refs = [group[0].ref if group else None for group in groups]
        # One number alone would be taken for the objective's.
        beside = self.action_refs_beside and len({ref for ref in own_refs if ref}) > 1
        rows: list[Written] = [{} for _ in groups]
        rows[0] = self._titled(objective, has_refs=self.has_refs and not beside)
        for row, group, ref in zip(rows, groups, own_refs, strict=True):
            if group:
                row[self.slot_of(group[0])] = action_blocks(group)
                _add(row, REF if beside else ACTION_REF, (ref,) if ref else ())
        covered = set(self._covered(len(rows), TITLE, LINKS, *(() if beside else (REF,))))
        for told in self._told(objective, groups, rows):
            for index, texts in enumerate(told.texts):
                if texts is None:
                    covered.add((index, told.slot))
                    continue
                if told.slot.level == Level.OBJECTIVE:
                    # Even empty, such a column says that the actions' columns are not the objective's.
                    rows[index].setdefault(told.slot, ())
                _add(rows[index], told.slot, texts)
        return WrittenObjective(tuple(rows), frozenset(covered))

    def _covered(self, rows: int, *slots: Slot) -> frozenset[tuple[int, Slot]]:
        return frozenset(
            (index, slot) for index in range(1, rows) for slot in slots or (TITLE, REF, LINKS)
        )

    def _told(
        self, objective: Objective, groups: Sequence[Sequence[Action]], rows: Sequence[Written]
    ) -> Iterable[Told]:
        yield from told_owners(
            objective, groups, in_any_order=self.owner_columns > 1, merging=self.merges_owners
        )
        yield from told_timescales(objective, groups)
        yield from told_colours(objective, groups)
        yield from told_fields(objective, groups)
        for heading, level, texts in other_texts(objective, groups):
            filled = dict.fromkeys(slot for row in rows for slot in row)
            yield Told(self._other_slot(heading, level, filled), texts)

    def _titled(self, objective: Objective, *, has_refs: bool) -> Written:
        """The first row with its title, its number before it where no column is for it, and its links."""
        row: Written = {}
        title, links = objective.title, cited_text(objective)
        if objective.ref:
            numbered = f"{objective.ref}. {title}"
            read = read_title(numbered)
            if has_refs or (read.ref, read.text) != (objective.ref, title):
                row[REF] = (Prose(objective.ref),)
            else:
                title = numbered
        row[TITLE] = paragraphs_of((title,))
        under = links if read_title(f"{title} {links}").cited else f"Ofsted refs: {links}"
        read = read_title(f"{title} {under}")
        if self.cites_in_title and links and (read.text, read.cited) == (objective.title, under):
            _add(row, TITLE, (under,))
        else:
            _add(row, LINKS, (links,))
        return row

    def _other_slot(self, heading: str, level: Level, filled: Container[Slot]) -> Slot:
        """The column of that heading, unless it is filled: "TBC" must not stand beside an owner."""
        named = self.held.get(plain(heading)) or self.action_slots.get(plain(heading))
        in_use = named in filled and named is not None and named.meaning != Meaning.ACTION
        if named is not None and level == Level.ROW and not in_use:
            return named
        return Slot(Meaning.OTHER, level, plain(heading))

    def left_to_right(self, actions: Sequence[Action]) -> Iterable[Sequence[Action]]:
        """The actions in runs, in each of which columns follow one another from left to right."""
        order = list(dict.fromkeys(self.action_slots.values()))
        run: list[Action] = []
        for action in actions:
            if run and order.index(self.slot_of(action)) < order.index(self.slot_of(run[-1])):
                yield run
                run = []
            run.append(action)
        if run:
            yield run

    def _groups(self, actions: Sequence[Action]) -> list[Sequence[Action]]:
        groups: list[list[Action]] = []
        for action in actions:
            if groups and self._shares_row([*groups[-1], action]):
                groups[-1].append(action)
            else:
                groups.append([action])
        return list(groups)

    def _shares_row(self, group: Sequence[Action]) -> bool:
        """Whether the last of the actions hangs under the first, or shares what its row says."""
        first, last = group[0], group[-1]
        of_one_row = _row_of(first.place) is not None and _row_of(first.place) == _row_of(
            last.place
        )
        shared = of_one_row and bool(first.fields or first.other)
        return (
            (shared or (bool(last.depth) and not first.depth))
            and last.ref is None
            and self.slot_of(first) == self.slot_of(last)
            and (first.rag, first.fields, first.other) == (last.rag, last.fields, last.other)
            and owners_of_row(group) is not None
            and timescales_of_row(group) is not None
        )


def _row_of(place: Place) -> tuple[object, ...] | None:
    if place.row is None:
        return None
    return (place.sheet, place.table, place.page, place.row)


def _add(row: Written, slot: Slot, texts: Iterable[str]) -> None:
    blocks = paragraphs_of(texts)
    if blocks:
        row[slot] = (*row.get(slot, ()), *blocks)
