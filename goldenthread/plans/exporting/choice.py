"""Which column each of a plan's actions is written in, and so the writer of its rows."""

from collections.abc import Iterator, Mapping, Sequence

from goldenthread.documents.likeness import plain
from goldenthread.plans.exporting.rows import ACTION_REF, LINKS, REF, RowWriter
from goldenthread.plans.exporting.slots import FormColumn, Slot
from goldenthread.plans.plan import Action, Meaning, Objective, Plan


def objectives_of(plan: Plan) -> Iterator[Objective]:
    return (objective for theme in plan.themes for objective in theme.objectives)


def row_writer(plan: Plan, columns: Sequence[FormColumn], also: Mapping[str, str]) -> RowWriter:
    """The writer for these columns. `also` gives for other names of a column its heading here."""
    named = {plain(column.heading): column.slot for column in columns}
    for name, heading in also.items():
        if plain(heading) in named:
            named.setdefault(plain(name), named[plain(heading)])
    held = set(named.values())
    return RowWriter(
        action_slots=_action_slots(plan, columns, named),
        held=named,
        has_refs=REF in held,
        action_refs_beside=REF in held and ACTION_REF not in held,
        cites_in_title=LINKS not in held and _cites_in_titles(columns),
    )


def _action_slots(
    plan: Plan, columns: Sequence[FormColumn], named: Mapping[str, Slot]
) -> dict[str, Slot]:
    """For each heading that actions stood under its column here, from left to right."""
    of_actions = [column.slot for column in columns if column.slot.meaning == Meaning.ACTION]
    used = dict.fromkeys(plain(action.column) for action in _actions(plan))
    printed = [heading for heading in map(plain, plan.columns) if heading in used]
    # Headings of one table stand beside one another; those of several may be one column's names.
    beside = len(printed) > 1 or any(
        len({plain(action.column) for action in one.actions}) > 1 for one in objectives_of(plan)
    )
    slots: dict[str, Slot] = {}
    for heading in dict.fromkeys((*printed, *used)):
        known = named.get(heading)
        if len(of_actions) == 1 and not beside:
            slots[heading] = of_actions[0]
        elif len(of_actions) > 1 and known is not None and known.meaning == Meaning.ACTION:
            slots[heading] = known
        else:
            slots[heading] = Slot(Meaning.ACTION, heading=heading)
    order = {slot: at for at, slot in enumerate(dict.fromkeys((*of_actions, *slots.values())))}
    return dict(sorted(slots.items(), key=lambda item: order[item[1]]))


def _cites_in_titles(columns: Sequence[FormColumn]) -> bool:
    """Whether the heading of the objectives speaks of references: "Objective / ref"."""
    return any(
        column.slot.meaning == Meaning.OBJECTIVE and "ref" in column.heading.casefold()
        for column in columns
    )


def own_headings(plan: Plan) -> dict[str, str]:
    """The plan's own headings as printed, by their plain form."""
    found: dict[str, str] = {}
    for objective in objectives_of(plan):
        for heading in objective.other:
            found.setdefault(plain(heading), heading)
    for action in _actions(plan):
        for heading in (action.column, *action.other):
            found.setdefault(plain(heading), heading)
    return found


def _actions(plan: Plan) -> Iterator[Action]:
    return (action for objective in objectives_of(plan) for action in objective.actions)
