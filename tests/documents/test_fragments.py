"""Pieces of HTML as they stand in cells of extracted tables."""

import pytest

from goldenthread.documents.document import Place, Prose, ProseKind
from goldenthread.documents.fragments import html_fragment_blocks

HERE = Place(line=7)


def told(fragment: str) -> list[tuple[str, str]]:
    return [(block.marker, block.text) for block in html_fragment_blocks(fragment, HERE)]


def test_paragraphs_and_items_are_blocks_with_their_place():
    blocks = html_fragment_blocks("<p>Agree a form</p> <ul><li>Visit</li></ul>", HERE)

    assert blocks == (
        Prose("Agree a form", ProseKind.PARAGRAPH, place=HERE),
        Prose("Visit", ProseKind.ITEM, 0, "•", HERE),
    )


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("<p>One <p>Two", [("", "One"), ("", "Two")]),
        ("</li> One </p> Two", [("", "One"), ("", "Two")]),
        ("<ul> • One • Two </ul>", [("•", "One"), ("•", "Two")]),
        ("Write about: <ul> • One", [("", "Write about:"), ("•", "One")]),
        ("<li>One<li>Two", [("•", "One"), ("•", "Two")]),
        ("<ul><li><p>One</p><p>More</p></li></ul>", [("•", "One"), ("", "More")]),
        ("by the 30<sup>th</sup> of <b>Ma</b>y", [("", "by the 30th of May")]),
        ("One<br>two<br/>three", [("", "One\ntwo\nthree")]),
        ("One<br><br>Two", [("", "One"), ("", "Two")]),
        ("One<br>• Two<br>• Three", [("", "One"), ("•", "Two"), ("•", "Three")]),
        ("R&D for <5s &amp; &lt;10s", [("", "R&D for <5s & <10s")]),
        ("write to <a.person@example.org>", [("", "write to <a.person@example.org>")]),
        ("<Team name> leads", [("", "<Team name> leads")]),
        ("One  Two\n three", [("", "One"), ("", "Two three")]),
        ("", []),
        (" <p> </p> ", []),
        ("<ol start=3><li>C</li><li>D</li></ol>", [("3.", "C"), ("4.", "D")]),
        ("<ol type='a'><li>C</li><li value=28>D</li></ol>", [("a.", "C"), ("ab.", "D")]),
        ("<ol type='i'><li>C</li><li value=9>D</li></ol>", [("i.", "C"), ("ix.", "D")]),
        ("<ul><li>- Visit</li></ul>", [("-", "Visit")]),
        ("a bullet•inside stays", [("", "a bullet•inside stays")]),
        ("with a soft\u00adhyphen and&nbsp;space", [("", "with a softhyphen and space")]),
    ],
)
def test_fragment(fragment, expected):
    assert told(fragment) == expected


def test_nested_lists_have_their_depth():
    blocks = html_fragment_blocks("<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>", HERE)

    assert [(block.text, block.level) for block in blocks] == [("A", 0), ("B", 1), ("C", 0)]
