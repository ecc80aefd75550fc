"""A whole plan as a document in given columns: its title, prose, recommendations, themes and tables."""

from collections.abc import Iterator, Mapping, Sequence

from goldenthread.documents.document import Block, Document
from goldenthread.documents.joining import plain
from goldenthread.plans.columns import Meaning
from goldenthread.plans.export_fit import fits_rows_of_objectives
from goldenthread.plans.export_prose import Kept, kept_blocks, theme_prose
from goldenthread.plans.export_rows import RowWriter
from goldenthread.plans.export_slots import (
    FormColumn,
    Slot,
    with_added,
)
from goldenthread.plans.export_tables import ThemeRows, plan_table
from goldenthread.plans.layouts.layout import RowHolds, ThemesIn
from goldenthread.plans.plan import Plan, Theme


def document_in_columns(
    plan: Plan,
    columns: Sequence[FormColumn],
    *,
    themes_in: ThemesIn,
    row_holds: RowHolds,
    also: Mapping[str, str],
) -> Document:
    """The plan in these columns and, after them, in those that it needs besides.

    `also` gives for other names of a column the heading that it has here.
    """
    if plan.title is None and themes_in == ThemesIn.HEADING:
        # Without a title of its own the plan would be called by its first heading.
        themes_in = ThemesIn.BAND
    writer = _row_writer(plan, columns, also)
    written = [_written(theme, writer, plan, row_holds) for theme in plan.themes]
    headings = _own_headings(plan)
    whole = with_added(columns, [one for theme in written for one in theme.objectives], headings)
    kept = kept_blocks(plan)
    blocks = [*kept.before(0)]
    blocks.extend(_theme_blocks(plan, written, whole, themes_in, kept))
    blocks.extend(kept.after())
    return Document(blocks=tuple(blocks), format="plan", title=plan.title)


def _theme_blocks(
    plan: Plan,
    written: Sequence[ThemeRows],
    columns: Sequence[FormColumn],
    themes_in: ThemesIn,
    kept: Kept,
) -> Iterator[Block]:
    """Each theme under what stood before it; themes with nothing between them share a table."""
    together: list[ThemeRows] = []
    for index, (theme, rows) in enumerate(zip(plan.themes, written, strict=True)):
        above = [
            *(kept.before(index) if index else ()),
            *theme_prose(theme, names_theme=themes_in == ThemesIn.HEADING),
        ]
        if together and (above or themes_in == ThemesIn.HEADING):
            yield plan_table(columns, together, themes_in)
            together = []
        yield from above
        together.append(rows)
    if together:
        yield plan_table(columns, together, themes_in)


def _row_writer(plan: Plan, columns: Sequence[FormColumn], also: Mapping[str, str]) -> RowWriter:
    named = {plain(column.heading): column.slot for column in columns}
    named |= {plain(name): named[plain(heading)] for name, heading in also.items()}
    of_actions = [column.slot for column in columns if column.slot.meaning == Meaning.ACTION]
    told = dict.fromkeys(
        plain(action.column)
        for theme in plan.themes
        for objective in theme.objectives
        for action in objective.actions
    )
    slots: dict[str, Slot] = {}
    for heading in told:
        known = named.get(heading)
        if known is not None and known.meaning == Meaning.ACTION:
            slots[heading] = known
        elif len(told) == 1 and len(of_actions) == 1:
            slots[heading] = of_actions[0]
        else:
            slots[heading] = Slot(Meaning.ACTION, heading=heading)
    order = {slot: at for at, slot in enumerate((*of_actions, *slots.values()))}
    in_order = dict(sorted(slots.items(), key=lambda item: order[item[1]]))
    return RowWriter(in_order, named, has_refs=any(s == Slot(Meaning.REF) for s in named.values()))


def _written(theme: Theme, writer: RowWriter, plan: Plan, row_holds: RowHolds) -> ThemeRows:
    objectives = [one for each in plan.themes for one in each.objectives]
    whole = row_holds == RowHolds.OBJECTIVE and fits_rows_of_objectives(
        objectives, action_columns=len(writer.action_slots)
    )
    write = writer.in_one_row if whole else writer.in_rows_of_actions
    return ThemeRows(theme.title, tuple(write(objective) for objective in theme.objectives))


def _own_headings(plan: Plan) -> dict[str, str]:
    """The plan's own headings as printed, by their plain form."""
    found: dict[str, str] = {}
    for theme in plan.themes:
        for objective in theme.objectives:
            for heading in (*objective.other, *(action.column for action in objective.actions)):
                found.setdefault(plain(heading), heading)
            for action in objective.actions:
                for heading in action.other:
                    found.setdefault(plain(heading), heading)
    return found
