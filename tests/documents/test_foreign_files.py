"""Files of kinds that are never read are named, and what to send instead is said."""

import io
import zipfile

import pytest

from goldenthread.documents.foreign_files import refusal_of_unknown, refuse_foreign
from goldenthread.documents.packages import OLE_START
from goldenthread.documents.refusal import DocumentRefused

BINARY = bytes(range(256)) * 2


def archive(*names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as held:
        for name in names:
            held.writestr(name, "x")
    return file.getvalue()


def ole(stream):
    return OLE_START + b"\0" * 600 + stream.encode("utf-16-le") + b"\0" * 40


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + BINARY, "a picture"),
        (b"\xff\xd8\xff\xe0" + BINARY, "a picture"),
        (b"GIF89a" + BINARY, "a picture"),
        (b"BM" + BINARY, "a picture"),
        (b"II*\0" + BINARY, "a picture"),
        (b"RIFF" + BINARY, "a picture"),
        (b"MZ\x90\0" + BINARY, "a program"),
        (b"\x7fELF" + BINARY, "a program"),
        (b"ID3\x04" + BINARY, "a sound or video file"),
        (b"\0\0\0\x20ftypisom", "a sound or video file"),
        (b"7z\xbc\xaf\x27\x1c", "an archive"),
        (b"\x1f\x8b\x08" + BINARY, "an archive"),
        (b"{\\rtf1\\ansi Plan}", "a rich text file"),
        (b"%!PS-Adobe-3.0", "a PostScript file"),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
            "an email or a web page saved",
        ),
        (b"From: Jo <jo@example.org>\nTo: Al\nContent-Type: text/plain\n\nPlan", "an email"),
    ],
)
def test_what_begins_as_a_foreign_file_is_refused_by_name(data, kind):
    with pytest.raises(DocumentRefused, match=f"^This is {kind}"):
        refuse_foreign(data)


@pytest.mark.parametrize(
    "data",
    [
        b"BMX track: review the plan",
        b"MZ plan",
        b"From: the board\nAction: review",
        b"%PDF-1.7",
        b"PK\x03\x04",
        "Plan".encode("utf-16"),
    ],
)
def test_what_may_be_a_document_is_let_pass(data):
    refuse_foreign(data)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (ole("EncryptedPackage"), "protected by a password"),
        (ole("WordDocument"), r"Word file of before 2007 \(\.doc\)"),
        (ole("Workbook"), r"Excel file of before 2007 \(\.xls\)"),
        (ole("__substg1.0_0037001F"), "This is an email"),
        (ole("PowerPoint Document"), "This kind of file cannot be read"),
        (OLE_START[:6] + BINARY, "This kind of file cannot be read"),
        (archive("xl/workbook.bin"), r"binary Excel workbook \(\.xlsb\)"),
        (archive("ppt/presentation.xml"), "PowerPoint presentation"),
        (archive("Index/Document.iwa"), "Pages, Numbers or Keynote"),
        (archive("META-INF/container.xml"), "e-book"),
        (archive("mimetype", "content.xml"), "OpenDocument file"),
        (archive("plan.docx", "notes.txt"), "archive of files. Unpack it"),
        (archive("plan.docx")[:-30], "damaged or was cut short"),
        (BINARY, "not a kind of file that can be read, or it is damaged"),
    ],
)
def test_what_no_reader_takes_is_refused_by_name(data, sentence):
    with pytest.raises(DocumentRefused, match=sentence):
        raise refusal_of_unknown(data)
