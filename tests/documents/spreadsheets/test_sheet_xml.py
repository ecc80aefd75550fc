"""Worksheets that other programs write: parts left out, long, or said oddly."""

import io
import zipfile

import pytest

from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.xlsx import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.workbooks import only_table, read, texts, told

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode='"Lead: "@'/></numFmts>
<fonts><font><b/><sz val="large"/></font></fonts><fills><fill><patternFill patternType="solid">
<fgColor theme="4"/></patternFill></fill><fill><gradientFill><stop><color indexed="2"/></stop></gradientFill>
</fill></fills><borders><border><left style="thin"/><right style="none"/><top style="thin"/></border></borders>
<cellXfs><xf numFmtId="164" fontId="9"/><xf fillId="1" borderId="9"/></cellXfs><colors><indexedColors><rgbColor rgb="00000000"/>
<rgbColor/><rgbColor rgb="FF123456"/></indexedColors></colors></styleSheet>"""
THEME = '<theme><clrScheme><dk1><sysClr val="windowText"/></dk1></clrScheme></theme>'
WHOLE_THEME = (
    "<theme><clrScheme>" + '<c><sysClr val="windowText"/></c>' * 12 + "</clrScheme></theme>"
)


def workbook(sheet, **parts):
    """A workbook of the fewest parts; `parts` are others, by the kind of their relation."""
    related = "".join(
        f'<Relationship Id="{kind}" Type="{KINDS}/{kind}" Target="{kind}.xml"/>'
        for kind in ("worksheet", *parts)
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets>'
                         '<sheet name="Plan" r:id="worksheet"/></sheets></workbook>')  # fmt: skip
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>',
        )
        archive.writestr("xl/worksheet.xml", f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>')
        for kind, text in parts.items():
            archive.writestr(f"xl/{kind}.xml", text)
    return file.getvalue()


def rows(*told_rows):
    return "<sheetData>" + "".join(f"<row>{row}</row>" for row in told_rows) + "</sheetData>"


def cell(text, more=""):
    return f'<c t="inlineStr" {more}><is><t>{text}</t></is></c>'


def shared(*said):
    return f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{text}</t></si>" for text in said)}</sst>'


def test_a_workbook_of_the_fewest_parts_is_read():
    assert told(read(workbook(rows(cell("Ref") + cell("Action"))))) == [[["Ref", "Action"]]]


def test_styles_that_say_too_little_are_as_if_they_said_nothing():
    data = workbook(
        rows('<c t="s" s="0"><v>0</v></c><c t="s" s="1"><v>0</v></c><c t="s" s="7"><v>0</v></c>'),
        styles=STYLES, sharedStrings=shared("Jo"), theme=THEME,
    )  # fmt: skip

    table = only_table(read(data))

    assert texts(table) == [["Lead: Jo", "Jo", "Jo"]]
    assert [held.fill for held in table.rows[0].cells] == ["4472C4", "123456", None]


def test_a_theme_of_words_has_no_colours():
    data = workbook(rows(cell("a", 's="0"') + cell("b")), styles=STYLES, theme=WHOLE_THEME)

    assert only_table(read(data)).rows[0].cells[0].fill is None


@pytest.mark.parametrize("said", ["<si/>", "<si><x/><x/></si>"])
def test_a_text_without_words_is_blank(said):
    data = workbook(
        rows('<c t="s"><v>0</v></c>' + cell("a") + cell("b")),
        sharedStrings=f'<sst xmlns="{MAIN}">{said}</sst>',
    )

    assert texts(only_table(read(data))) == [["a", "b"]]


def test_what_later_versions_add_to_a_cell_is_passed_over():
    assert texts(only_table(read(workbook(rows("<c><v>7</v><extLst/></c>" + cell("a")))))) == [
        ["7", "a"]
    ]


def test_panes_filters_and_rules_that_say_nothing_mark_nothing():
    more = (
        '<cols><col min="1"/></cols><sheetViews><sheetView><pane state="split" ySplit="1"/>'
        '<pane state="frozen" ySplit="0"/></sheetView></sheetViews>'
        '<autoFilter/><conditionalFormatting sqref="nonsense A1:XFE9"/>'
    )

    assert only_table(read(workbook(more + rows(cell("a") + cell("b"))))).header_rows == 0


def test_a_million_blank_rows_are_cut_out_of_a_long_sheet():
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="0"/></row>' for row in range(2, 600_000))
    ends = '<row r="1">{}</row>' + blank + '<row r="600000">{}</row>'
    sheet = (
        "<sheetData>"
        + ends.format(cell("a", 's="1"') + cell("b", 's="1"'), cell("c", 's="1"'))
        + "</sheetData>"
    )

    document = read(workbook(sheet, styles=STYLES))

    assert told(document) == [[["a", "b"]], ("heading", "c")]
    assert document.blocks[-1].place.row == 600_000


def test_a_long_sheet_with_too_many_cells_is_refused_before_it_is_parsed():
    sheet = rows("".join(f"<c><v>{n * 7919 % 1_000_003}</v></c>" for n in range(1_200_000)))

    with pytest.raises(DocumentRefused, match="more than 200,000 filled cells"):
        READER.read(workbook(sheet), DEFAULT_LIMITS)


def test_blank_rows_and_cells_beyond_what_matters_are_passed_over():
    blank = '<c s="0"/>' * 310
    said = [cell(text, 's="1"') for text in "abc"]
    sheet = rows(said[0] + said[1], *[blank] * 2_100, blank + said[2])

    document = read(workbook(sheet, styles=STYLES))

    assert told(document)[-1] == ("heading", "c")


def test_a_long_sheet_of_blank_rows_that_takes_too_long_is_refused():
    with pytest.raises(DocumentRefused, match="takes too long"):
        READER.read(workbook(rows(*['<c s="9"/>'] * 2_000)), Limits(seconds=-1.0))
