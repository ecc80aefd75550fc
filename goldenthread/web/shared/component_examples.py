"""What the components page shows: a form of every kind of field, and values for the rest."""

import datetime
from typing import Any

from django import forms
from django.core.paginator import Paginator

from goldenthread.documents.document import Place
from goldenthread.web.shared.widgets import DayInput


class ExampleForm(forms.Form):
    """A field of every kind the site uses."""

    name = forms.CharField(
        label="Name of the plan",
        help_text="As the board knows it",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    due_on = forms.DateField(
        label="Due on",
        help_text="For example, 31/3/2027",
        widget=DayInput(),
    )
    password = forms.CharField(
        label="Password",
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    note = forms.CharField(
        label="What changed",
        help_text="A sentence or two the board can read",
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    theme = forms.ChoiceField(
        label="Theme",
        choices=[
            ("front_door", "The front door"),
            ("practice", "Practice"),
            ("", "Any"),
        ],
    )
    direction = forms.ChoiceField(
        label="Which way is better?",
        choices=[("higher", "Higher"), ("lower", "Lower")],
        widget=forms.RadioSelect,
    )
    recommendations = forms.MultipleChoiceField(
        label="Recommendations it answers",
        help_text="Choose all that apply",
        choices=[("1", "Recommendation 1"), ("2", "Recommendation 2")],
        widget=forms.CheckboxSelectMultiple,
    )
    agreed = forms.BooleanField(label="The owner has agreed to this date")
    document = forms.FileField(
        label="The plan’s document",
        help_text="Word, Excel, PDF, HTML, Markdown, CSV or plain text",
    )


class ExampleFilter(forms.Form):
    """Two fields to narrow a list by."""

    owner = forms.CharField(label="Owner", required=False)
    theme = forms.ChoiceField(
        label="Theme",
        required=False,
        choices=[
            ("", "Any"),
            ("front_door", "The front door"),
            ("practice", "Practice"),
        ],
    )


def component_examples() -> dict[str, Any]:
    """The values that templates/shared/components.html needs."""
    wrong = ExampleForm({"name": "", "due_on": "soon", "theme": "front_door"}, prefix="wrong")
    return {
        "example_form": ExampleForm(
            initial={"name": "Our plan", "due_on": datetime.date(2027, 3, 31)}
        ),
        "wrong_form": wrong,
        "filter_form": ExampleFilter(auto_id="filter_%s"),
        "third_page": Paginator(range(1, 100), 10).page(3),
        "place": Place(page=3, table=2, row=4),
        "on": datetime.date(2026, 5, 11),
        "delivery": [
            "not_started",
            "on_track",
            "at_risk",
            "off_track",
            "delivered",
            "withdrawn",
        ],
        "impact": [
            "not_yet_due",
            "no_evidence",
            "not_improving",
            "early_signs",
            "improved",
            "sustained",
        ],
        "claims": ["Red", "Amber", "Green", "Blue", "Partly met"],
    }
