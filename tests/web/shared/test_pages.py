"""Which page of a list a request asks for."""

import pytest
from django.test import RequestFactory

from goldenthread.web.shared.pages import page_of, query_without_page


@pytest.mark.parametrize(
    ("asked", "number"), [("", 1), ("?page=2", 2), ("?page=99", 4), ("?page=x", 1)]
)
def test_a_page_out_of_range_is_the_nearest(asked, number):
    page = page_of(RequestFactory().get(f"/{asked}"), list(range(10)), on_a_page=3)

    assert page.number == number


def test_a_filter_is_carried_from_page_to_page():
    assert query_without_page(RequestFactory().get("/?page=2&kind=opened")) == "&kind=opened"
    assert query_without_page(RequestFactory().get("/?page=2")) == ""
