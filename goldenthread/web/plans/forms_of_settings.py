"""What people fill in about a plan's settings. Each form keeps what it showed, to tell what others changed."""

import json

from django import forms
from django.core.exceptions import ValidationError

from goldenthread.plans.abbreviations import LONGEST_LONG_FORM
from goldenthread.web.plans import services


class SettingsForm(forms.Form):
    """A form over what stands `now`; `opened` is what stood when it was first shown."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, now, **kwargs):
        kwargs["initial"] = {**now, "opened": json.dumps(now)}
        super().__init__(*args, **kwargs)
        self.now = now

    def clean_opened(self):
        try:
            opened = json.loads(self.cleaned_data["opened"])
        except ValueError:
            opened = {}
        return opened if isinstance(opened, dict) else {}

    def said(self):
        return {name: self.cleaned_data[name] for name in self.now}

    def meanwhile(self, theirs):
        """Say what somebody else made of a field; saving once more puts this in its place."""
        self.data = self.data.copy()
        self.data["opened"] = json.dumps({**self.now, **theirs})
        for name, value in theirs.items():
            self.add_error(
                name,
                "Somebody else changed this while you had it open. "
                f"{self.words_for(name, value)} Save again to put yours in its place.",
            )

    def words_for(self, name, value):
        if isinstance(self.fields[name], forms.ChoiceField):
            value = dict(self.fields[name].choices).get(value, value)
        if isinstance(value, bool):
            return "It is ticked now." if value else "It is not ticked now."
        return f"It says “{value}” now." if value else "It is empty now."


def no_comma(word):
    if "," in word:
        raise ValidationError("Enter one word or phrase, without a comma.")


def word_field(label, hint=""):
    return forms.CharField(
        label=label,
        max_length=40,
        help_text=hint,
        validators=[no_comma],
        error_messages={"required": "Enter a word."},
    )


class WordsForm(SettingsForm):
    theme = word_field("One theme", "Such as “priority” or “workstream”.")
    themes = word_field("Several themes")
    objective = word_field("One objective", "Such as “outcome” or “requirement”.")
    objectives = word_field("Several objectives")
    action = word_field("One action", "Such as “task” or “step”.")
    actions = word_field("Several actions")
    children = word_field("Children", "Such as “children and young people”.")


class LayoutForm(SettingsForm):
    layout = forms.ChoiceField(label="Which layout comes first?", widget=forms.RadioSelect)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["layout"].choices = services.layout_choices()


class TitlePageForm(SettingsForm):
    has_title_page = forms.BooleanField(
        label="Begin print and download with a title page", required=False
    )
    title = forms.CharField(
        label="Title",
        max_length=300,
        required=False,
        help_text="Leave it empty for the plan’s own title.",
    )
    subtitle = forms.CharField(label="Subtitle", max_length=300, required=False)
    authority = forms.CharField(
        label="Authority",
        max_length=200,
        required=False,
        help_text="Leave it empty for the plan’s own authority.",
    )
    version_line = forms.CharField(
        label="Version and date",
        max_length=200,
        required=False,
        help_text="Such as “Version 3, as agreed in May 2026”.",
    )
    approved_by = forms.CharField(label="Who approved it", max_length=300, required=False)


class ColoursForm(SettingsForm):
    """A field for each colour of the plan. What it says goes by the colours' own names."""

    def __init__(self, *args, colours, **kwargs):
        self.names = {f"colour_{colour.pk}": colour.colour for colour in colours}
        now = {f"colour_{colour.pk}": colour.meaning for colour in colours}
        super().__init__(*args, now=now, **kwargs)
        for field, name in self.names.items():
            self.fields[field] = forms.CharField(label=name, max_length=500, required=False)

    def clean_opened(self):
        opened = super().clean_opened()
        return {name: opened.get(field) for field, name in self.names.items()}

    def said(self):
        return {self.names[field]: meaning for field, meaning in super().said().items()}

    def meanwhile(self, theirs):
        fields = {name: field for field, name in self.names.items()}
        super().meanwhile({fields[name]: meaning for name, meaning in theirs.items()})


class AbbreviationAddForm(forms.Form):
    short = forms.CharField(
        label="Short form",
        max_length=40,
        help_text="As it is printed, capitals and all, such as “CiN”.",
        error_messages={"required": "Enter the short form."},
    )
    long = forms.CharField(
        label="What it stands for",
        max_length=LONGEST_LONG_FORM,
        error_messages={"required": "Enter what it stands for."},
    )


class AbbreviationForm(SettingsForm):
    long = forms.CharField(
        label="What it stands for",
        max_length=LONGEST_LONG_FORM,
        error_messages={"required": "Enter what it stands for."},
    )
