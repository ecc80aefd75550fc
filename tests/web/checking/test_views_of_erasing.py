"""Erasing a document is asked for once more, and offered where it can be done."""

import pytest

from goldenthread.web.accounts.roles import Director
from goldenthread.web.documents.models import SentDocument
from tests.factories.accounts import person_with, signed_in
from tests.factories.plans import keeper, read, sent_in, stored

pytestmark = pytest.mark.django_db
LETTER = "Dear all,\n\nThe meeting is on Monday.\n"


@pytest.mark.parametrize("content", [LETTER, None])
def test_the_page_of_a_reading_leads_to_erasing_it(client, content):
    by = keeper()
    reading = read(by, content, "plan.txt") if content else read(by)
    page = signed_in(client, by)

    shown = page.get(f"/plans/readings/{reading.pk}/").content.decode()
    asked = page.get(f"/readings/{reading.pk}/erase/").content.decode()
    done = page.post(f"/readings/{reading.pk}/erase/", follow=True).content.decode()

    assert f"/readings/{reading.pk}/erase/" in shown
    assert "Erase plan.txt?" in asked
    assert "plan.txt is erased." in done
    assert not SentDocument.objects.exists()


def test_a_plan_s_document_cannot_be_erased(client):
    by = keeper()
    reading = stored(by).reading

    assert signed_in(client, by).get(f"/readings/{reading.pk}/erase/").status_code == 404


def test_what_is_being_read_is_not_erased_and_that_is_said(client):
    by = keeper()
    reading = sent_in(by)

    page = signed_in(client, by).post(f"/readings/{reading.pk}/erase/", follow=True)

    assert "plan.txt is being read" in page.content.decode()


def test_who_does_not_bring_plans_in_erases_none(client):
    reading = read(keeper())

    viewer = signed_in(client, person_with(Director))

    assert viewer.post(f"/readings/{reading.pk}/erase/").status_code == 404
