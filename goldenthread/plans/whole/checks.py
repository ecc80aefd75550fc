"""What a person should look at in a plan that was read: who, when, links and columns that are missing or unclear."""

from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Place
from goldenthread.documents.likeness import UNFINISHED, last_words
from goldenthread.plans.plan import (
    Flag,
    FlagKind,
    Meaning,
    Objective,
    Plan,
    Recommendation,
    TimescaleKind,
)
from goldenthread.plans.tables.grid import Grid

_OWNERS = (Meaning.OWNERS, Meaning.ACTION_OWNERS)
_DATES = (Meaning.TIMESCALES, Meaning.ACTION_TIMESCALES, Meaning.STARTS)


def flags_of(plan: Plan, grids: Sequence[Grid]) -> Iterator[Flag]:
    """The flags on the plan as a whole, then on each objective in order."""
    yield from _column_flags(grids)
    objectives = [objective for theme in plan.themes for objective in theme.objectives]
    without = sum(_is_ownerless(objective) for objective in objectives)
    undated = sum(_is_undated(objective) for objective in objectives)
    # Where most have none and no column is for them, it is the plan that lacks them.
    owned = _has(grids, _OWNERS) or without < 0.5 * len(objectives)
    dated = _has(grids, _DATES) or undated < 0.5 * len(objectives)
    if without and not owned:
        told = _counted(without, len(objectives), "names nobody", "name nobody")
        yield Flag(FlagKind.NO_OWNER, f"This plan has no place for owners: {told}.")
    if undated and not dated:
        told = _counted(undated, len(objectives), "sets none", "set none")
        yield Flag(FlagKind.NO_DATE, f"This plan has no place for dates: {told}.")
    for objective in objectives:
        if owned and _is_ownerless(objective):
            yield Flag(
                FlagKind.NO_OWNER, f"Nobody is named for “{objective.title}”.", objective.place
            )
        if dated and _is_undated(objective):
            yield Flag(
                FlagKind.NO_DATE, f"No date is set for “{objective.title}”.", objective.place
            )
        yield from _objective_flags(objective, plan.recommendations)


def _counted(some: int, every: int, one_does: str, they_do: str) -> str:
    if every == 1:
        return f"its one objective {one_does}"
    return f"{some} of its {every} objectives {one_does if some == 1 else they_do}"


def _is_ownerless(objective: Objective) -> bool:
    return not objective.officers and not any(action.owners for action in objective.actions)


def _is_undated(objective: Objective) -> bool:
    return not objective.timescales and not any(a.timescales for a in objective.actions)


def _has(grids: Sequence[Grid], meanings: Sequence[Meaning]) -> bool:
    return any(grid.of(*meanings) for grid in grids)


def _objective_flags(objective: Objective, printed: Sequence[Recommendation]) -> Iterator[Flag]:
    title, place = objective.title, objective.place
    told = {timescale.raw: timescale for timescale in objective.timescales}
    for action in objective.actions:
        told.update({timescale.raw: timescale for timescale in action.timescales})
    for raw, timescale in told.items():
        if timescale.kind == TimescaleKind.UNKNOWN:
            yield Flag(FlagKind.UNCLEAR_DATE, f"“{raw}” for “{title}” tells no date.", place)
    known = {recommendation.number for recommendation in printed}
    missing = [str(number) for number in objective.recommendations if number not in known]
    if known and missing:
        yield Flag(
            FlagKind.UNCLEAR_LINKS,
            f"“{title}” cites {', '.join(missing)}, which the printed list of recommendations does not hold.",
            place,
        )
    yield from _cut_flags(objective)


def _cut_flags(objective: Objective) -> Iterator[Flag]:
    """Points that plainly end before their end, as at the edge of a page."""
    for action in objective.actions:
        opened = action.text.count("(") > action.text.count(")")
        ending = last_words(action.text)
        if opened or (UNFINISHED.search(ending) and not ending.endswith("-")):
            yield Flag(FlagKind.TRUNCATED, f"“{action.text}” breaks off.", action.place)


def _column_flags(grids: Sequence[Grid]) -> Iterator[Flag]:
    """Columns that hold nothing in any table that has them."""
    seen: dict[str, tuple[Meaning, bool, bool, Place]] = {}
    for grid in grids:
        for column in grid.columns:
            if not column.heading:
                continue
            cells = [row.cells[column.index] for row in grid.body]
            filled = any(not cell.is_empty or cell.covered for cell in cells)
            shaded = any(cell.fill for cell in cells)
            before = seen.get(column.heading, (column.meaning, False, False, grid.table.place))
            seen[column.heading] = (
                column.meaning,
                before[1] or filled,
                before[2] or shaded,
                before[3],
            )
    for heading, (meaning, filled, shaded, place) in seen.items():
        if filled or (meaning == Meaning.RAG and shaded):
            continue
        if meaning == Meaning.RAG:
            message = (
                f"The column “{heading}” holds neither words nor colours: its colours are lost."
            )
            yield Flag(FlagKind.RAG_LOST, message, place)
        else:
            yield Flag(FlagKind.EMPTY_COLUMN, f"The column “{heading}” is empty throughout.", place)
