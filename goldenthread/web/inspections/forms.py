"""What people fill in about inspections: a report, what it does not tell, other sources, a later day."""

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat

from goldenthread.inspections.follow_up import Outcome
from goldenthread.web.inspections.follow_up_page import OUTCOMES
from goldenthread.web.inspections.models import SourceKind
from goldenthread.web.shared.widgets import DayInput

MOST_REQUIREMENTS = 300
LONGEST_REQUIREMENT = 4000


class BringInReportForm(forms.Form):
    document = forms.FileField(
        label="Which file is the report?",
        allow_empty_file=True,
        error_messages={"required": "Choose the inspection report, a PDF."},
    )

    def clean_document(self):
        sent = self.cleaned_data["document"]
        if not sent.size:
            raise forms.ValidationError("The file is empty. Download the report again.")
        if sent.size > settings.MAX_UPLOAD_BYTES:
            raise forms.ValidationError(
                f"The file is {filesizeformat(sent.size)}, and at most "
                f"{filesizeformat(settings.MAX_UPLOAD_BYTES)} can be read."
            )
        return sent


class StoreReportForm(forms.Form):
    """What the report does not tell, or what was not read for sure."""

    authority = forms.CharField(
        label="Which authority was inspected?",
        max_length=200,
        error_messages={"required": "Enter the name of the authority."},
    )
    received_on = forms.DateField(
        label="When did the authority receive the report?",
        help_text="Statutory days are counted from it. Leave it empty if you do not know yet.",
        required=False,
        widget=DayInput(),
        error_messages={"invalid": "Enter a day, such as 13/2/2017."},
    )


class ReceivedForm(forms.Form):
    received_on = forms.DateField(
        label="When did the authority receive the report?",
        widget=DayInput(),
        error_messages={
            "required": "Enter the day on which the report was received.",
            "invalid": "Enter a day, such as 13/2/2017.",
        },
    )


class ExtensionForm(forms.Form):
    what = forms.ChoiceField(label="What is due later?")
    due_on = forms.DateField(
        label="When is it due now?",
        widget=DayInput(),
        error_messages={
            "required": "Enter the later day.",
            "invalid": "Enter a day, such as 13/2/2017.",
        },
    )
    reason = forms.CharField(
        label="Why, and who agreed to it?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter why it is due later, and who agreed to it."},
    )

    def __init__(self, *args, clocks, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = [(one.clock.what, one.clock.what) for one in clocks]


class SourceForm(forms.Form):
    kind = forms.ChoiceField(
        label="What is it?",
        choices=[
            (kind.value, kind.label) for kind in SourceKind if kind is not SourceKind.INSPECTION
        ],
    )
    title = forms.CharField(
        label="What is it called?",
        help_text="For example: improvement notice of May 2026.",
        max_length=300,
        error_messages={"required": "Enter what it is called."},
    )
    dated_on = forms.DateField(
        label="When is it dated?",
        required=False,
        widget=DayInput(),
        error_messages={"invalid": "Enter a day, such as 13/2/2017."},
    )
    requirements = forms.CharField(
        label="What does it ask for?",
        help_text="Each on a line of its own. A number before it is kept: 3. See every child alone.",
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": "Enter at least one thing that it asks for."},
    )

    def clean_requirements(self):
        texts = [line.strip() for line in self.cleaned_data["requirements"].splitlines()]
        texts = [text for text in texts if text]
        if not texts:
            raise forms.ValidationError("Enter at least one thing that it asks for.")
        if len(texts) > MOST_REQUIREMENTS:
            raise forms.ValidationError(
                f"These are {len(texts)} lines; at most {MOST_REQUIREMENTS} can be kept together."
            )
        long = next((at for at, text in enumerate(texts, 1) if len(text) > LONGEST_REQUIREMENT), 0)
        if long:
            raise forms.ValidationError(
                f"Line {long} is longer than {LONGEST_REQUIREMENT:,} letters. Part it in several."
            )
        return texts


class DoneForm(forms.Form):
    what = forms.ChoiceField(label="What was done?")
    on = forms.DateField(
        label="On which day?",
        widget=DayInput(),
        error_messages={
            "required": "Enter the day on which it was done.",
            "invalid": "Enter a day, such as 13/2/2017.",
        },
    )

    def __init__(self, *args, clocks, today, **kwargs):
        super().__init__(*args, **kwargs)
        self._today = today
        self.fields["what"].choices = [
            (one.clock.what, one.clock.what) for one in clocks if one.is_open
        ]

    def clean_on(self):
        on = self.cleaned_data["on"]
        if on > self._today:
            raise forms.ValidationError("Enter a day that is not in the future.")
        return on


class FollowUpForm(forms.Form):
    """What became of one earlier requirement; its prefix names which."""

    outcome = forms.ChoiceField(
        label="What became of it?",
        required=False,
        widget=forms.RadioSelect,
        choices=[(one.value, OUTCOMES[one]) for one in Outcome],
        error_messages={"invalid_choice": "Choose one of the four."},
    )
    again = forms.ChoiceField(
        label="It is asked for again as",
        required=False,
        error_messages={"invalid_choice": "Choose one that this report asks for."},
    )
    note = forms.CharField(
        label="Why, where the words alone do not tell", required=False, max_length=1000
    )

    known = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, newer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["again"].choices = [
            ("", "Nothing in its list"),
            *((str(one.pk), f"{one.called}. {one.text[:90]}") for one in newer),
        ]
