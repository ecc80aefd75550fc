"""Bad files of every format: each refused in one plain line, or read, within bounds, fetching nothing."""

import re
import socket
import subprocess
import sys
import time

import pytest

from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.reading import read_contained
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.transfer import document_lines
from tests.cli.calling import called, refusal
from tests.factories import bad_files as bad
from tests.factories.word_files import zipped

GOOD = bad.good_files()
SUFFIXES = tuple(GOOD)
OFFICE = (".docx", ".xlsx", ".ods")
NOTICE = bytes(range(256)) * 4
DAMAGED, FLOOD, UNSAFE = "damaged", "far more|very great amount", "unsafe"

FOREIGN = {
    "picture": (b"\x89PNG\r\n\x1a\n" + NOTICE, "This is a picture"),
    "photograph": (b"\xff\xd8\xff\xe0" + NOTICE, "This is a picture"),
    "program": (b"MZ\x90\0" + NOTICE, "This is a program"),
    "linux program": (b"\x7fELF\2\1\1" + NOTICE, "This is a program"),
    "archive": (zipped({"plan.docx": GOOD[".docx"], "notes.txt": b"x"}), "This is an archive"),
    "old Word": (bad.ole("WordDocument"), "before 2007|older or different"),
    "old Excel": (bad.ole("Workbook"), "before 2007"),
    "message": (bad.ole("__substg1.0_0037001F"), "This is an email"),
    "rich text": (b"{\\rtf1\\ansi Improvement plan}", "rich text file"),
}

LOCKED = {
    "plan.docx": bad.ole("EncryptedPackage"),
    "plan.xlsx": bad.ole("EncryptedPackage"),
    "plan.pdf": bad.locked_pdf(),
    "plan.ods": bad.ods("", members={
        "META-INF/manifest.xml": b'<m:manifest xmlns:m="x"><m:file-entry><m:encryption-data/>'
        b"</m:file-entry></m:manifest>"}),
}  # fmt: skip

_TEXT_MEMBERS = {
    ".docx": "word/document.xml",
    ".xlsx": "xl/worksheets/sheet1.xml",
    ".ods": "content.xml",
}


def _flood(suffix):
    return bad.changed(GOOD[suffix], {_TEXT_MEMBERS[suffix]: bytes(100_000_000)})


FLOODS = {
    "plan.docx": lambda: _flood(".docx"),
    "plan.xlsx": lambda: _flood(".xlsx"),
    "plan.ods": lambda: _flood(".ods"),
    "plan.pdf": bad.flooding_pdf,
    "many parts.docx": lambda: bad.changed(GOOD[".docx"], {f"{at}": b"" for at in range(6000)}),
    "many bytes.docx": lambda: bad.changed(
        GOOD[".docx"], {f"{at}.bin": bytes(4_900_000) for at in range(50)}
    ),
}

DEEP = 100_000
NESTED = {
    "page.html": lambda: b"<p>Plan</p>" + b"<div>" * DEEP + b"end",
    "tables.html": lambda: b"<html>" + b"<table><tr><td>Plan" * 20_000,
    "lists.html": lambda: b"<html>" + b"<ul><li>Plan" * 20_000,
    "word.docx": lambda: bad.docx("<w:sdt><w:sdtContent>" * DEEP),
    "closed.docx": lambda: bad.docx("<w:ins>" * DEEP + "</w:ins>" * DEEP),
    "tables.docx": lambda: bad.docx(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Plan</w:t></w:r></w:p>" * 60
        + "</w:tc></w:tr></w:tbl>" * 60
    ),
    "sheet.xlsx": lambda: bad.xlsx("<row><c>" * DEEP + "</c></row>" * DEEP),
    "sheet.ods": lambda: bad.ods("<text:p>" * DEEP + "</text:p>" * DEEP),
    "quotes.md": lambda: b"> " * DEEP + b"Plan\n",
    "lists.md": lambda: b"".join(b" " * (2 * at) + b"* Plan\n" for at in range(1000)),
    "marks.md": lambda: b"*" * DEEP + b"Plan" + b"[" * 10_000,
    "quotes.csv": lambda: b'"' * (DEEP * 2 + 1) + b"a,b\n" * 50,
    "line.txt": lambda: b"Plan | " * 200_000,
    "pages.pdf": lambda: bad.page_by_hand(b"[" * DEEP + b"(Plan)Tj" + b"q " * DEEP),
}

