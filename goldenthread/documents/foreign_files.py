"""Files that hold no plan one could read: what they are, by their content, and what to send instead."""

import re

from goldenthread.documents.decoding import looks_binary
from goldenthread.documents.packages import (
    OLE_START,
    ZIP_START,
    OleKind,
    member_names,
    ole_kind,
    password_refusal,
)
from goldenthread.documents.refusal import DocumentRefused

READABLE = "Word (.docx), Excel (.xlsx), PDF, a web page, Markdown, CSV or plain text"

_PICTURE = f"This is a picture. Send the document it was taken from, as {READABLE}."
_PROGRAM = f"This is a program, not a document. Send the plan as {READABLE}."
_SOUND = f"This is a sound or video file. Send the plan as {READABLE}."
_ARCHIVE = "This is an archive of files. Unpack it and send the plan itself."
_EMAIL = "This is an email. Save the plan that is attached to it and send that."
_WEB_ARCHIVE = (
    "This is an email or a web page saved as one file with its pictures. "
    "Save the page as “HTML only”, or the document as Word, and send that."
)
_RICH_TEXT = "This is a rich text file (.rtf). Open it in Word, save it as .docx and send that."
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"RIFF", _PICTURE),
    (b"\0\0\1\0", _PICTURE),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"ID3", _SOUND),
    (b"OggS", _SOUND),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"\xfd7zXZ", _ARCHIVE),
    (b"{\\rtf", _RICH_TEXT),
    (b"%!PS", "This is a PostScript file. Send the plan as PDF."),
    (b"\xdb\xa5", "This is a very old Word file. Open it in Word, save it as .docx and send that."),
)  # fmt: skip
_FILM = re.compile(rb"^.{4}ftyp", re.S)
_MAIL = re.compile(rb"^(?:MIME-Version|Return-Path|Received|Delivered-To|From): .*?^Content-Type: ",
                   re.S | re.M | re.I)  # fmt: skip
_LOOKED_AT = 4096

_OLE_REFUSALS = {
    OleKind.WORD: "This is a Word file of before 2007 (.doc). "
    "Open it in Word, save it as .docx and send that.",
    OleKind.EXCEL: "This is an Excel file of before 2007 (.xls). "
    "Open it in Excel, save it as .xlsx and send that.",
    OleKind.OTHER: f"This kind of file cannot be read. Send the plan as {READABLE}.",
}
# By a name that only such an archive holds.
_PACKAGE_REFUSALS = (
    ("xl/workbook.bin", "This is a binary Excel workbook (.xlsb). "
     "Open it in Excel, save it as .xlsx and send that."),
    ("ppt/presentation.xml", "This is a PowerPoint presentation. "
     "Copy the plan into a Word document and send that."),
    ("Index/Document.iwa", "This is a Pages, Numbers or Keynote file. "
     "Export it as Word, Excel or PDF and send that."),
    ("META-INF/container.xml", f"This is an e-book. Send the plan as {READABLE}."),
)  # fmt: skip
_OPEN_DOCUMENT = "This is an OpenDocument file that cannot be read. Save it as .docx or .xlsx and send that."  # fmt: skip


def refuse_foreign(data: bytes) -> None:
    """Raise DocumentRefused for what begins as a file of a kind that is never read."""
    for start, sentence in _STARTS:
        # Letters alone may also begin a text.
        if data.startswith(start) and (not start.isalnum() or looks_binary(data)):
            raise DocumentRefused(sentence)
    if _FILM.match(data):
        raise DocumentRefused(_SOUND)
    if _MAIL.match(data[:_LOOKED_AT]):
        raise DocumentRefused(_WEB_ARCHIVE)


def refusal_of_unknown(data: bytes) -> DocumentRefused:
    """Why a file that no reader takes cannot be read, and what to do."""
    kind = ole_kind(data)
    if kind == OleKind.PASSWORD_PROTECTED:
        return password_refusal()
    if kind is not None:
        is_email = kind == OleKind.OTHER and "__substg1.0_".encode("utf-16-le") in data
        return DocumentRefused(_EMAIL if is_email else _OLE_REFUSALS[kind])
    if data.startswith(ZIP_START):
        return _refusal_of_package(data)
    if data.startswith(OLE_START[:4]):
        return DocumentRefused(_OLE_REFUSALS[OleKind.OTHER])
    return DocumentRefused(
        f"This is not a kind of file that can be read, or it is damaged. Send the plan as {READABLE}."
    )


def _refusal_of_package(data: bytes) -> DocumentRefused:
    names = member_names(data)
    if not names:
        return DocumentRefused(
            "This file is damaged or was cut short. "
            "Open it in the program it was made with, save it again and send that."
        )
    for name, sentence in _PACKAGE_REFUSALS:
        if name in names:
            return DocumentRefused(sentence)
    if {"mimetype", "content.xml"} <= names:
        return DocumentRefused(_OPEN_DOCUMENT)
    return DocumentRefused(_ARCHIVE)
