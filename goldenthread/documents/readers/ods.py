"""OpenDocument spreadsheets (.ods), as LibreOffice and Google Sheets save them."""

from goldenthread.documents.document import Document
from goldenthread.documents.limits import Limits
from goldenthread.documents.packages import (
    ZIP_START,
    Package,
    member_names,
    open_package,
    password_refusal,
)
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.spreadsheets.book_document import book_document
from goldenthread.documents.spreadsheets.budget import Budget
from goldenthread.documents.spreadsheets.ods_sheets import read_ods_sheets
from goldenthread.documents.spreadsheets.ods_styles import read_ods_styles

_MEDIA_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"


def _read(data: bytes, limits: Limits) -> Document:
    package = open_package(data, limits)
    if _is_encrypted(package):
        raise password_refusal()
    content = package.xml("content.xml")
    shared = [package.xml("styles.xml")] if "styles.xml" in package.names else []
    styles = read_ods_styles(*shared, content)
    sheets = read_ods_sheets(content, styles, Budget(limits))
    return book_document(sheets, "ods", _title(package))


def _is_encrypted(package: Package) -> bool:
    listed = "META-INF/manifest.xml"
    if listed not in package.names:
        return False
    return package.xml(listed).find(".//{*}encryption-data") is not None


def _title(package: Package) -> str | None:
    if "meta.xml" not in package.names:
        return None
    told = package.xml("meta.xml").find(".//{http://purl.org/dc/elements/1.1/}title")
    return (told.text or "").strip() or None if told is not None else None


def _fits(data: bytes, name: str) -> bool:
    del name
    if not data.startswith(ZIP_START):
        return False
    # The media type is the archive's first member, stored as it is, right after its name.
    return _MEDIA_TYPE in data[:200] and "content.xml" in member_names(data)


READER = Reader(title="OpenDocument spreadsheet", suffixes=(".ods", ".ots"), fits=_fits, read=_read)
