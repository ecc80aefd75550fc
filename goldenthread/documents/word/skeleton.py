"""The parts of a written Word file that are the same in each: styles, settings, relations."""

from goldenthread.documents.word.styles import FURNITURE_STYLE

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
HEADER_ID, FOOTER_ID = "rIdHeader", "rIdFooter"

TABLE_STYLE = "PlanTable"
# By whether the table is a wide one and whether the row is one of headings.
TABLE_STYLES = {
    (False, False): "TableText",
    (False, True): "TableHeading",
    (True, False): "WideTableText",
    (True, True): "WideTableHeading",
}
LIST_TEXT, FURNITURE, AFTER_TABLE = "ListParagraph", "PageFurniture", "AfterTable"

# Half points, by level. Below the third they differ by weight and slant, not by size.
_HEADING_SIZES = (36, 30, 26, 24, 22, 22, 22, 22, 22)
_FURTHER_LEVELS = 4

CONTENT_TYPES = f"""{XML_HEAD}\
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/>\
<Override PartName="/word/settings.xml" ContentType="{_OFFICE}.settings+xml"/>\
<Override PartName="/word/numbering.xml" ContentType="{_OFFICE}.numbering+xml"/>\
<Override PartName="/word/header1.xml" ContentType="{_OFFICE}.header+xml"/>\
<Override PartName="/word/footer1.xml" ContentType="{_OFFICE}.footer+xml"/>\
<Override PartName="/docProps/core.xml" \
ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>"""

_RELATION = '<Relationship Id="{}" Type="{}" Target="{}"/>'


def _relations(*relations: tuple[str, str, str]) -> str:
    return (
        f"{XML_HEAD}<Relationships "
        'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(_RELATION.format(*relation) for relation in relations)
        + "</Relationships>"
    )


PACKAGE_RELATIONS = _relations(
    ("rId1", f"{_R}/officeDocument", "word/document.xml"),
    (
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    ),
)
DOCUMENT_RELATIONS = _relations(
    ("rId1", f"{_R}/styles", "styles.xml"),
    ("rId2", f"{_R}/settings", "settings.xml"),
    ("rId3", f"{_R}/numbering", "numbering.xml"),
    (HEADER_ID, f"{_R}/header", "header1.xml"),
    (FOOTER_ID, f"{_R}/footer", "footer1.xml"),
)

# Without the mode Word opens the file as one of 2007, in "compatibility mode".
SETTINGS = f"""{XML_HEAD}<w:settings {NAMESPACES}><w:compat><w:compatSetting \
w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
</w:compat><w:themeFontLang w:val="en-GB"/></w:settings>"""


def _field(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


_PAGE_NUMBER = (
    '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    f'<w:r><w:t xml:space="preserve">Page </w:t></w:r>{_field("PAGE")}'
    f'<w:r><w:t xml:space="preserve"> of </w:t></w:r>{_field("NUMPAGES")}</w:p>'
)


def header(lines: str) -> str:
    """The part at the head of each page, which must hold a paragraph."""
    return f"{XML_HEAD}<w:hdr {NAMESPACES}>{lines or '<w:p/>'}</w:hdr>"


def footer(lines: str) -> str:
    """The part at the foot of each page: lines, and the page's number."""
    return f"{XML_HEAD}<w:ftr {NAMESPACES}>{lines}{_PAGE_NUMBER}</w:ftr>"


def _style(style_id: str, name: str, based_on: str, paragraph: str, run: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _heading_styles() -> str:
    return "".join(
        _style(
            f"Heading{level}",
            f"heading {level}",
            "Normal",
            f'<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/>'
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f"<w:b/>{'<w:i/>' if level > _FURTHER_LEVELS else ''}{_size(size)}",
        )
        for level, size in enumerate(_HEADING_SIZES, start=1)
    )


_TABLE = f"""<w:style w:type="table" w:default="1" w:styleId="TableNormal">\
<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="table" w:styleId="{TABLE_STYLE}"><w:name w:val="Plan table"/>\
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{
    "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="595959"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>\
<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>\
<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E7EAEE"/>\
</w:tcPr></w:tblStylePr></w:style>"""

_CLOSE = '<w:spacing w:before="0" w:after="40"/>'
STYLES = f"""{XML_HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>{_size(22)}\
<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="259" w:lineRule="auto"/></w:pPr>\
</w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
<w:qFormat/></w:style>{_heading_styles()}{
    _style(LIST_TEXT, "List Paragraph", "Normal", '<w:spacing w:after="60"/>')
}{_style("TableText", "Table text", "Normal", _CLOSE, _size(20))}{
    _style("TableHeading", "Table heading", "TableText", "<w:keepNext/>", "<w:b/>")
}{_style("WideTableText", "Wide table text", "TableText", "", _size(18))}{
    _style("WideTableHeading", "Wide table heading", "WideTableText", "<w:keepNext/>", "<w:b/>")
}{_style(FURNITURE, FURNITURE_STYLE, "Normal", _CLOSE, f'<w:color w:val="595959"/>{_size(18)}')}{
    _style(AFTER_TABLE, "After table", "Normal", '<w:spacing w:before="0" w:after="0"/>', _size(12))
}{_style("Footer", "footer", "Normal", '<w:jc w:val="right"/>', _size(18))}{_TABLE}</w:styles>"""
