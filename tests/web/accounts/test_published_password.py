"""The demonstration's password opens the demonstration and nothing else."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from goldenthread.web.accounts.published_password import PUBLISHED_PASSWORD
from tests.factories.accounts import PASSWORD, PersonFactory

pytestmark = pytest.mark.django_db

KIM = "kim@example.org"


def signs_in(client, password: str) -> bool:
    answer = client.post("/account/login/", {"login": KIM, "password": password})
    return answer.status_code == 302 and "_auth_user_id" in client.session


@pytest.mark.parametrize("is_demo", [True, False])
def test_the_published_password_opens_an_account_in_the_demonstration_alone(
    client, settings, is_demo
):
    settings.DEMO = is_demo
    PersonFactory(email=KIM, password=PUBLISHED_PASSWORD)

    assert signs_in(client, PUBLISHED_PASSWORD) is is_demo


def test_any_other_password_opens_its_account_outside_the_demonstration(client, settings):
    settings.DEMO = False
    PersonFactory(email=KIM)

    assert signs_in(client, PASSWORD)


def test_nobody_chooses_the_published_password():
    with pytest.raises(ValidationError, match="printed in our README"):
        validate_password(PUBLISHED_PASSWORD)
