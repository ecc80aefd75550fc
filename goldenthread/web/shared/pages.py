"""Lists by the page: which page of a list a request asks for."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

ROWS_ON_A_PAGE = 25


def page_of(request: HttpRequest, rows: Any, on_a_page: int = ROWS_ON_A_PAGE) -> Page:
    """The page asked for; the first for nonsense, the last for one beyond the end."""
    return Paginator(rows, on_a_page).get_page(request.GET.get("page"))


def query_without_page(request: HttpRequest) -> str:
    """The rest of the query string, for the links between pages of a filtered list."""
    rest = request.GET.copy()
    rest.pop("page", None)
    return f"&{rest.urlencode()}" if rest else ""
