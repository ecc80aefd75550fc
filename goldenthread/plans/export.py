"""A plan written as a document, in its own layout or in one that is known by name."""

from goldenthread.core.definitions import load_definitions
from goldenthread.documents.document import Document
from goldenthread.plans import layouts
from goldenthread.plans.export_document import document_in_columns
from goldenthread.plans.export_slots import layout_columns
from goldenthread.plans.layouts.layout import Layout
from goldenthread.plans.plan import Plan

SAME = "same"


class LayoutNotKnown(Exception):
    """There is no layout of that name. Its text is one plain line that lists those there are."""


def known_layouts() -> dict[str, Layout]:
    """Every layout that a plan can be written in, by id."""
    return load_definitions(layouts, Layout)


def plan_document(plan: Plan, layout: str) -> Document:
    """The plan as a document in the named layout; "same" is the layout that it was read from.

    What the layout has no column for stands in added columns, so that reading the document
    gives the same plan again.
    """
    known = known_layouts()
    if layout not in known:
        raise LayoutNotKnown(
            f"There is no layout “{layout}”. The layouts are {', '.join((SAME, *known))}."
        )
    chosen = known[layout]
    return document_in_columns(
        plan,
        layout_columns(chosen),
        themes_in=chosen.themes_in,
        row_holds=chosen.row_holds,
        also={name: column.heading for column in chosen.columns for name in column.also},
    )
