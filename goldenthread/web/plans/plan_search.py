"""A search of a plan, or of all that a viewer may see: what was asked for, understood and found."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from goldenthread.plans.finding.due import (
    Asked,
    Period,
    asked_for,
    due_day,
    periods_of,
    speaks_of_due,
)
from goldenthread.plans.finding.sought import Term, terms_of
from goldenthread.plans.level_words import USUAL_WORDS, LevelWords
from goldenthread.web.accounts.queries import Viewer
from goldenthread.web.plans.finding import (
    Found,
    Key,
    Part,
    found_among,
    keys_holding,
    parts_for,
    role_names,
    theme_titles,
)
from goldenthread.web.plans.finding_form import FindForm, choices_of, narrowing_of
from goldenthread.web.plans.found_words import (
    Chosen,
    address_of,
    chosen_words,
    due_words,
    sentence,
)
from goldenthread.web.plans.models import Plan


@dataclass(frozen=True)
class Understood:
    """A search box's content, its words as they are looked for, and the periods it names."""

    asked: Asked
    terms: Sequence[Term]
    periods: tuple[Period, ...] | None

    @property
    def due(self) -> str:
        """When it is to be due, in words, if the box names a time."""
        return f"due {due_words(self.asked, self.periods or ())}" if self.asked.due else ""

    @property
    def is_not_understood(self) -> bool:
        """Whether the words may have been meant as a time that is not known."""
        return self.asked.due is None and speaks_of_due(self.asked.words)


@dataclass(frozen=True)
class Search:
    """What a page of results shows around them."""

    form: FindForm | None
    understood: Understood
    chosen: list[Chosen]
    found: Found
    sentence: str
    # What was asked for as the end of an address, from "?" on.
    address: str

    @property
    def terms(self) -> Sequence[Term]:
        return self.understood.terms


def search_plan(
    viewer: Viewer, plan: Plan, query: QueryDict, today: datetime.date, words: LevelWords
) -> Search:
    """The parts of one plan that fit a page's address."""
    parts = parts_for(viewer, plan)
    facts = [part.facts for part in parts]
    themes = theme_titles({one.theme for one in facts})
    roles = role_names({owner for one in facts for owner in one.owners})
    form = FindForm(query, choices=choices_of(facts, themes, roles), theme=words.theme)
    form.is_valid()
    chosen = form.cleaned_data
    understood = _understood(chosen.get("words") or "", parts, today, is_literal="literal" in query)
    narrowing = narrowing_of(chosen, understood.periods)
    holding = _holding(viewer, understood, plan)
    found = found_among(parts, narrowing, holding)
    labels = {
        "theme": themes.get(narrowing.theme or 0, ""),
        "owner": roles.get(narrowing.owner or 0, "nobody named"),
        "recommendation": str(narrowing.recommendation),
        "rag": dict(form.fields["rag"].choices).get(narrowing.rag, "").rsplit(" (", 1)[0],
    }
    said = chosen_words(chosen, labels, understood.asked, understood.periods or (), query)
    return Search(form, understood, said, found, sentence(found, said, words), address_of(query))


def search_all(viewer: Viewer, query: QueryDict, today: datetime.date) -> Search:
    """The parts of every plan of which the viewer may see any, by words and times alone."""
    parts = parts_for(viewer, None)
    box = query.get("words", "")[:300]
    understood = _understood(box, parts, today, is_literal="literal" in query)
    holding = _holding(viewer, understood, None)
    found = found_among(parts, narrowing_of({}, understood.periods), holding)
    said = chosen_words({}, {}, understood.asked, understood.periods or (), query)
    return Search(
        None, understood, said, found, sentence(found, said, USUAL_WORDS), address_of(query)
    )


def _understood(
    box: str, parts: Sequence[Part], today: datetime.date, *, is_literal: bool
) -> Understood:
    asked = Asked(box.strip()) if is_literal else asked_for(box, today)
    periods = None
    if asked.due:
        days = [day for part in parts for when in part.facts.timescales if (day := due_day(when))]
        periods = periods_of(asked.due, days)
    return Understood(asked, terms_of(asked.words), periods)


def _holding(viewer: Viewer, understood: Understood, plan: Plan | None) -> set[Key] | None:
    return keys_holding(viewer, understood.terms, plan) if understood.terms else None
