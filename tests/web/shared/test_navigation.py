"""The menu: which sections it shows, and which one a page is in."""

from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from goldenthread.web.shared.navigation import Section, navigation_for


def sections(_viewer):
    return [Section("Home", "/"), Section("Plan", "/plans/"), Section("Actions", "/plans/actions/")]


def menu(settings, path: str) -> list[str]:
    """The labels, with a star at the current one."""
    settings.NAVIGATION = [f"{__name__}.sections"]
    request = RequestFactory().get(path)
    request.user = AnonymousUser()
    return [f"{item['label']}{'*' * item['is_current']}" for item in navigation_for(request)]


def test_the_first_page_is_in_its_own_section_and_no_other_page_is(settings):
    assert menu(settings, "/") == ["Home*", "Plan", "Actions"]
    assert menu(settings, "/roles/") == ["Home", "Plan", "Actions"]


def test_a_page_is_in_the_section_with_the_longest_address_that_fits(settings):
    assert menu(settings, "/plans/3/") == ["Home", "Plan*", "Actions"]
    assert menu(settings, "/plans/actions/3/") == ["Home", "Plan", "Actions*"]