MILLION, THOUSAND_MILLION = 1_048_576, 1_000_000_000
VAST = {
    "declared rows.xlsx": lambda: bad.xlsx(
        bad.xlsx_rows(), before='<dimension ref="A1:XFD1048576"/>'
    ),
    "last row.xlsx": lambda: bad.xlsx(
        f'{bad.xlsx_rows()}<row r="{MILLION}"><c r="XFD{MILLION}" t="str"><v>End</v></c></row>'
    ),
    "empty rows.xlsx": lambda: bad.xlsx(bad.xlsx_rows() + "<row/>" * MILLION),
    "filled rows.xlsx": lambda: bad.xlsx("<row><c><v>1</v></c></row>" * MILLION),
    "merged.xlsx": lambda: bad.xlsx(
        bad.xlsx_rows(), after='<mergeCells><mergeCell ref="A6:XFD1048576"/></mergeCells>'
    ),
    "merges.xlsx": lambda: bad.xlsx(
        bad.xlsx_rows(),
        after="<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 20_000 + "</mergeCells>",
    ),
    "empty rows.ods": lambda: bad.ods(
        f'{bad.ods_rows()}<table:table-row table:number-rows-repeated="{MILLION}">'
        f'<table:table-cell table:number-columns-repeated="{MILLION}"/></table:table-row>'
    ),
    "filled rows.ods": lambda: bad.ods(
        f'{bad.ods_rows()}<table:table-row table:number-rows-repeated="{MILLION}">'
        f"{bad.ods_cell('Plan')}</table:table-row>"
    ),
    "columns.ods": lambda: bad.ods(
        "<table:table-row>"
        + bad.ods_cell("Plan", f'table:number-columns-repeated="{THOUSAND_MILLION}"')
        + "</table:table-row>"
    ),
    "spans.html": lambda: GOOD[".html"].replace(
        b"</table>", b'<tr><td colspan="1000000000" rowspan="1000000000">End</td></tr></table>'
    ),
    "many spans.html": lambda: b"<html><table>" + b"<tr><td colspan=1000>a</td></tr>" * 2000,
    "span.docx": lambda: bad.docx(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p><w:r><w:t>Plan'
        "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    ),
    "before.docx": lambda: bad.docx(
        '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr><w:tc><w:p><w:r><w:t>Plan'
        "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    ),
    "span.pdf": lambda: bad.tagged_span(THOUSAND_MILLION),
    "rows.csv": lambda: b"a,b,c\n" * MILLION,
    "rows.txt": lambda: b"a\tb\tc\n" * 400_000,
    "rows.md": lambda: b"| a | b |\n|---|---|\n" + b"| a | b |\n" * 300_000,
}


def read(folder, name, data, limits=DEFAULT_LIMITS):
    """The document, or the sentence that refuses it: either in time, and the sentence one line."""
    path = folder / name
    path.write_bytes(data)
    begun = time.monotonic()
    try:
        answer = read_contained(path, limits)
    except DocumentRefused as refused:
        answer = str(refused)
        assert answer.endswith(".")
        assert "\n" not in answer
    assert time.monotonic() - begun < 20
    return answer


def words(document):
    return "\n".join(document_lines(document))


@pytest.mark.parametrize("name", LOCKED)
def test_a_file_with_a_password_is_refused(tmp_path, name):
    assert "password" in read(tmp_path, name, LOCKED[name])


@pytest.mark.parametrize("suffix", [*OFFICE, ".pdf"])
@pytest.mark.parametrize("kept", [0.1, 0.9])
def test_half_a_file_is_refused_as_damaged(tmp_path, suffix, kept):
    data = GOOD[suffix][: int(len(GOOD[suffix]) * kept)]

    assert DAMAGED in read(tmp_path, f"plan{suffix}", data)


@pytest.mark.parametrize("suffix", [".html", ".md", ".csv", ".txt"])
def test_half_a_text_is_read_as_far_as_it_goes(tmp_path, suffix):
    told = "Contacts are decided"
    data = GOOD[suffix][: GOOD[suffix].index(told.encode()) + len(told)]

    assert told in words(read(tmp_path, f"plan{suffix}", data))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_is_refused(tmp_path, suffix):
    assert read(tmp_path, f"plan{suffix}", b"").startswith("This file is empty")


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_of_another_kind_is_refused_by_its_kind(tmp_path, kind):
    data, sentence = FOREIGN[kind]

    assert re.search(sentence, read(tmp_path, "plan.docx", data))


@pytest.mark.parametrize(
    ("suffix", "named"),
    [
        (".docx", "plan.pdf"),
        (".xlsx", "plan.docx"),
        (".ods", "plan.csv"),
        (".pdf", "plan.html"),
        (".html", "plan.png"),
    ],
)
def test_a_good_file_is_read_by_its_content_whatever_its_name(tmp_path, suffix, named):
    document = read(tmp_path, named, GOOD[suffix])

    assert document.format == suffix[1:]
    assert bad.A_WORD in words(document)


@pytest.mark.parametrize("name", FLOODS)
def test_a_file_that_unpacks_to_a_flood_is_refused(tmp_path, name):
    assert re.search(FLOOD, read(tmp_path, name, FLOODS[name]()))


def test_a_file_that_lies_about_its_sizes_is_refused(tmp_path):
    assert DAMAGED in read(tmp_path, "plan.docx", bad.lying_archive(GOOD[".docx"]))


@pytest.mark.parametrize(
    "document_type", [bad.laughs, lambda root: bad.stolen(root, "/etc/passwd")]
)
@pytest.mark.parametrize("suffix", OFFICE)
def test_xml_that_declares_entities_is_refused(tmp_path, suffix, document_type):
    made = {
        ".docx": bad.changed(GOOD[".docx"], {
            "word/document.xml": f"{document_type('w')}<w>&l9;&stolen;</w>".encode()}),
        ".xlsx": bad.xlsx("<row><c><v>&l9;&stolen;</v></c></row>", dtd=document_type("worksheet")),
        ".ods": bad.ods(bad.ods_cell("&l9;&stolen;"), dtd=document_type("x")),
    }  # fmt: skip

    assert UNSAFE in read(tmp_path, f"plan{suffix}", made[suffix])


def test_entities_that_a_page_declares_stand_for_nothing(tmp_path):
    page = f"{bad.laughs('html')}{bad.stolen('html', '/etc/passwd')}<p>Plan &l9; &stolen; end</p>"

    told = words(read(tmp_path, "plan.html", page.encode()))

    assert "laughlaugh" not in told
    assert "root:" not in told
    assert "Plan" in told


@pytest.mark.parametrize(
    ("suffix", "name"),
    [(".docx", "../../outside.xml"), (".xlsx", "/etc/outside.xml"), (".ods", "C:\\outside.xml")],
)
def test_an_archive_with_names_that_lead_outside_is_refused(tmp_path, suffix, name):
    data = bad.changed(GOOD[suffix], {name: b"<outside/>"})

    assert UNSAFE in read(tmp_path, f"plan{suffix}", data)
    assert [path.name for path in tmp_path.iterdir()] == [f"plan{suffix}"]


def test_a_scan_without_text_is_refused(tmp_path):
    assert "picture" in read(tmp_path, "scan.pdf", bad.scanned_pdf())
    assert "picture" in read(tmp_path, "scan.docx", bad.scanned_docx())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_over_the_limit_that_is_set_is_refused(tmp_path, suffix):
    limits = Limits(file_bytes=len(GOOD[suffix]) - 1)

    assert "the most that is read is" in read(tmp_path, f"plan{suffix}", GOOD[suffix], limits)


@pytest.mark.parametrize("name", NESTED)
def test_a_file_nested_without_end_is_read_or_refused(tmp_path, name):
    assert read(tmp_path, name, NESTED[name]())


@pytest.mark.parametrize("name", VAST)
def test_a_file_that_declares_a_vast_table_is_read_or_refused(tmp_path, name):
    assert read(tmp_path, name, VAST[name]())


@pytest.mark.parametrize(
    "name", ["declared rows.xlsx", "merged.xlsx", "empty rows.ods", "spans.html"]
)
def test_a_plan_in_a_table_that_is_vast_only_in_name_is_read(tmp_path, name):
    assert bad.A_WORD in words(read(tmp_path, name, VAST[name]()))


def pointing(address):
    """A file of each format that asks for what stands at the address in every way it knows."""
    xml = f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{address}" parse="text"/>'
    field = f'<w:p><w:fldSimple w:instr="INCLUDETEXT {address}"/></w:p><w:altChunk r:id="rId9"/>'
    page = (
        f'<base href="{address}"><link rel="stylesheet" href="{address}"><img src="{address}">'
        f'<iframe src="{address}"></iframe><object data="{address}"></object>'
        f'<script src="{address}"></script><style>@import "{address}";</style>'
        f'<meta http-equiv="refresh" content="0; url={address}">'
    )
    return {
        "plan.docx": bad.docx(f"<w:p><w:r><w:t>Plan</w:t></w:r></w:p>{xml}{field}",
                              bad.external("aFChunk", address)),
        "template.docx": bad.docx("<w:p><w:r><w:t>Plan</w:t></w:r></w:p>",
                                  bad.external("styles", address)),
        "plan.xlsx": bad.xlsx(f"{bad.xlsx_rows()}{xml}<row><c><f>WEBSERVICE(\"{address}\")</f></c></row>"),
        "plan.ods": bad.ods(f'<table:table-source xlink:href="{address}"/>{bad.ods_rows()}{xml}'),
        "plan.html": f"<html><p>Plan</p>{page}".encode(),
        "plan.md": f"# Plan\n\n![Plan]({address})\n\n{page}\n".encode(),
        "plan.pdf": bad.page_by_hand(
            b"BT /F1 9 Tf (Plan)Tj ET",
            more={1: b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(%s)>>>>" % address.encode(),
                  9: b"<</Type/XObject/Subtype/Form/Length 0/F(%s)>>\nstream\n\nendstream"
                     % address.encode()}),
    }  # fmt: skip


@pytest.mark.parametrize("name", pointing(""))
def test_nothing_is_fetched_from_the_network_or_the_disk(tmp_path, name):
    secret = tmp_path / "secret"
    secret.write_text("never to be seen")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)

        from_disk = read(tmp_path, name, pointing(secret.as_uri())[name])
        from_network = read(
            tmp_path, name, pointing(f"http://127.0.0.1:{server.getsockname()[1]}/a")[name]
        )

        with pytest.raises(BlockingIOError):
            server.accept()
    assert "Plan" in words(from_disk)
    assert "Plan" in words(from_network)
    assert "never to be seen" not in words(from_disk)


HEAVIEST = (
    "plan.pdf",
    "many bytes.docx",
    "filled rows.xlsx",
    "filled rows.ods",
    "rows.txt",
    "many spans.html",
)
MEASURED = """
import resource, sys
from pathlib import Path
from goldenthread.documents.reading import read_contained
from goldenthread.documents.refusal import DocumentRefused
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        read_contained(path)
    except DocumentRefused:
        pass
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_no_bad_file_takes_500_megabytes(tmp_path):
    for name, made in {**FLOODS, **VAST}.items():
        if name in HEAVIEST:
            (tmp_path / name).write_bytes(made())

    told = subprocess.run(
        [sys.executable, "-c", MEASURED, tmp_path], capture_output=True, text=True, check=True
    )

    assert int(told.stdout) * 1024 < 500_000_000


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plan.docx", bad.ole("EncryptedPackage")),
        ("plan.xlsx", GOOD[".xlsx"][:-200]),
        ("plan.pdf", bad.scanned_pdf()),
        ("plan.ods", b""),
        ("plan.html", b"<div>" * DEEP),
        ("plan.csv", b"MZ\x90\0" + NOTICE),
    ],
)
def test_the_command_refuses_in_one_line_and_prints_nothing_else(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)

    finished = called("plan", "read", path, "--json")

    assert finished.returncode == 1
    assert refusal(finished).endswith(".")
