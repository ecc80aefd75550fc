"""Where a request comes from."""

from django.test import RequestFactory

from goldenthread.web.shared.addresses import client_address

FORGED = "203.0.113.9, 198.51.100.7"


def test_without_a_proxy_what_a_visitor_says_is_not_believed():
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": FORGED})

    assert client_address(request) == "10.0.0.1"


def test_behind_the_proxy_only_what_it_added_is_believed(settings):
    settings.BEHIND_TLS = True
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": FORGED})

    assert client_address(request) == "198.51.100.7"


def test_a_proxy_that_adds_nothing_stands_for_the_visitor(settings):
    settings.BEHIND_TLS = True

    assert client_address(RequestFactory().get("/", REMOTE_ADDR="10.0.0.1")) == "10.0.0.1"
