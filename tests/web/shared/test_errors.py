"""The pages for what goes wrong say what happened and what to do, and never how the code broke."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpResponse
from django.test import Client
from django.urls import include, path

from goldenthread.web.urls import handler400, handler403, handler404, handler500  # noqa: F401
from tests.factories.accounts import PersonFactory, signed_in

pytestmark = pytest.mark.django_db


def breaks(_request):
    raise ValueError("Made-up Child")


def refuses(_request):
    raise PermissionDenied


def suspects(_request):
    raise SuspiciousOperation("Made-up Child")


def takes(_request):
    return HttpResponse("taken")


urlpatterns = [
    path("breaks/", breaks),
    path("refuses/", refuses),
    path("suspects/", suspects),
    path("takes/", takes),
    path("", include("goldenthread.web.urls")),
]


@pytest.fixture
def visitor(settings) -> Client:
    settings.ROOT_URLCONF = __name__
    return signed_in(Client(raise_request_exception=False), PersonFactory())


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/suspects/", 400, "That request made no sense"),
        ("/refuses/", 403, "You may not open this page"),
        ("/nowhere/", 404, "Page not found"),
        ("/breaks/", 500, "Something went wrong on our side"),
    ],
)
def test_each_error_has_a_page_in_plain_words_with_the_number_of_the_request(
    visitor, address, status, says
):
    answer = visitor.get(address)

    page = answer.content.decode()
    assert answer.status_code == status
    assert f'<h1 class="govuk-heading-xl">{says}</h1>' in page
    assert answer["X-Request-ID"] in page
    assert "Made-up Child" not in page
    assert "Traceback" not in page


def test_the_page_for_our_own_errors_asks_the_database_nothing(visitor, django_assert_num_queries):
    visitor.get("/takes/")

    with django_assert_num_queries(2):  # the session and the person, before the view broke
        visitor.get("/breaks/")


def test_what_broke_is_logged_without_what_was_typed(visitor, caplog):
    visitor.get("/breaks/?called=Made-up+Child")

    assert "/breaks/" in caplog.text
    assert "called" not in caplog.records[0].getMessage()


def test_a_form_sent_without_its_token_is_told_to_load_the_page_again(settings):
    client = signed_in(Client(enforce_csrf_checks=True), PersonFactory())

    answer = client.post("/account/logout/")

    assert answer.status_code == 403
    assert "This form has grown stale" in answer.content.decode()
