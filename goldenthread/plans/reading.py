"""Any improvement plan, in any layout, read whole from a document."""

from goldenthread.core.definitions import load_definitions
from goldenthread.documents.document import Document
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.plans import layouts
from goldenthread.plans.cells import CellReader
from goldenthread.plans.facts import facts_of
from goldenthread.plans.heads import HeadReader
from goldenthread.plans.layouts.layout import Layout
from goldenthread.plans.ledger import Ledger
from goldenthread.plans.outline import outline_of
from goldenthread.plans.plan import Plan
from goldenthread.plans.points import one_line
from goldenthread.plans.printed import printed_recommendations
from goldenthread.plans.row_actions import rows_hold_actions
from goldenthread.plans.themes import drafts, sectioned
from goldenthread.plans.titles import title_blocks


class NotAPlan(DocumentRefused):
    """A document that can be read, but in which there is no plan."""


def read_plan(document: Document) -> Plan:
    """The plan that a document holds. Raises NotAPlan where it holds none."""
    facts = facts_of(document)
    ledger = Ledger()
    titles = title_blocks(document)
    title = one_line(" ".join(block.text for block in titles)) or document.title
    ledger.place(*titles)
    outline = outline_of(document, facts, load_definitions(layouts, Layout))
    if not outline.parts:
        raise NotAPlan("This document holds no actions with owners or dates.")
    reader = CellReader(facts)
    parts = sectioned(outline.parts, HeadReader(title or "", ledger), reader, ledger)
    by_row = rows_hold_actions(parts, reader)
    found = drafts(parts, reader, ledger, by_row=by_row)
    before = [block for part in outline.parts for block in part.before]
    recommendations = printed_recommendations([*before, *outline.after], ledger)
    themes = tuple(draft.finished([group.objective for group in draft.groups]) for draft in found)
    return Plan(
        title=title,
        authority=None,
        layout=parts[0].grid.layout,
        columns=tuple(column.heading for column in parts[0].grid.columns if column.heading),
        recommendations=recommendations,
        themes=themes,
        flags=tuple(ledger.flags),
        unplaced=ledger.unplaced(document),
        source=document,
    )
