"""What people fill in about child-level data: files to load, the day, and what spellings stand for."""

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat

from goldenthread.web.shared.widgets import DayInput


class SeveralFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """One file or more, each checked as a single one would be."""

    widget = SeveralFilesInput

    def clean(self, data, initial=None):
        one = super().clean
        return [one(each, initial) for each in data] if data else [one(None, initial)]


def _day_field(today):
    return forms.DateField(
        label="On which day was it known?",
        help_text="The day on which the extract was taken from the case system.",
        widget=DayInput(),
        initial=today,
        error_messages={
            "required": "Enter the day on which the extract was taken.",
            "invalid": "Enter a day, such as 31/3/2026.",
        },
    )


class KnownAtForm(forms.Form):
    """The day an extract was taken, which cannot be ahead."""

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self._today = today
        self.fields["known_at"] = _day_field(today)

    def clean_known_at(self):
        known_at = self.cleaned_data["known_at"]
        if known_at > self._today:
            raise forms.ValidationError("Enter a day that is not in the future.")
        return known_at


class SendInForm(KnownAtForm):
    files = SeveralFilesField(
        label="Which files are the extract?",
        help_text=(
            "All of one night’s files together, whatever they are called: Standard Safeguarding "
            "Dataset CSV or Parquet, an Annex A workbook, SSDA903 CSV, a CIN census XML."
        ),
        allow_empty_file=True,
        error_messages={"required": "Choose the files of the extract."},
    )

    field_order = ("files", "known_at")

    def clean_files(self):
        files = self.cleaned_data["files"]
        for file in files:
            if file.size > settings.MAX_EXTRACT_BYTES:
                raise forms.ValidationError(
                    f"{file.name} is {filesizeformat(file.size)}, and at most "
                    f"{filesizeformat(settings.MAX_EXTRACT_BYTES)} can be sent in here. Put it in "
                    "the watched folder instead."
                )
        if not any(file.size for file in files):
            raise forms.ValidationError("These files are empty. Take the extract again.")
        return files


class ChildForm(forms.Form):
    """Which child, and why: both go in the body of the request and never in an address."""

    person_id = forms.CharField(
        label="What is the child’s number in the case system?",
        max_length=48,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Enter the child’s number."},
    )
    reason = forms.CharField(
        label="Why do you look?",
        help_text="It is kept with your name and the time. Do not name the child.",
        max_length=200,
        error_messages={"required": "Enter why you look."},
    )
