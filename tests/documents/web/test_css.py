"""What a page's styles say."""

import lxml.html
import pytest

from goldenthread.documents.web.css import Styles, colour


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("#FF0000", "FF0000"),
        ("#f00", "FF0000"),
        ("rgb(0, 176, 80)", "00B050"),
        ("rgba(0 176 300 / 50%)", "00B0FF"),
        ("rgba(1,2,3,0)", None),
        ("rgba(1,2,3,.)", None),
        ("Red", "FF0000"),
        ("amber", "FFBF00"),
        ("url(red.png) no-repeat", None),
        ("white", None),
        ("#fff", None),
        ("transparent", None),
        ("var(--red)", None),
        ("", None),
    ],
)
def test_a_colour_in_any_of_its_forms(value: str, found: str | None):
    assert colour(value) == found


PAGE = lxml.html.document_fromstring("""
<html><head><style>
  /* ratings */ td.late { background-color: #ff0000 } .good{background:green;font-weight:bold}
  .gone { display:none } ol.letters { list-style-type: lower-alpha }
</style></head><body>
<p id="late" class="cell late">A</p><p id="both" class="late" style="background:blue">A</p>
<p id="old" bgcolor="#00B050">A</p><p id="good" class="good">A</p><p id="plain">A</p>
<p id="gone" class="gone">A</p><p id="unseen" style="visibility: hidden">A</p><p id="attribute" hidden>A</p>
<ol id="letters" class="letters"></ol><ul id="none" style="list-style: none"></ul>
<ul id="odd" style="list-style:circle"></ul>
</body></html>""")
STYLES = Styles(PAGE)


def by_id(name: str):
    return PAGE.get_element_by_id(name)


@pytest.mark.parametrize(
    ("name", "fill"),
    [
        ("late", "FF0000"),
        ("both", "0000FF"),
        ("old", "00B050"),
        ("good", "008000"),
        ("plain", None),
    ],
)
def test_a_background_by_class_by_style_or_by_attribute(name: str, fill: str | None):
    assert STYLES.background(by_id(name)) == fill


@pytest.mark.parametrize(
    ("name", "hidden"), [("gone", False), ("unseen", True), ("attribute", True), ("plain", False)]
)
def test_what_is_hidden(name: str, hidden: bool):
    assert STYLES.is_hidden(by_id(name)) is hidden


def test_what_is_bold():
    assert STYLES.is_bold(by_id("good"))
    assert not STYLES.is_bold(by_id("plain"))


@pytest.mark.parametrize(
    ("name", "kind"), [("letters", "a"), ("none", "none"), ("odd", None), ("plain", None)]
)
def test_how_a_list_counts(name: str, kind: str | None):
    assert STYLES.list_type(by_id(name)) == kind
