"""Any improvement plan, in any layout, read whole from a document."""

import dataclasses
import re
from collections.abc import Iterator

from goldenthread.core.definitions import load_definitions
from goldenthread.documents.document import Document, Place
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.plans import layouts
from goldenthread.plans.layouts.layout import Layout
from goldenthread.plans.plan import (
    NO_GUIDANCE,
    Flag,
    FlagKind,
    Guidance,
    Meaning,
    Plan,
    Recommendation,
    Theme,
)
from goldenthread.plans.tables.cells import CellReader
from goldenthread.plans.tables.edges import edge_flags
from goldenthread.plans.tables.grid import Grid, objective_heading
from goldenthread.plans.tables.row_actions import rows_hold_actions
from goldenthread.plans.tables.wrapped import unwrapped
from goldenthread.plans.whole.authorities import authority_of
from goldenthread.plans.whole.checks import flags_of
from goldenthread.plans.whole.facts import every_prose, facts_of
from goldenthread.plans.whole.heads import HeadReader
from goldenthread.plans.whole.inspection_reports import looks_like_a_report, says_who_acts
from goldenthread.plans.whole.ledger import Ledger
from goldenthread.plans.whole.links import highest_cited, linked
from goldenthread.plans.whole.narrative import told_parts
from goldenthread.plans.whole.numbering import renumbered, rows_as_recommendations
from goldenthread.plans.whole.outline import Outline, outline_of
from goldenthread.plans.whole.printed import printed_recommendations
from goldenthread.plans.whole.themes import ThemeBuilder, ThemeDraft, sectioned
from goldenthread.plans.whole.titles import given_title, title_blocks
from goldenthread.plans.words.known_roles import known_roles
from goldenthread.plans.words.points import one_line

# A plan of this many rows is read in 20 seconds and 500 MB; the longest known has a few hundred.
_MOST_ROWS = 10_000


class NotAPlan(DocumentRefused):
    """A document that can be read, but in which there is no plan."""


_READ_ALL_THE_SAME = re.compile(r"read all the same|were read|was read\b|read as", re.I)
_NO_PLAN = (
    "This document holds no improvement plan: no table or list of actions with owners or dates "
    "was found in it. Check that it is the right file."
)
_REPORT = (
    "This looks like an inspection report and not an improvement plan: it judges and recommends, but "
    "names nobody to act by a date. Give the plan that answers it."
)


def read_plan(document: Document, guidance: Guidance = NO_GUIDANCE) -> Plan:
    """The plan that a document holds, what a person settled of it before all that is worked out.

    Raises NotAPlan where it holds none.
    """
    rows = sum(len(table.rows) for table in document.tables())
    if rows > _MOST_ROWS:
        raise NotAPlan(
            f"This document has {rows:,} rows, too many for a plan. Send only the part that is the plan."
        )
    facts = facts_of(document)
    ledger = Ledger()
    titles = title_blocks(document)
    title = one_line(" ".join(block.text for block in titles)) or given_title(document)
    ledger.place(*titles)
    outline = outline_of(document, facts, load_definitions(layouts, Layout), guidance)
    if any(part.lines_are_rows for part in outline.parts):
        # Cells put together from printed lines break where they were too narrow.
        facts = dataclasses.replace(facts, wraps=True)
    reader = CellReader(facts, roles=known_roles(_owner_texts(outline)))
    parts = sectioned(outline.parts, HeadReader(title or "", ledger), reader, ledger)
    # What stands between the tables of actions is all there is of the list of recommendations.
    between = [block for part in outline.parts for block in part.before]
    printed = printed_recommendations([*between, *outline.after], ledger)
    parts = parts or told_parts(document, facts, title or "", ledger)
    if not parts:
        raise NotAPlan(_REPORT if looks_like_a_report(document) else _NO_PLAN)
    builder = ThemeBuilder(reader, ledger)
    for part, by_row in zip(parts, rows_hold_actions(parts, reader), strict=True):
        builder.add(part, by_row=by_row)
    themes = _themes(builder.drafts, printed, ledger)
    grids = [part.grid for part in parts]
    plan = Plan(
        title=title,
        authority=authority_of(title, [prose.text for prose in every_prose(document.blocks)]),
        layout=grids[0].layout,
        columns=tuple(column.heading for column in grids[0].columns if column.heading),
        recommendations=printed or rows_as_recommendations(objective_heading(grids[0]), themes),
        themes=themes,
        unplaced=ledger.unplaced(document),
        source=document,
        guidance=guidance,
    )
    if not says_who_acts(plan) and looks_like_a_report(document):
        raise NotAPlan(_REPORT)
    return dataclasses.replace(plan, flags=_flags(document, plan, grids, ledger))


def _flags(document: Document, plan: Plan, grids: list[Grid], ledger: Ledger) -> tuple[Flag, ...]:
    """What a person should look at, in the document, its tables and the plan as read."""
    ledger.flag_furniture(document)
    for warning in document.warnings:
        if not _READ_ALL_THE_SAME.search(warning):
            ledger.flag(FlagKind.UNPLACED, warning, Place())
    return (*ledger.flags, *edge_flags(grids), *flags_of(plan, grids))


def _owner_texts(outline: Outline) -> Iterator[str]:
    for part in outline.parts:
        rows = unwrapped(part.grid).rows if part.lines_are_rows else part.grid.body
        for column in part.grid.of(Meaning.OWNERS, Meaning.ACTION_OWNERS):
            for row in rows:
                yield from (block.text for block in row.cells[column.index].blocks)


def _themes(
    found: list[ThemeDraft], printed: tuple[Recommendation, ...], ledger: Ledger
) -> tuple[Theme, ...]:
    """The themes with links and numbers settled, both of which go over all of them."""
    groups = [group for draft in found for group in draft.groups]
    objectives = linked(groups, printed, highest_cited(groups), ledger)
    objectives = renumbered(objectives, ledger)
    themes: list[Theme] = []
    for draft in found:
        count = len(draft.groups)
        themes.append(draft.finished(objectives[:count]))
        objectives = objectives[count:]
    return tuple(themes)
