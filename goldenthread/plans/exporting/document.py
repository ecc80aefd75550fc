"""A whole plan as a document in given columns: its title, prose, recommendations, themes and tables."""

import dataclasses
from collections.abc import Container, Iterator, Mapping, Sequence

from goldenthread.documents.document import Block, Document
from goldenthread.plans.exporting.choice import own_headings, row_writer
from goldenthread.plans.exporting.fit import fits_rows_of_objectives
from goldenthread.plans.exporting.prose import Kept, kept_blocks, label_lines, theme_prose
from goldenthread.plans.exporting.sheets import Run, on_sheets
from goldenthread.plans.exporting.slots import OBJECTIVE, FormColumn, with_added, without_empty
from goldenthread.plans.exporting.tables import ThemeRows, plan_table
from goldenthread.plans.layouts.layout import RowHolds, ThemesIn
from goldenthread.plans.plan import Meaning, Objective, Plan, Theme
from goldenthread.plans.tables.objectives import read_title
from goldenthread.plans.whole.numbering import rows_as_recommendations


def document_in_columns(
    plan: Plan,
    columns: Sequence[FormColumn],
    *,
    themes_in: ThemesIn,
    row_holds: RowHolds,
    also: Mapping[str, str],
    required: Container[Meaning] | None = None,
    in_sheets: bool = False,
) -> Document:
    """The plan in these columns and, after them, in those that it needs besides.

    `also` gives for other names of a column the heading that it has here. `required` says that
    columns of any other meaning are left out where nothing would stand in them. `in_sheets`
    says that themes with headings are to have a sheet each.
    """
    if plan.title is None and themes_in == ThemesIn.HEADING:
        # Without a title of its own the plan would be called by its first heading.
        themes_in = ThemesIn.BAND
    columns, counted = _objectives_named(plan, columns)
    writer = row_writer(plan, columns, also)
    whole = row_holds == RowHolds.OBJECTIVE and fits_rows_of_objectives(plan, writer)
    write = writer.in_one_row if whole else writer.in_rows_of_actions
    written = [
        ThemeRows(
            theme.title,
            tuple(write(objective) for objective in _unnamed(theme)),
            tuple(label_lines(theme)),
        )
        for theme in plan.themes
    ]
    every = [objective for theme in written for objective in theme.objectives]
    full = with_added(columns, every, own_headings(plan), list(writer.action_slots.values()))
    if required is not None:
        full = without_empty(full, every, required)
    kept = kept_blocks(plan, lists_recommendations=not counted)
    runs = list(_theme_runs(plan, written, full, themes_in, kept))
    if in_sheets:
        blocks = on_sheets(kept.before(0), runs, kept.after())
    else:
        blocks = (*kept.before(0), *(block for _, run in runs for block in run), *kept.after())
    return Document(blocks=blocks, format="plan", title=plan.title)


def _unnamed(theme: Theme) -> Iterator[Objective]:
    """The theme's objectives, the first without its title where it only has its theme's.

    "Priority 1: Assessment" would be read as a number and a title of its own.
    """
    for index, objective in enumerate(theme.objectives):
        named = read_title(objective.title)
        is_theme = not index and objective.title == theme.title and objective.ref is None
        cut = (named.text, named.ref) != (objective.title, None)
        yield dataclasses.replace(objective, title="") if is_theme and cut else objective


def _objectives_named(
    plan: Plan, columns: Sequence[FormColumn]
) -> tuple[Sequence[FormColumn], bool]:
    """The columns, and whether the numbered objectives under them are read as the recommendations.

    Where the plan has none, objectives must not stand under a heading that makes them some.
    """
    at = next((i for i, c in enumerate(columns) if c.slot.meaning == Meaning.OBJECTIVE), None)
    if at is None:
        return columns, False
    told = rows_as_recommendations(columns[at].heading, plan.themes)
    if [(r.number, r.text) for r in told] == [(r.number, r.text) for r in plan.recommendations]:
        return columns, bool(told)
    if told and not plan.recommendations:
        neutral = dataclasses.replace(columns[at], heading=OBJECTIVE)
        return [*columns[:at], neutral, *columns[at + 1 :]], False
    return columns, False


def _theme_runs(
    plan: Plan,
    written: Sequence[ThemeRows],
    columns: Sequence[FormColumn],
    themes_in: ThemesIn,
    kept: Kept,
) -> Iterator[Run]:
    """Each theme under what stood before it, by name where it has a table of its own.

    Themes with nothing between them share a table, unless each has a heading.
    """
    together: list[ThemeRows] = []
    run: list[Block] = []
    for index, (theme, rows) in enumerate(zip(plan.themes, written, strict=True)):
        above = [
            *(kept.before(index) if index else ()),
            *theme_prose(theme, themes_in),
        ]
        if together and (above or themes_in == ThemesIn.HEADING):
            run.append(plan_table(columns, together, themes_in))
            if themes_in == ThemesIn.HEADING:
                yield Run(together[0].title, run)
                run = []
            together = []
        run.extend(above)
        together.append(rows)
    if together:
        run.append(plan_table(columns, together, themes_in))
        yield Run(together[0].title if themes_in == ThemesIn.HEADING else "", run)
