"""Mail for those who forgot their password."""

import re

import pytest

from goldenthread.web.accounts.links import person_of_link
from goldenthread.web.accounts.tasks import mail_password_link
from tests.factories.accounts import PersonFactory

pytestmark = pytest.mark.django_db


def test_a_person_gets_a_link_that_works(mailoutbox):
    person = PersonFactory(email="ann@example.org", name="Ann O’Ther")

    mail_password_link.call("ANN@example.org", "https://thread.example/")

    (mail,) = mailoutbox
    key, token = re.search(
        r"https://thread\.example/account/choose-password/(\S+?)/(\S+)/", mail.body
    ).groups()
    assert mail.to == ["ann@example.org"]
    assert "Ann O’Ther" in mail.body
    assert person_of_link(key, token) == person


def test_nobody_else_gets_any(mailoutbox):
    PersonFactory(email="barred@example.org", is_active=False)

    mail_password_link.call("barred@example.org", "https://thread.example/")
    mail_password_link.call("nobody@example.org", "https://thread.example/")

    assert mailoutbox == []
