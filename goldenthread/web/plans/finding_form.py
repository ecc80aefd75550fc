"""What a plan is narrowed by: the form, its choices from what the viewer may see, and what was chosen."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django import forms

from goldenthread.plans.finding.due import Period, due_day, month_period
from goldenthread.plans.finding.filtering import (
    NO_COLOUR,
    NOBODY,
    Facts,
    Narrowing,
    NoDay,
    rag_key,
    ways_of_no_day,
)
from goldenthread.plans.plan import FlagKind
from goldenthread.web.plans.reading_page import FLAG_TITLES
from goldenthread.web.shared.widgets import DayInput

NO_DAYS = {
    NoDay.ONGOING: "Ongoing",
    NoDay.AT_ONCE: "At once, or counted from an event",
    NoDay.NOT_DATED: "No date",
}
_ANY = [("", "Any")]
Choice = tuple[str, str]


@dataclass(frozen=True)
class Choices:
    """What can be chosen in each list, by value and words."""

    theme: Sequence[Choice]
    owner: Sequence[Choice]
    due: Sequence[Choice]
    rag: Sequence[Choice]
    flag: Sequence[Choice]
    recommendation: Sequence[Choice]


def choices_of(
    facts: Sequence[Facts], themes: Mapping[int, str], roles: Mapping[int, str]
) -> Choices:
    """Choices that fit something, each with how much."""
    owners = Counter(owner for one in facts for owner in one.owners or {NOBODY})
    colours = Counter(rag_key(one.rag) for one in facts)
    named = {rag_key(one.rag): one.rag for one in reversed(facts)} | {NO_COLOUR: "None given"}
    flags = Counter(flag for one in facts for flag in one.flags)
    cited = Counter(number for one in facts for number in one.recommendations)
    named_owners = sorted(owners.keys() - {NOBODY}, key=lambda owner: roles[owner].casefold())
    nobody = [_choice(NOBODY, "Nobody named", owners[NOBODY])] if NOBODY in owners else []
    return Choices(
        theme=[
            _choice(theme, themes[theme], count)
            for theme, count in Counter(one.theme for one in facts).items()
        ],
        owner=[*(_choice(one, roles[one], owners[one]) for one in named_owners), *nobody],
        due=_due_choices(facts),
        rag=[_choice(key, named[key], count) for key, count in colours.most_common()],
        flag=[_choice(kind, title, flags[kind]) for kind, title in FLAG_TITLES.items() if kind in flags],
        recommendation=[_choice(number, str(number), cited[number]) for number in sorted(cited)],
    )  # fmt: skip


def _due_choices(facts: Iterable[Facts]) -> list[Choice]:
    months: Counter[tuple[int, int]] = Counter()
    no_days: Counter[NoDay] = Counter()
    for one in facts:
        months.update({(day.year, day.month) for when in one.timescales if (day := due_day(when))})
        no_days.update(ways_of_no_day(one.timescales))
    return [
        *(
            _choice(f"{year}-{month:02}", f"{datetime.date(year, month, 1):%B %Y}", count)
            for (year, month), count in sorted(months.items())
        ),
        *(_choice(way, words, no_days[way]) for way, words in NO_DAYS.items() if way in no_days),
    ]


def _choice(value: object, words: str, count: int) -> Choice:
    return str(value), f"{_short(words)} ({count})"


def _short(words: str, most: int = 80) -> str:
    """A list opens as wide as its longest words, and one cell of a plan can be a page."""
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most - 1]}…"


class FindForm(forms.Form):
    """Sent by GET, so that what was found can be kept as a bookmark."""

    words = forms.CharField(
        label="Words, or when it is due",
        help_text="Such as: threshold audit, “head of service”, due in March",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    theme = forms.ChoiceField(label="Theme", required=False)
    owner = forms.ChoiceField(label="Owner", required=False)
    due = forms.ChoiceField(label="Due in", required=False)
    due_from = forms.DateField(label="Due on or after", required=False, widget=DayInput())
    due_to = forms.DateField(label="Due on or before", required=False, widget=DayInput())
    rag = forms.ChoiceField(label="Colour claimed", required=False)
    flag = forms.ChoiceField(label="To check", required=False)
    recommendation = forms.ChoiceField(label="Recommendation", required=False)

    def __init__(self, *args, choices: Choices, theme: str = "theme", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["theme"].label = f"{theme[:1].upper()}{theme[1:]}"
        for name in ("theme", "owner", "due", "rag", "flag", "recommendation"):
            field = self.fields[name]
            field.choices = [*_ANY, *getattr(choices, name)]
            field.error_messages["invalid_choice"] = (
                "This is not in the plan any more. Choose another."
            )

    def clean(self):
        told = super().clean()
        first, last = told.get("due_from"), told.get("due_to")
        if first and last and first > last:
            self.add_error("due_to", "Choose a day that is not before the first one.")
        return told


def narrowing_of(chosen: Mapping[str, object], asked: tuple[Period, ...] | None) -> Narrowing:
    """What was chosen, and the periods that words were understood to ask for, if they were."""
    due = str(chosen.get("due") or "")
    periods = [] if asked is None else [asked]
    no_day = NoDay(due) if due in NO_DAYS else None
    if due and no_day is None:
        year, month = due.split("-")
        periods.append((month_period(int(year), int(month)),))
    first, last = chosen.get("due_from"), chosen.get("due_to")
    if first or last:
        periods.append((Period(first, last),))
    flag = str(chosen.get("flag") or "")
    return Narrowing(
        theme=_number(chosen.get("theme")),
        owner=_number(chosen.get("owner")),
        no_day=no_day,
        periods=tuple(periods),
        rag=str(chosen.get("rag") or "") or None,
        flag=FlagKind(flag) if flag else None,
        recommendation=_number(chosen.get("recommendation")),
    )


def _number(chosen: object) -> int | None:
    return int(str(chosen)) if chosen else None
