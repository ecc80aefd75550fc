"""A document in reading order, with its page headers, boxes and diagrams."""

from tests.factories.word_files import (
    cell,
    paragraph,
    read_word,
    row,
    run,
    style,
    styled,
    table,
    texts,
    told,
)

SECTION = (
    '<w:sectPr><w:headerReference r:id="rId_header"/><w:footerReference r:id="rId_footer"/>'
    '<w:headerReference r:id="rId_gone"/></w:sectPr>'
)
PAGE_NUMBER = (
    run("Page ") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE'
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("3")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" of ") + run("12")
)  # fmt: skip


def test_page_headers_and_footers_are_furniture_around_the_text():
    parts = {
        "header": paragraph("Council") + table(row(cell("Draft"), cell("Council"))),
        "footer": paragraph("Version 2") + paragraph(PAGE_NUMBER) + paragraph("3"),
    }

    assert told(read_word(paragraph("Plan") + SECTION * 2, **parts)) == [
        ("furniture", "", "Council"),
        ("furniture", "", "Draft"),
        ("paragraph", "", "Plan"),
        ("furniture", "", "Version 2"),
    ]


def test_a_list_of_contents_is_furniture():
    contents = f"<w:sdt><w:sdtContent>{styled('T', 'Actions 3')}</w:sdtContent></w:sdt>"

    assert told(read_word(contents + paragraph("Plan"), styles=style("T", "toc 1"))) == [
        ("furniture", "", "Actions 3"), ("paragraph", "", "Plan"),
    ]  # fmt: skip


def test_paragraphs_in_controls_insertions_and_choices_are_read():
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{paragraph('Prompt')}</w:sdtContent></w:sdt>"
    )
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('A')}</w:sdtContent></w:sdt>"
        f"<w:ins>{paragraph('B')}</w:ins><w:customXml>{paragraph('C')}</w:customXml>"
        f"<mc:AlternateContent><mc:Choice>{paragraph('D')}</mc:Choice>"
        f"<mc:Fallback>{paragraph('D')}</mc:Fallback></mc:AlternateContent>"
        f"<mc:AlternateContent/><w:bookmarkStart/>"
    )

    assert texts(read_word(body + prompt)) == ["A", "B", "C", "D"]


def test_a_text_box_may_hold_a_table():
    inner = table(row(cell("A"), cell("B")))
    box = f"<w:r><w:drawing><w:txbxContent>{inner}</w:txbxContent></w:drawing></w:r>"
    document = read_word(paragraph(run("Plan") + box))

    assert [getattr(block, "text", "table") for block in document.blocks] == ["Plan", "table"]


def test_the_words_of_a_diagram_stand_after_its_paragraph():
    drawing = '<w:r><w:drawing><dgm:relIds r:dm="rId_diagramData"/></w:drawing></w:r>'
    missing = '<w:r><w:drawing><dgm:relIds r:dm="rId_gone"/></w:drawing></w:r>'
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>"
        for text in ("Better", "", "Sooner")
    )
    body = paragraph(run("Aims") + drawing + missing)

    assert told(read_word(body, diagramData=points)) == [
        ("paragraph", "", "Aims"), ("furniture", "", "Better\nSooner"),
    ]  # fmt: skip
