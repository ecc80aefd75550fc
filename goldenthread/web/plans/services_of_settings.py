"""What people settle about a plan: its words, layout, title page, key of colours and abbreviations."""

from collections.abc import Mapping

from django.db import transaction
from simple_history.utils import bulk_create_with_history

from goldenthread.plans import plan as values
from goldenthread.plans.abbreviations import abbreviations_in
from goldenthread.plans.checking.table_readings import table_readings
from goldenthread.plans.colour_key import (
    colour_key,
    colours_claimed,
    in_usual_order,
    meaning_of,
)
from goldenthread.web.accounts.models import User
from goldenthread.web.plans import queries
from goldenthread.web.plans.models import Abbreviation, ColourMeaning, Plan, PlanSettings
from goldenthread.web.plans.queries import WORDS
from goldenthread.web.shared import events
from goldenthread.web.shared.history import changed_by

Said = Mapping[str, object]


class ChangedMeanwhile(Exception):
    """Somebody else changed the same thing; `theirs` is what it says now, by the name of the field."""

    def __init__(self, theirs: Said) -> None:
        super().__init__("Somebody else changed this meanwhile.")
        self.theirs = theirs


class ToldAlready(Exception):
    """The plan has that abbreviation. Its text says what it stands for."""


@transaction.atomic
def settle(*, plan: Plan, said: Said, opened: Said, by: User) -> None:
    """Settle some of a plan's settings, told by their fields.

    `opened` is what they said when the person saw them: what they left alone stays as it is now,
    and what somebody else changed as well raises ChangedMeanwhile.
    """
    plan = _locked(plan)
    settings = queries.settings_of(plan)
    changes = _changes(said, opened, {name: getattr(settings, name) for name in said})
    words_settled = settings.words_guessed and not said.keys().isdisjoint(WORDS)
    if not changes and not words_settled:
        return
    for name, value in changes.items():
        setattr(settings, name, value)
    if words_settled:
        settings.words_guessed = False
    changed_by(settings, by).save()
    _count_up(plan, by)
    events.record("plans.settings_changed", plan, by=by, settled=sorted(changes))


@transaction.atomic
def settle_colours(*, plan: Plan, meanings: Mapping[str, str], opened: Said, by: User) -> None:
    """Say what colours mean, each by its name; those left alone stay as they are now."""
    plan = _locked(plan)
    told = {colour.colour: colour for colour in plan.colour_meanings.all()}
    meanings = {name: meaning for name, meaning in meanings.items() if name in told}
    changes = _changes(meanings, opened, {name: told[name].meaning for name in meanings})
    for name, meaning in changes.items():
        told[name].meaning, told[name].from_document = str(meaning), False
        changed_by(told[name], by).save()
    if changes:
        _count_up(plan, by)
        events.record("plans.colours_explained", plan, by=by, colours=sorted(changes))


@transaction.atomic
def add_abbreviation(*, plan: Plan, short: str, long: str, by: User) -> Abbreviation:
    """Add what a short form stands for; one that was removed is there again."""
    plan = _locked(plan)
    told = plan.abbreviations.filter(short=short).first() or Abbreviation(plan=plan, short=short)
    if told.pk and not told.removed:
        raise ToldAlready(f"{short} is there already. It stands for “{told.long}”.")
    told.long, told.from_document, told.removed = long, False, False
    changed_by(told, by).save()
    _count_up(plan, by)
    events.record("plans.abbreviation_added", plan, by=by, short=short, long=long)
    return told


@transaction.atomic
def change_abbreviation(*, abbreviation: Abbreviation, long: str, opened: Said, by: User) -> None:
    """Say what a short form stands for; one that somebody removed meanwhile is there again."""
    plan = _locked(abbreviation.plan)
    told = plan.abbreviations.get(pk=abbreviation.pk)
    changes = _changes({"long": long}, opened, {"long": "" if told.removed else told.long})
    if not changes:
        return
    told.long, told.from_document, told.removed = long, False, False
    changed_by(told, by).save()
    _count_up(plan, by)
    events.record("plans.abbreviation_changed", plan, by=by, short=told.short, long=told.long)


@transaction.atomic
def remove_abbreviation(*, abbreviation: Abbreviation, by: User) -> None:
    """Take an abbreviation off the list, for good: no later version of the document brings it back."""
    plan = _locked(abbreviation.plan)
    abbreviation = plan.abbreviations.get(pk=abbreviation.pk)
    if abbreviation.removed:
        return
    abbreviation.removed = True
    changed_by(abbreviation, by).save()
    _count_up(plan, by)
    events.record("plans.abbreviation_removed", plan, by=by, short=abbreviation.short)


@transaction.atomic
def look_again(*, plan: Plan, by: User) -> None:
    """Look in the plan's document once more for what it explains; what people settled stays."""
    plan = _locked(plan)
    take_from_document(plan, plan.reading.value(), by)
    _count_up(plan, by)
    events.record("plans.explanations_looked_for", plan, by=by)


def take_from_document(plan: Plan, value: values.Plan, by: User) -> None:
    """Take over what a version's document explains; what a person settled stays as they said it."""
    if not PlanSettings.objects.filter(plan=plan).exists():
        changed_by(queries.settings_of(plan), by).save()
    document = value.source or plan.reading.value().source
    if document is None:
        return
    tables = table_readings(document, value.guidance)
    _take_abbreviations(plan, abbreviations_in(document, tables), by)
    _take_colours(plan, colours_claimed(value), colour_key(document, tables), by)


def _take_abbreviations(plan: Plan, found: Mapping[str, str], by: User) -> None:
    told = {known.short: known for known in plan.abbreviations.all()}
    new = [
        Abbreviation(plan=plan, short=short, long=long, from_document=True)
        for short, long in found.items()
        if short not in told
    ]
    # Together: a glossary may have hundreds.
    bulk_create_with_history(new, Abbreviation, default_user=by)
    for short, known in told.items():
        long = found.get(short, known.long)
        if known.from_document and not known.removed and known.long != long:
            known.long = long
            changed_by(known, by).save()


def _take_colours(plan: Plan, claimed: list[str], key: dict[str, str], by: User) -> None:
    told = {known.colour: known for known in plan.colour_meanings.all()}
    for position, name in enumerate(in_usual_order([*claimed, *key, *told]), start=1):
        known = told.get(name) or ColourMeaning(plan=plan, colour=name, from_document=True)
        before = (known.pk is not None, known.position, known.meaning)
        known.position = position
        if known.from_document:
            known.meaning = meaning_of(name, key) or known.meaning
        if before != (True, known.position, known.meaning):
            changed_by(known, by).save()


def _changes(said: Said, opened: Said, now: Said) -> Said:
    """What a person changed, of what they said; refused where somebody else changed it too."""
    changed = {name: value for name, value in said.items() if value != opened.get(name)}
    theirs = {
        name: now[name]
        for name, value in changed.items()
        if now[name] not in (value, opened.get(name))
    }
    if theirs:
        raise ChangedMeanwhile(theirs)
    return {name: value for name, value in changed.items() if value != now[name]}


def _locked(plan: Plan) -> Plan:
    """The plan for this transaction alone: two people settle one after the other."""
    return Plan.objects.select_for_update().get(pk=plan.pk)


def _count_up(plan: Plan, by: User) -> None:
    plan.edition += 1
    changed_by(plan, by).save(update_fields=["edition"])
