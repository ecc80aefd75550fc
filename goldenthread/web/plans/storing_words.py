"""The words in which each part of a plan is found, kept beside it whenever it is stored."""

from collections.abc import Iterable, Iterator

from goldenthread.plans.finding.folding import searched
from goldenthread.web.plans.field_words import said_in_columns
from goldenthread.web.plans.models import Action, Objective, Plan, SearchedWords

_BATCH = 500
_SAID_OF_OBJECTIVES = (
    "officers_in_order__role",
    "timescales",
    "actions__owners_in_order__role",
    "actions__timescales",
)


def keep_words(plan: Plan) -> None:
    """Make the words of the plan's parts anew from what they say now."""
    SearchedWords.objects.filter(objective__theme__plan=plan).delete()
    objectives = Objective.objects.filter(theme__plan=plan)
    SearchedWords.objects.bulk_create(
        [
            SearchedWords(objective=objective, action=action, words=words)
            for objective, action, words in words_of_parts(objectives)
        ],
        _BATCH,
    )


def words_of_parts(objectives) -> Iterator[tuple[Objective, Action | None, str]]:
    """The words of each objective, which find its actions too, then of each of its actions.

    What an objective says in its columns stands with it alone: who reads only some of its actions
    may not find them by it. Its owners find it alone where it has no action to own.
    """
    for objective in objectives.prefetch_related(*_SAID_OF_OBJECTIVES):
        actions = list(objective.actions.all())
        named = [objective.ref or "", objective.title]
        officers = [officer.role.name for officer in objective.officers_in_order.all()]
        dates = [when.raw for when in objective.timescales.all()]
        columns = texts_of_its_own(objective, actions)
        own = [] if actions else [*officers, *dates]
        yield objective, None, searched([*named, *columns, *own])
        for action in actions:
            owners = [owner.role.name for owner in action.owners_in_order.all()] or officers
            whens = [when.raw for when in action.timescales.all()] or dates
            told = (action.ref or "", action.text, *_texts(action), *owners, *whens)
            yield objective, action, searched([*told, *named])


def texts_of_its_own(objective: Objective, actions: Iterable[Action]) -> list[str]:
    """What an objective's columns say that is not what the row of one of its actions says."""
    of_actions = {text for action in actions for text in _texts(action)}
    return [text for text in _texts(objective) if text not in of_actions]


def _texts(record: Objective | Action) -> list[str]:
    return [text for column in said_in_columns(record) for text in column.texts]
