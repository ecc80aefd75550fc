"""Whether a source still says what its plan says: nothing less, and nothing that was taken out since."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from goldenthread.documents.document import Document, Place, Table
from goldenthread.documents.likeness import plain
from goldenthread.plans.exporting.places import texts_of
from goldenthread.plans.plan import Objective, Plan
from goldenthread.plans.tables.columns import meaning_of_heading
from goldenthread.plans.whole.ledger import row_blocks

# Bullets, numbers and labels that no value holds come to no more letters than this.
_SMALL_REST = 8


def objective_values(objective: Objective) -> Iterator[str]:
    """Every text that an objective and its actions hold."""
    yield objective.title
    yield objective.ref or ""
    yield objective.rag or ""
    yield from objective.cited
    yield from objective.officers
    yield from (when.raw for when in objective.timescales)
    for texts in (*objective.fields.values(), *objective.other.values()):
        yield from texts
    for action in objective.actions:
        yield action.text
        yield action.ref or ""
        yield action.rag or ""
        yield from action.owners
        yield from (when.raw for when in action.timescales)


def is_as_read(table: Table, objectives: Sequence[Objective], plan: Plan) -> bool:
    """Whether a table of actions says these objectives and nothing besides."""
    said = "".join(plain(text) for text in texts_of([table]))
    values = {plain(value) for one in objectives for value in objective_values(one)}
    colours = {plain(rag) for one in objectives for rag in _colours(one)}
    # A table of nothing but actions has its objective's name in the heading above it.
    outside = {plain(text) for text in _outside_values(plan)}
    if any(value not in said for value in values - colours - outside):
        return False
    known = _by_length((*values, *outside))
    body = (block.text for row in table.body for block in row_blocks(row))
    return all(_is_accounted(text, known) for text in body)


def outside_is_as_read(plan: Plan, source: Document, at: Mapping[Place, int]) -> bool:
    """Whether what stands outside the tables of actions is what the plan holds of it.

    `at` gives the block of each place.
    """
    said = "".join((*(plain(text) for text in texts_of(source.blocks)), *_names(source)))
    tables = {at[one.place] for one in _objectives(plan) if one.place in at}
    titles = {one.title for one in _objectives(plan)}
    told = [plan.title or "", *(r.text for r in plan.recommendations if r.text not in titles)]
    for theme in plan.themes:
        if at.get(theme.place) not in tables:
            told.append(theme.title)
        told.extend((theme.vision or "", *theme.outcomes))
    if any(plain(value) not in said for value in told):
        return False
    inside = (value for one in _objectives(plan) for value in objective_values(one))
    known = _by_length(plain(text) for text in (*_outside_values(plan), *inside))
    outside = [block for index, block in enumerate(source.blocks) if index not in tables]
    return all(_is_accounted(text, known) for text in texts_of(outside))


def _objectives(plan: Plan) -> Iterator[Objective]:
    return (objective for theme in plan.themes for objective in theme.objectives)


def _names(source: Document) -> Iterator[str]:
    yield plain(source.title or "")
    yield from (plain(table.sheet or "") for table in source.tables())


def _colours(objective: Objective) -> Iterator[str]:
    """Claimed colours, which may have been told by shading alone."""
    yield objective.rag or ""
    yield from (action.rag or "" for action in objective.actions)


def _outside_values(plan: Plan) -> Iterator[str]:
    yield plan.title or ""
    yield plan.authority or ""
    for theme in plan.themes:
        yield from (theme.title, theme.vision or "", *theme.outcomes)
    yield from (recommendation.text for recommendation in plan.recommendations)
    for one in plan.unplaced:
        yield from one.text.split(" | ")
    yield from (flag.message for flag in plan.flags)


def _by_length(values: Iterable[str]) -> list[str]:
    return sorted({value for value in values if value}, key=len, reverse=True)


def _is_accounted(text: str, known: Sequence[str]) -> bool:
    """Whether a block's words are some of the known values, apart from a label or a bullet."""
    rest = plain(text)
    whole = rest
    for value in known:
        if value == rest or (len(rest) > 3 and rest in value):
            return True
        if len(value) > 2 and value in rest:
            rest = rest.replace(value, "")
    return len(rest) <= _SMALL_REST or (rest == whole and meaning_of_heading(text) is not None)
