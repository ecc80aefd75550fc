"""What people fill in while they check: tables and columns, a part, a question, an answer."""

import dataclasses
import hashlib
from collections.abc import Mapping

from django import forms

from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.plans.checking.parts import DraftObjective, Parts
from goldenthread.plans.plan import Guidance, Meaning, TableGuidance

MEANINGS = {
    Meaning.OBJECTIVE: "What is to be achieved",
    Meaning.ACTION: "What will be done",
    Meaning.OWNERS: "Who owns it",
    Meaning.ACTION_OWNERS: "Who owns the one action",
    Meaning.TIMESCALES: "When it is due",
    Meaning.STARTS: "When it starts",
    Meaning.ACTION_TIMESCALES: "When the one action is due",
    Meaning.REF: "Its number",
    Meaning.ACTION_REF: "The number of the one action",
    Meaning.RECOMMENDATIONS: "Which recommendations it answers",
    Meaning.RAG: "The colour it gives itself",
    Meaning.PROGRESS: "Progress",
    Meaning.EVIDENCE: "Evidence",
    Meaning.FURTHER_WORK: "Further work",
    Meaning.SUCCESS_MEASURES: "How success is measured",
    Meaning.IMPACT: "What is different for children",
    Meaning.SUPPORTS: "What it supports",
    Meaning.CLOSING_THE_LOOP: "How it is checked",
    Meaning.LINKS: "Links to other plans",
    Meaning.THEME: "The theme",
    Meaning.VISION: "The vision of the theme",
    Meaning.OUTCOMES: "The outcomes of the theme",
    Meaning.OTHER: "Something else: keep it under its heading",
}
WHAT_IT_IS = [("", "As shown above"), ("yes", "Part of the plan"), ("no", "Not part of the plan")]
MOST_OBJECTIVES_TO_CHOOSE = 300


class TablesForm(forms.Form):
    """For each table whether it is the plan, and for each of its columns what it means."""

    def __init__(self, *args, tables, guidance: Guidance, **kwargs):
        super().__init__(*args, **kwargs)
        self.tables = tables
        for table in tables:
            settled = guidance.of(table.place).holds_actions
            self.fields[f"table-{table.number}"] = forms.ChoiceField(
                label=f"Table {table.number} is",
                choices=WHAT_IT_IS,
                required=False,
                initial={None: "", True: "yes", False: "no"}[settled],
            )
            for column in table.columns:
                self.fields[f"column-{table.number}-{column.index}"] = forms.ChoiceField(
                    label=f"Column {column.index + 1} of table {table.number} means",
                    choices=MEANINGS.items(),
                    required=False,
                    initial=column.meaning,
                )
        self.before = guidance

    def guidance(self) -> Guidance:
        """What is settled: what was before, and each column given another meaning than it has."""
        settled = {}
        for table in self.tables:
            columns = dict(self.before.of(table.place).columns)
            for column in table.columns:
                chosen = self.cleaned_data.get(f"column-{table.number}-{column.index}")
                if chosen and chosen != column.meaning:
                    columns[column.index] = Meaning(chosen)
            holds = {"yes": True, "no": False}.get(self.cleaned_data[f"table-{table.number}"])
            if columns or holds is not None:
                settled[table.place] = TableGuidance(holds, columns)
        return Guidance(settled)


