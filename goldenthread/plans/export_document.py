"""A whole plan as a document in given columns: its title, prose, recommendations, themes and tables."""

from collections.abc import Iterator, Mapping, Sequence

from goldenthread.documents.document import Block, Document
from goldenthread.plans.export_choice import own_headings, row_writer
from goldenthread.plans.export_fit import fits_rows_of_objectives
from goldenthread.plans.export_prose import Kept, kept_blocks, label_lines, theme_prose
from goldenthread.plans.export_slots import FormColumn, with_added
from goldenthread.plans.export_tables import ThemeRows, plan_table
from goldenthread.plans.layouts.layout import RowHolds, ThemesIn
from goldenthread.plans.plan import Plan


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
    writer = row_writer(plan, columns, also)
    whole = row_holds == RowHolds.OBJECTIVE and fits_rows_of_objectives(plan, writer)
    write = writer.in_one_row if whole else writer.in_rows_of_actions
    written = [
        ThemeRows(
            theme.title,
            tuple(write(objective) for objective in theme.objectives),
            tuple(label_lines(theme)),
        )
        for theme in plan.themes
    ]
    every = [objective for theme in written for objective in theme.objectives]
    full = with_added(columns, every, own_headings(plan), list(writer.action_slots.values()))
    kept = kept_blocks(plan)
    blocks = [
        *kept.before(0),
        *_theme_blocks(plan, written, full, themes_in, kept),
        *kept.after(),
    ]
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
            *theme_prose(theme, themes_in),
        ]
        if together and (above or themes_in == ThemesIn.HEADING):
            yield plan_table(columns, together, themes_in)
            together = []
        yield from above
        together.append(rows)
    if together:
        yield plan_table(columns, together, themes_in)
