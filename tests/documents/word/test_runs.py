"""What stands in a paragraph: words, breaks, fields, changes, symbols, shapes."""

import pytest

from tests.factories.word_files import (
    cell,
    only_table,
    paragraph,
    read_word,
    row,
    run,
    style,
    table,
    texts,
    told,
)


def field(kind: str, inside: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


LINE = "<w:r><w:br/></w:r>"
PICTURE = "<w:r><w:drawing><pic:pic><pic:blip/></pic:pic></w:drawing></w:r>"
BOX = "<w:txbxContent>{}</w:txbxContent>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("Re") + run("view "), "Review"),
        (run("a") + LINE + run("b"), "a\nb"),
        (run("a") + "<w:r><w:cr/></w:r>" + run("b"), "a\nb"),
        (run("a") + "<w:r><w:tab/><w:ptab/></w:r>" + run("b"), "a b"),
        (run("a") + "<w:r><w:noBreakHyphen/></w:r>" + run("b"), "a-b"),
        (run("a") + "<w:r><w:softHyphen/></w:r>" + run("b\u00adc"), "abc"),
        (run(" a\u00a0  b "), "a b"),
        (f"<w:hyperlink>{run('a')}</w:hyperlink>", "a"),
        (f'<w:smartTag><w:smartTagPr/>{run("a")}</w:smartTag>', "a"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>", "a"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>no</w:t></w:r></w:rt><w:rubyBase>"
            "<w:r><w:t>a</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "a",
        ),
        (f'<w:fldSimple w:instr="DATE">{run("May")}</w:fldSimple>', "May"),
        (field("begin") + instruction("DATE") + field("separate") + run("May") + field("end"), "May"),
        (
            field("begin") + instruction("IF") + field("begin") + instruction("X")
            + field("separate") + run("hidden") + field("end") + field("separate") + run("shown")
            + field("end") + run("!"),
            "shown!",
        ),
        (run("a") + field("begin") + instruction("X") + field("end") + run("b"), "ab"),
        (field("end") + field("separate") + run("a"), "a"),
        (run("Done ") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "Done ✓"),
        ('<w:r><w:sym w:font="Symbol" w:char="zz"/></w:r>' + run("a"), "a"),
        ('<w:r><w:sym w:font="Symbol" w:char="0007"/></w:r>' + run("a"), "a"),
        (run("ü") + run("ü", '<w:rFonts w:ascii="Wingdings"/>') + run("ü"), "ü✓ü"),
        (run("Audit", '<w:sz w:val="20"/>') + run("s"), "Audits"),
    ],
)  # fmt: skip
def test_the_words_of_a_paragraph(content: str, text: str):
    assert texts(read_word(paragraph(content))) == [text]


def test_an_empty_line_inside_a_paragraph_begins_another():
    body = paragraph(run("One") + LINE + LINE + run("Two"))

    assert texts(read_word(body)) == ["One", "Two"]


def test_an_unfinished_field_ends_with_its_paragraph():
    body = paragraph(field("begin") + instruction("X") + run("lost?")) + paragraph("Next")

    assert texts(read_word(body)) == ["Next"]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐"),
        ("<w:checkBox><w:checked/></w:checkBox>", "☒"),
        (
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/>'
            '<w:listEntry w:val="Green"/></w:ddList>',
            "Green",
        ),
        ('<w:ddList><w:default w:val="0"/><w:listEntry w:val="Red"/></w:ddList>', "Red"),
    ],
)
def test_old_form_fields_say_what_they_show(form: str, text: str):
    body = paragraph(field("begin", f"<w:ffData>{form}</w:ffData>") + field("end"))

    assert texts(read_word(body)) == [text]


def test_a_choice_out_of_range_says_nothing():
    form = '<w:ffData><w:ddList><w:result w:val="4"/></w:ddList></w:ffData>'

    assert texts(read_word(paragraph(field("begin", form) + field("end") + run("a")))) == ["a"]