class PartForm(forms.Form):
    """An objective or an action as it should be."""

    text = forms.CharField(
        label="What it says",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Enter what it says, or choose that it is no content."},
    )
    owners = forms.CharField(
        label="Who owns it",
        help_text="One role on each line.",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    dates = forms.CharField(
        label="When it is due",
        help_text="One date on each line, as in 31 March 2026, May 2026 or ongoing.",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )
    under = forms.ChoiceField(label="It is an action of", required=False)
    why = forms.CharField(
        label="Why (optional)", max_length=500, required=False, widget=forms.TextInput
    )
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, parts: Parts, key: str, **kwargs):
        objective = parts.objective(key)
        found = parts.action(key)
        self.part = objective or (found and found[0].actions[found[1]])
        self.is_objective = objective is not None
        self.under = found[0].key if found else ""
        value = self.part.value
        initial = {
            "text": value.title if self.is_objective else value.text,
            "owners": "\n".join(value.officers if self.is_objective else value.owners),
            "dates": "\n".join(when.raw for when in value.timescales),
            "under": self.under,
        }
        self.now = _digest(initial)
        super().__init__(*args, initial={**initial, "opened": self.now}, **kwargs)
        if self.is_objective:
            del self.fields["under"]
        else:
            self.fields[
                "text"
            ].help_text = "To make several actions of it, put each on a line of its own."
            self.fields["under"].choices = objectives_near(parts, self.under)

    @property
    def is_stale(self) -> bool:
        """Whether the part was changed since the page was opened."""
        return self.cleaned_data["opened"] not in ("", self.now)

    def say_it_changed(self) -> None:
        """Keep what was filled in, and have it saved only once the person has seen what there is now."""
        self.add_error(
            None,
            "Somebody changed this since you opened the page. Nothing of yours is saved yet. It now "
            f"says “{self.initial['text']}”, is owned by “{'; '.join(_lines(self.initial['owners']))}” "
            f"and is due “{'; '.join(_lines(self.initial['dates']))}”. Save again if yours is right.",
        )
        self.data = {**self.data.dict(), "opened": self.now}

    def decisions(self, flag: str) -> list[Decision]:
        """A decision for each thing that is not as it was, the last for the flag and the objective."""
        key = self.part.key
        told = []
        texts = _lines(self.cleaned_data["text"])
        if self.is_objective:
            texts = [" ".join(texts)]
        if self._is_new("owners"):
            told.append(Decision(Decided.OWNERS, key, values=_lines(self.cleaned_data["owners"])))
        if self._is_new("dates"):
            told.append(Decision(Decided.DATES, key, values=_lines(self.cleaned_data["dates"])))
        if len(texts) > 1:
            told.append(Decision(Decided.SPLIT, key, values=tuple(texts)))
        elif " ".join(texts) != " ".join(self.initial["text"].split()):
            told.append(Decision(Decided.REWORD, key, values=tuple(texts)))
        under = self.cleaned_data.get("under")
        if under and under != self.under:
            told.append(Decision(Decided.MOVE, key, values=(under,)))
        if told:
            told[-1] = dataclasses.replace(told[-1], flag=flag)
        return told

    def _is_new(self, name: str) -> bool:
        return _lines(self.cleaned_data[name]) != _lines(self.initial[name])


class AskForm(forms.Form):
    asked_of = forms.ModelChoiceField(
        label="Who knows?",
        queryset=None,
        empty_label="Choose a person",
        error_messages={"required": "Choose who is to be asked."},
    )
    text = forms.CharField(
        label="What do you want to know?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter your question."},
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["asked_of"].queryset = people


class AnswerForm(forms.Form):
    text = forms.CharField(
        label="Your answer",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Enter your answer."},
    )


class TakeInForm(forms.Form):
    """Under which objective text outside the plan is an action."""

    under = forms.ChoiceField(
        label="Which objective is it an action of?",
        error_messages={"required": "Choose an objective."},
    )

    def __init__(self, *args, parts: Parts, near: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["under"].choices = objectives_near(parts, near)


def objectives_near(parts: Parts, key: str) -> list[tuple[str, str]]:
    """Every objective to choose from; of very many, those on both sides of the one with the key."""
    objectives = parts.objectives
    if len(objectives) > MOST_OBJECTIVES_TO_CHOOSE:
        at = next((at for at, one in enumerate(objectives) if one.key == key), 0)
        first = max(0, at - MOST_OBJECTIVES_TO_CHOOSE // 2)
        objectives = objectives[first : first + MOST_OBJECTIVES_TO_CHOOSE]
    return [(one.key, _name(one)) for one in objectives]


def _digest(initial: Mapping[str, str]) -> str:
    return hashlib.sha256(repr(sorted(initial.items())).encode()).hexdigest()[:16]


def _name(objective: DraftObjective) -> str:
    value = objective.value
    said = f"{value.ref} {value.title}" if value.ref else value.title
    return said if len(said) <= 90 else f"{said[:90].rsplit(' ', 1)[0]} …"


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class VersionForm(forms.Form):
    """Whether a reading is a plan of its own, or a newer version of one that is stored."""

    newer_of = forms.ChoiceField(
        label="What is this document?",
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": "Choose one of the plans in the list."},
    )

    def __init__(self, *args, likely, **kwargs):
        super().__init__(*args, **kwargs)
        self._plans = {str(one.plan.pk): one.plan for one in likely}
        self.fields["newer_of"].choices = [
            ("", "A plan of its own"),
            *(
                (str(one.plan.pk), f"A newer version of “{one.plan.title}”: {_shared(one)}")
                for one in likely
            ),
        ]

    def plan(self):
        return self._plans.get(self.cleaned_data["newer_of"])


def _shared(one) -> str:
    if not one.shared:
        return "nothing of it stands in this document word for word"
    return (
        f"{one.shared} of its {one.of} objectives and actions stand in this document word for word"
    )
