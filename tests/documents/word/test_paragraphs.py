"""Paragraphs as headings, items and text."""

from tests.factories.word_files import (
    cell,
    item,
    only_table,
    paragraph,
    read_word,
    row,
    run,
    style,
    table,
    told,
)

NUMBERED = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="Priority %1:"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
)
HEADING = style("H", "heading 1")


def test_the_number_of_a_heading_is_part_of_it_and_a_bullet_is_not():
    settings = '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="{}"/></w:numPr>'
    body = paragraph("The front door", settings.format(1)) + paragraph("Court", settings.format(2))

    assert told(read_word(body, styles=HEADING, numbering=NUMBERED)) == [
        ("heading1", "", "Priority 1: The front door"), ("heading1", "", "Court"),
    ]  # fmt: skip


def test_a_heading_with_an_empty_line_in_it_is_followed_by_text():
    body = paragraph(
        run("Front")
        + "<w:r><w:br/></w:r>"
        + run("door")
        + "<w:r><w:br/><w:br/></w:r>"
        + run("Text"),
        '<w:pStyle w:val="H"/>',
    )

    assert told(read_word(body, styles=HEADING)) == [
        ("heading1", "", "Front\ndoor"), ("paragraph", "", "Text"),
    ]  # fmt: skip


def test_empty_paragraphs_say_nothing_but_count():
    body = item("One", 1) + item("", 1) + item("Three", 1)

    assert told(read_word(body, numbering=NUMBERED)) == [
        ("item", "Priority 1:", "One"), ("item", "Priority 3:", "Three"),
    ]  # fmt: skip


def test_a_heading_or_item_of_invisible_signs_only_says_nothing():
    body = paragraph("\u200b", '<w:pStyle w:val="H"/>') + paragraph("\u200b") + paragraph("Plan")

    assert told(read_word(body, styles=HEADING)) == [("paragraph", "", "Plan")]


def test_typed_bullets_and_numbers_make_items_outside_tables_only():
    body = paragraph("- Visit") + table(row(cell("- Visit"), cell("1. Visit"), cell("• Visit")))
    document = read_word(body)

    assert told(document) == [("item", "-", "Visit")]
    assert [
        (block.kind, block.marker, block.text)
        for held in only_table(document).rows[0].cells
        for block in held.blocks
    ] == [("paragraph", "", "- Visit"), ("paragraph", "", "1. Visit"), ("item", "•", "Visit")]


def test_furniture_keeps_its_lines():
    body = paragraph(run("Report") + "<w:r><w:br/></w:r>" + run("A"), '<w:pStyle w:val="F"/>')

    assert told(read_word(body, styles=style("F", "Page furniture"))) == [
        ("furniture", "", "Report\nA")
    ]
