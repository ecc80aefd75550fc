"""What people fill in about plans: a document to read, a plan's name, who holds a role."""

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat

from goldenthread.web.plans import services
from goldenthread.web.shared.widgets import DayInput


class BringInForm(forms.Form):
    document = forms.FileField(
        label="Which document holds the plan?",
        allow_empty_file=True,
        error_messages={"required": "Choose the document that holds the plan."},
    )

    def clean_document(self):
        sent = self.cleaned_data["document"]
        if not sent.size:
            raise forms.ValidationError(
                "The document is empty. Open it, check that the plan is in it, and save it again."
            )
        if sent.size > settings.MAX_UPLOAD_BYTES:
            raise forms.ValidationError(
                f"The document is {filesizeformat(sent.size)}, and at most "
                f"{filesizeformat(settings.MAX_UPLOAD_BYTES)} can be read. "
                "Send only the part that is the plan, or save it without pictures."
            )
        return sent


class DownloadForm(forms.Form):
    layout = forms.ChoiceField(label="Layout")
    suffix = forms.ChoiceField(label="File", widget=forms.RadioSelect)
    with_title_page = forms.BooleanField(
        label="With its title page, in Word, PDF and the web page",
        required=False,
        help_text="Leave the title page out of a file that is to be edited and brought in again.",
    )

    def __init__(self, *args, has_title_page=False, **kwargs):
        super().__init__(*args, **kwargs)
        if not has_title_page:
            del self.fields["with_title_page"]
        self.fields["layout"].choices = services.layout_choices()
        self.fields["suffix"].choices = services.format_choices()


class PlanNameForm(forms.Form):
    title = forms.CharField(
        label="What is the plan called?",
        max_length=300,
        error_messages={"required": "Enter what the plan is called."},
    )
    authority = forms.CharField(label="Whose plan is it?", max_length=200, required=False)


class HolderForm(forms.Form):
    holder = forms.ModelChoiceField(
        label="Who holds this role?",
        queryset=None,
        empty_label="Choose a person",
        error_messages={"required": "Choose who holds the role."},
    )
    held_from = forms.DateField(
        label="From which day?",
        help_text="For whoever holds it already, this puts their first day right",
        widget=DayInput(),
        error_messages={
            "required": "Enter the first day on which they hold it.",
            "invalid": "Enter the first day as a date, such as 1 April 2026.",
        },
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["holder"].queryset = people


class CompareForm(forms.Form):
    """Two versions of a plan, to be set side by side."""

    before = forms.ChoiceField(label="Version")
    after = forms.ChoiceField(label="Compared with version")

    def __init__(self, *args, numbers, **kwargs):
        newest, before = (
            max(numbers),
            max([one for one in numbers if one != max(numbers)], default=1),
        )
        super().__init__(*args, initial={"before": before, "after": newest}, **kwargs)
        for name in ("before", "after"):
            self.fields[name].choices = [(str(one), str(one)) for one in sorted(numbers)]

    def clean(self):
        told = super().clean()
        if told.get("before") and told.get("before") == told.get("after"):
            self.add_error("after", "Choose another version than the first.")
        return told
