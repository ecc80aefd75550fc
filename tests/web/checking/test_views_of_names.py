"""The page of roles and dates, as a person opens it."""

import pytest
from django.urls import reverse

from goldenthread.web.checking.models import Decision
from tests.factories.accounts import signed_in
from tests.factories.checks import FAULTY_PLAN, begun, draft_of
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def check(by):
    return begun(by)


@pytest.fixture
def keeper_s(client, by):
    return signed_in(client, by)


def page(name, check, *more):
    return reverse(f"checking:{name}", args=[check.pk, *more])


def told(client, name, check, *more) -> str:
    return client.get(page(name, check, *more)).content.decode()


def said(answer) -> str:
    return answer.content.decode().replace("&#x27;", "'")


def test_roles_and_dates_are_settled_for_all_that_are_like_them_at_one_press(keeper_s, check):
    keeper_s.post(
        page("names", check),
        {
            "role_printed": ["Designated Nurse", "HoS Care"],
            "role_meant": ["", "Head of Care; Director"],
            "date_printed": ["as soon as we can"],
            "date_meant": ["June 2026"],
        },
    )

    second, third = (one.value for one in draft_of(check).objectives[1:])
    assert third.officers == ("Head of Care", "Director")
    assert [str(when.end) for when in second.timescales] == ["2026-06-30"]
    assert {one.about for one in Decision.objects.all()} == {
        "“HoS Care” is “Head of Care; Director”",
        "“as soon as we can” is “June 2026”",
    }


def test_a_short_form_is_written_out_in_every_role(keeper_s, by):
    many = begun(by, FAULTY_PLAN.replace("Head of MASH", "HOS MASH").replace("HoS", "HOS"))
    assert "“HOS” should be" in told(keeper_s, "names", many)

    keeper_s.post(
        page("names", many), {"short_printed": ["HOS"], "short_meant": ["Head of Service"]}
    )

    owners = [one.value.officers for one in draft_of(many).objectives]
    assert owners == [("Head of Service MASH",), (), ("Head of Service Care",)]


def test_months_with_a_number_are_settled_as_days_at_once(keeper_s, check):
    assert "2 dates such as “June 26” are read" in told(keeper_s, "names", check)

    keeper_s.post(page("names", check), {"all_months": "yes"})

    ends = [str(one.value.timescales[0].end) for one in draft_of(check).objectives]
    assert (ends[0][5:], ends[2][5:]) == ("05-26", "06-26")


def test_a_date_that_is_none_is_said_and_what_was_typed_stays(keeper_s, check):
    sent = {
        "date_printed": ["as soon as we can"],
        "date_meant": ["presently"],
        "role_printed": ["HoS Care"],
        "role_meant": ["Head of Care"],
    }

    shown = said(keeper_s.post(page("names", check), sent))

    assert "“presently” for “as soon as we can” is not a date." in shown
    assert 'value="Head of Care"' in shown
    assert not Decision.objects.exists()


def test_nothing_filled_in_keeps_nothing(keeper_s, check):
    answer = keeper_s.post(page("names", check), {"role_printed": ["x"], "role_meant": [";"]})

    assert "Nothing is saved yet" in said(answer)
    assert not Decision.objects.exists()
