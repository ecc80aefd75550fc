"""What single elements of a page are."""

import lxml.html
import pytest

from goldenthread.documents.web.css import Styles
from goldenthread.documents.web.elements import (
    is_all_bold,
    is_chrome,
    is_marker,
    lays_out,
    may_be_bold,
    own_marker,
    spoken_level,
)


def element(markup: str, path: str = ".//*[@id]") -> lxml.html.HtmlElement:
    """The element with an id, in a page of the markup."""
    return lxml.html.document_fromstring(f"<body>{markup}</body>").find(path)


@pytest.mark.parametrize(
    ("markup", "chrome"),
    [
        ("<nav id=a>A</nav>", True),
        ("<div id=a role=search>A</div>", True),
        ("<p id=a class='x page-furniture'>A</p>", True),
        ("<footer id=a>A</footer>", True),
        ("<section><footer id=a>A</footer></section>", False),
        ("<div id=a>A</div>", False),
    ],
)
def test_what_is_the_sites_own(markup: str, chrome: bool):
    assert is_chrome(element(markup)) is chrome


@pytest.mark.parametrize(
    ("markup", "marker"),
    [
        ("<li><span id=a class=marker>1</span>A", True),
        ("<li><p><span id=a class=marker>1</span>A", True),
        ("<p><span id=a style='mso-list:Ignore'>1</span>A", True),
        ("<li>A<span id=a class=marker>1</span>", False),
        ("<li><p>A<span id=a class=marker>1</span>", False),
        ("<li><span class=marker>1</span><span id=a class=marker>2</span>", False),
        ("<li><span id=a>1</span>", False),
        ("<li><b id=a class=marker>1</b>", False),
    ],
)
def test_what_is_a_marker_set_as_text(markup: str, marker: bool):
    assert is_marker(element(markup)) is marker


@pytest.mark.parametrize(
    ("markup", "level"),
    [
        ("<p id=a role=heading aria-level=7>A", 7),
        ("<p id=a role=heading aria-level=70>A", 0),
        ("<p id=a role=heading>A", 0),
        ("<p id=a aria-level=7>A", 0),
    ],
)
def test_a_heading_by_its_role_has_a_level(markup: str, level: int):
    assert spoken_level(element(markup)) == level


@pytest.mark.parametrize(
    ("markup", "bold"),
    [
        ("<p id=a><b>A</b> <i><strong>B</strong></i>", True),
        ("<p id=a><b>A</b>B", False),
        ("<p id=a>A<b>B</b>", False),
        ("<p id=a><i>A</i>", False),
        ("<p id=a>A", False),
        ("<p id=a><b> </b>", True),
        ("<div id=a><p><b>A</b></p></div>", False),
    ],
)
def test_a_line_is_bold_where_every_word_is(markup: str, bold: bool):
    held = element(markup)

    assert (may_be_bold(held) and is_all_bold(held, Styles(held))) is bold


@pytest.mark.parametrize(
    ("markup", "layout"),
    [
        ("<table id=a><tr><td>A", False),
        ("<table id=a><tr><td>A<table><tr><td>longer", True),
        ("<table id=a><tr><td>longer<table><tr><td>A", False),
        ("<table><tr><td>" * 12 + "<table id=a><tr><td>longer<table><tr><td>A", True),
    ],
)
def test_a_table_lays_out_where_most_words_are_in_tables_inside_it(markup: str, layout: bool):
    assert lays_out(element(markup)) is layout


def test_an_item_of_a_plain_list_has_no_marker_of_its_own():
    held = element("<ul><li id=a>A</ul>")

    assert own_marker(held, Styles(held), 0) is None
    assert own_marker(held.getparent(), Styles(held), 0) is None
