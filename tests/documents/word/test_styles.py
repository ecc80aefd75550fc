"""Styles say what is a heading, an item or furniture, whatever language Word spoke."""

import pytest

from tests.factories.word_files import paragraph, read_word, run, style, styled, told

LISTED = '<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


@pytest.mark.parametrize(
    ("styles", "kind"),
    [
        (style("berschrift3", "heading 3"), "heading3"),
        (style("X", "Title"), "heading1"),
        (style("X", "Council theme", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'), "heading2"),
        (
            style("X", "Council theme", '<w:basedOn w:val="H"/>') + style("H", "Heading 4"),
            "heading4",
        ),
        (style("X", "Body", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'), "paragraph"),
        (style("X", "toc 2"), "furniture"),
        (style("X", "Page furniture"), "furniture"),
        (style("X", "Own", '<w:basedOn w:val="P"/>') + style("P", "Page furniture"), "furniture"),
        (style("X", "Body"), "paragraph"),
        ("", "paragraph"),
    ],
)
def test_what_a_style_makes_of_a_paragraph(styles: str, kind: str):
    name = "berschrift3" if "berschrift3" in styles else "X"

    assert told(read_word(styled(name, "The front door"), styles=styles)) == [
        (kind, "", "The front door")
    ]


def test_a_paragraph_may_have_its_own_place_in_the_outline():
    body = paragraph("The front door", '<w:outlineLvl w:val="0"/>')

    assert told(read_word(body)) == [("heading1", "", "The front door")]


def test_styles_based_on_each_other_do_no_harm():
    styles = style("A", "One", '<w:basedOn w:val="B"/>') + style(
        "B", "Two", '<w:basedOn w:val="A"/>'
    )

    assert told(read_word(styled("A", "Visit"), styles=styles)) == [("paragraph", "", "Visit")]


def test_a_list_style_puts_its_paragraphs_in_its_list():
    styles = style("X", "Point", LISTED)

    assert told(read_word(styled("X", "Visit"), styles=styles, numbering=NUMBERING)) == [
        ("item2", "•", "Visit")
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("List Bullet", "item"), ("List Bullet 3", "item2"), ("List Number 2", "item1")],
)
def test_words_own_list_styles_are_lists_even_without_numbering(name: str, kind: str):
    assert told(read_word(styled("X", "Visit"), styles=style("X", name))) == [(kind, "•", "Visit")]


def test_a_list_style_that_is_printed_deeper_is_deeper():
    styles = style("X", "List Bullet 4", LISTED)

    assert told(read_word(styled("X", "Visit"), styles=styles, numbering=NUMBERING)) == [
        ("item3", "•", "Visit")
    ]


def test_a_list_style_with_a_list_that_is_nowhere_described_is_a_list_all_the_same():
    assert told(read_word(styled("X", "Visit"), styles=style("X", "List Bullet", LISTED))) == [
        ("item", "•", "Visit")
    ]


BOLD = "<w:rPr><w:b/></w:rPr>"
PLAIN = paragraph("Children are seen and heard by the people who know them.") * 2


@pytest.mark.parametrize(
    ("styles", "content"),
    [
        ("", run("Actions", "<w:b/>")),
        ("", run("Act", "<w:b/>") + run(" ") + run("ions", '<w:b w:val="1"/>')),
        (style("X", "Strong line", BOLD), run("Actions")),
        (style("X", "Own", '<w:basedOn w:val="B"/>') + style("B", "Bold", BOLD), run("Actions")),
        (style("C", "Strong", BOLD, kind="character"), run("Actions", '<w:rStyle w:val="C"/>')),
    ],
)
def test_a_short_line_all_in_bold_is_a_heading(styles: str, content: str):
    body = paragraph(content, '<w:pStyle w:val="X"/>') + PLAIN

    assert told(read_word(body, styles=styles))[0][0] == "heading1"


@pytest.mark.parametrize(
    ("styles", "content"),
    [
        ("", run("Lead:", "<w:b/>") + run(" Head of Service")),
        (style("X", "Strong line", BOLD), run("Actions", '<w:b w:val="0"/>')),
        (
            style("X", "Own", '<w:basedOn w:val="B"/><w:rPr><w:b w:val="0"/></w:rPr>')
            + style("B", "Bold", BOLD),
            run("Actions"),
        ),
        (style("C", "Quiet", kind="character"), run("Actions", '<w:rStyle w:val="C"/>')),
    ],
)
def test_a_line_not_all_in_bold_is_no_heading(styles: str, content: str):
    body = paragraph(content, '<w:pStyle w:val="X"/>') + PLAIN

    assert told(read_word(body, styles=styles))[0][0] == "paragraph"


def test_larger_bold_lines_are_higher_headings():
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    )
    body = (
        paragraph(run("Priority 1", '<w:b/><w:sz w:val="28"/>'))
        + PLAIN
        + paragraph(run("Actions", '<w:b/><w:sz w:val="no"/>'))
        + PLAIN
    )

    kinds = [kind for kind, _, _ in told(read_word(body, styles=styles))]
    assert kinds == ["heading1", "paragraph", "paragraph", "heading2", "paragraph", "paragraph"]
