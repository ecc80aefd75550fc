"""A plan written as a document, in its own layout or in one that is known by name."""

from collections.abc import Mapping

from goldenthread.core.definitions import load_definitions
from goldenthread.documents.document import Document
from goldenthread.plans import layouts
from goldenthread.plans.exporting.document import document_in_columns
from goldenthread.plans.exporting.origin import headed_columns, source_columns
from goldenthread.plans.exporting.same import document_like_source
from goldenthread.plans.exporting.sheets import source_on_sheets, without_sheets
from goldenthread.plans.exporting.slots import layout_columns
from goldenthread.plans.layouts.layout import Layout, RowHolds, ThemesIn
from goldenthread.plans.plan import Meaning, Plan

SAME = "same"
# The layout of a plan that has none: it holds most of what plans say without added columns.
USUAL = "action_per_row"


class LayoutNotKnown(Exception):
    """There is no layout of that name. Its text is one plain line that lists those there are."""


def known_layouts() -> dict[str, Layout]:
    """Every layout that a plan can be written in, by id."""
    return load_definitions(layouts, Layout)


def plan_document(plan: Plan, layout: str, *, in_sheets: bool = False) -> Document:
    """The plan as a document in the named layout; "same" is the layout that it was read from.

    What the layout has no column for stands in added columns, so that reading the document
    gives the same plan again. `in_sheets` says that the file to be written has sheets with
    names, so that themes may be named by them.
    """
    known = known_layouts()
    if layout == SAME:
        like_source = document_like_source(plan, known)
        if like_source is None:
            return _in_own_columns(plan, known, in_sheets=in_sheets)
        return (source_on_sheets if in_sheets else without_sheets)(like_source, plan)
    if layout not in known:
        raise LayoutNotKnown(
            f"There is no layout “{layout}”. The layouts are {', '.join((SAME, *known))}."
        )
    return _in_layout(plan, known[layout], in_sheets=in_sheets)


def _in_layout(plan: Plan, layout: Layout, *, in_sheets: bool) -> Document:
    return document_in_columns(
        plan,
        layout_columns(layout),
        themes_in=layout.themes_in,
        row_holds=layout.row_holds,
        also={name: column.heading for column in layout.columns for name in column.also},
        # A table is known to be one of actions by its columns for who and when.
        required=layout.required | {Meaning.OWNERS, Meaning.TIMESCALES},
        in_sheets=in_sheets,
    )


def _in_own_columns(plan: Plan, known: Mapping[str, Layout], *, in_sheets: bool) -> Document:
    """The plan under its own headings, where its source cannot be followed any more or is not there."""
    columns = source_columns(plan, known) or headed_columns(plan.columns)
    if not columns:
        return _in_layout(plan, known.get(plan.layout, known[USUAL]), in_sheets=in_sheets)
    in_column = any(column.slot.meaning == Meaning.THEME for column in columns)
    return document_in_columns(
        plan,
        columns,
        themes_in=ThemesIn.COLUMN if in_column else ThemesIn.HEADING,
        row_holds=RowHolds.OBJECTIVE,
        also={},
        in_sheets=in_sheets,
    )
