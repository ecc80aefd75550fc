"""What people fill in about plans, and what is refused."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from goldenthread.web.plans.forms import BringInForm, HolderForm, PlanNameForm
from goldenthread.web.plans.queries import people_who_may_hold


def sent(content: bytes) -> dict[str, SimpleUploadedFile]:
    return {"document": SimpleUploadedFile("plan.docx", content)}


def test_a_document_of_some_size_is_taken():
    assert BringInForm({}, sent(b"some words")).is_valid()


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "Choose the document that holds the plan."),
        (sent(b""), "The document is empty."),
    ],
)
def test_no_document_and_an_empty_one_are_refused_in_words(files, message):
    form = BringInForm({}, files)

    assert not form.is_valid()
    assert form.errors["document"][0].startswith(message)


def test_a_document_over_the_limit_is_refused_with_the_limit(settings):
    settings.MAX_UPLOAD_BYTES = 1024

    form = BringInForm({}, sent(b"x" * 1025))

    assert not form.is_valid()
    assert "at most 1.0\xa0KB can be read" in form.errors["document"][0]


def test_a_plan_must_be_called_something():
    assert PlanNameForm({"title": " "}).errors["title"] == ["Enter what the plan is called."]


@pytest.mark.django_db
def test_a_holder_needs_a_person_and_a_day():
    form = HolderForm({"held_from": "soon"}, people=people_who_may_hold())

    assert form.errors == {
        "holder": ["Choose who holds the role."],
        "held_from": ["Enter the first day as a date, such as 1 April 2026."],
    }
