"""OpenDocument spreadsheets made of pieces of XML, as LibreOffice writes them."""

import io
import zipfile

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = " ".join(
    f'xmlns:{short}="{name}"'
    for short, name in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    }.items()
)
STYLES = """
  <style:default-style style:family="table-cell">
    <style:text-properties fo:font-size="10pt"/></style:default-style>
  <style:style style:name="Default" style:family="table-cell"/>
  <style:style style:name="Heading" style:family="table-cell" style:parent-style-name="Default">
    <style:text-properties fo:font-weight="bold"/></style:style>
"""
AUTOMATIC = """
  <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Heading">
    <style:table-cell-properties fo:background-color="#d9d9d9"/></style:style>
  <style:style style:name="red" style:family="table-cell">
    <style:table-cell-properties fo:background-color="#ff0000" fo:border="0.06pt solid #000000"/>
    </style:style>
  <style:style style:name="clear" style:family="table-cell">
    <style:table-cell-properties fo:background-color="transparent"/></style:style>
  <style:style style:name="title" style:family="table-cell">
    <style:text-properties fo:font-size="16pt" fo:font-weight="700" fo:font-style="italic"/>
    </style:style>
  <style:style style:name="ruled" style:family="table-cell" style:parent-style-name="lost">
    <style:table-cell-properties fo:border-bottom="1.5pt solid #000000" fo:border-top="none"/>
    </style:style>
  <style:style style:name="ta9" style:family="table">
    <style:table-properties table:display="false"/></style:style>
"""


def cell(text, more="", inside=""):
    lines = "".join(f"<text:p>{line}</text:p>" for line in text.split("\n")) if text else ""
    return f"<table:table-cell {more}>{inside}{lines}</table:table-cell>"


def row(*cells, more=""):
    held = "".join(one if one.startswith("<") else cell(one) for one in cells)
    return f"<table:table-row {more}>{held}</table:table-row>"


def sheet(*rows, name="Plan", more=""):
    return f'<table:table table:name="{name}" {more}>{"".join(rows)}</table:table>'


def spreadsheet(*sheets, parts=None):
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{AUTOMATIC}"
        f"</office:automatic-styles><office:body><office:spreadsheet>{''.join(sheets)}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    shared = f"<office:document-styles {NAMES}><office:styles>{STYLES}</office:styles></office:document-styles>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MEDIA_TYPE, zipfile.ZIP_STORED)
        for part, text in {"content.xml": content, "styles.xml": shared, **(parts or {})}.items():
            if text:
                archive.writestr(part, text)
    return file.getvalue()