def test_tracked_insertions_are_kept_and_deletions_counted():
    deleted = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    body = paragraph(
        f"<w:ins>{run('new')}</w:ins>" + deleted + f"<w:moveFrom>{run('moved')}</w:moveFrom>"
        "<w:del><w:r/></w:del>" + f"<w:moveTo>{run(' here')}</w:moveTo>"
    )
    document = read_word(body)

    assert texts(document) == ["new here"]
    assert document.warnings == (
        "Tracked changes: 2 deleted passages were left out; inserted text was kept.",
    )


def test_the_prompt_of_an_empty_form_field_is_left_out_and_counted():
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{run('Click to enter a date.')}</w:sdtContent></w:sdt>"
    )
    document = read_word(paragraph(run("By: ") + prompt))

    assert texts(document) == ["By:"]
    assert document.warnings == ("1 field to fill in is empty; its prompt was left out.",)


def test_a_picture_alone_is_counted_as_one():
    document = read_word(paragraph(run("Plan") + PICTURE))

    assert document.warnings == ("1 picture was left out; any words in it are not read.",)


def test_pictures_and_embedded_files_are_counted():
    embedded = "<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>"
    document = read_word(paragraph(run("Plan") + PICTURE * 2 + embedded) + "<w:altChunk/>")

    assert document.warnings == (
        "2 pictures were left out; any words in them are not read.",
        "2 embedded files were left out; send what they hold by itself.",
    )


def test_a_text_box_is_read_once_after_its_paragraph():
    box = BOX.format(paragraph("In the box"))
    shape = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )

    assert texts(read_word(paragraph(run("Before") + shape + run(" after")))) == [
        "Before after", "In the box",
    ]  # fmt: skip


def test_a_shape_that_has_only_an_old_form_is_read():
    fallback = f"<mc:Fallback>{run('Old')}</mc:Fallback>"
    body = paragraph(
        f"<w:r><mc:AlternateContent>{fallback}</mc:AlternateContent><mc:AlternateContent/></w:r>"
    )

    assert texts(read_word(body)) == ["Old"]


def test_words_drawn_as_shapes_are_read():
    art = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    drawn = "<w:r><w:drawing><a:p><a:r><a:t>Priority</a:t></a:r></a:p></w:drawing></w:r>"

    assert texts(read_word(paragraph(art) + paragraph(drawn))) == ["DRAFT", "Priority"]


def test_hidden_words_stand_apart():
    styles = style("H", "Note to self", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    body = paragraph(
        run("Shown ") + run("not ", "<w:vanish/>") + run("shown", '<w:rStyle w:val="H"/>')
        + run("again", '<w:vanish w:val="0"/>')
    )  # fmt: skip

    assert told(read_word(body, styles=styles)) == [
        ("paragraph", "", "Shown again"), ("furniture", "", "not shown"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "fill"),
    [
        (run("Late", '<w:highlight w:val="red"/>'), "FF0000"),
        (run("Late", '<w:shd w:val="clear" w:fill="FFC000"/>'), "FFC000"),
        (run("Late", '<w:color w:val="FF0000"/>'), None),
        (run("●", '<w:color w:val="FF0000"/>'), "FF0000"),
        (run("l", '<w:rFonts w:ascii="Wingdings"/><w:color w:val="00B050"/>'), "00B050"),
        (
            '<w:r><w:drawing><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="00B050"/>'
            "</a:solidFill></wps:spPr></wps:wsp></w:drawing></w:r>",
            "00B050",
        ),
        ("<w:r><w:drawing><wps:wsp><wps:spPr/></wps:wsp></w:drawing></w:r>", None),
        ('<w:r><w:pict><v:oval fillcolor="#ff0000"/></w:pict></w:r>', "FF0000"),
    ],
)
def test_a_cell_may_say_its_rating_by_a_colour_inside_it(content: str, fill: str | None):
    body = table(row(cell("Audit"), cell(paragraph(content))))

    assert only_table(read_word(body)).rows[0].cells[1].fill == fill
