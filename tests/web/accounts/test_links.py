"""Links by which a person chooses a password."""

import pytest

from goldenthread.web.accounts import services
from goldenthread.web.accounts.links import password_link_for, person_of_link
from tests.factories.accounts import PersonFactory
from tests.factories.clock import later

pytestmark = pytest.mark.django_db


def parts(link: str) -> list[str]:
    return link.strip("/").split("/")[-2:]


def test_a_link_is_for_one_person():
    person, _other = PersonFactory(), PersonFactory()

    assert person_of_link(*parts(password_link_for(person))) == person


def test_a_link_works_once():
    person = PersonFactory()
    link = parts(password_link_for(person))
    services.choose_password(person=person, password="quite another one", by=person)

    assert person_of_link(*link) is None


def test_a_link_works_for_three_days():
    person = PersonFactory()
    link = parts(password_link_for(person))

    with later(seconds=3 * 24 * 3600 - 60):
        in_time = person_of_link(*link)
    with later(seconds=3 * 24 * 3600 + 60):
        too_late = person_of_link(*link)

    assert (in_time, too_late) == (person, None)


def test_a_link_of_somebody_who_was_barred_does_not_work():
    person = PersonFactory()
    link = parts(password_link_for(person))
    person.is_active = False
    person.save()

    assert person_of_link(*link) is None


@pytest.mark.parametrize("key", ["", "MQ", "x", "____", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk"])
def test_a_link_that_was_made_up_does_not_work(key):
    token = parts(password_link_for(PersonFactory()))[1]

    assert person_of_link(key, "made-up") is None
    assert person_of_link(key, token) is None or key == "MQ"
