"""Bad files of every format: each refused in one plain line, or read, within bounds, fetching nothing."""

import json
import re
import socket
import subprocess
import sys
import time

import pytest

from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.reading import read_contained, read_document
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


MOST_SECONDS = 20


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
    assert time.monotonic() - begun < MOST_SECONDS
    return answer


HEAVIEST = (
    "plan.pdf",
    "many bytes.docx",
    "filled rows.xlsx",
    "filled rows.ods",
    "rows.txt",
    "many spans.html",
)
# In a process of its own, since what its children take is told together.
MEASURED = """
import json, resource, sys, time
from pathlib import Path
from goldenthread.documents.reading import read_contained
from goldenthread.documents.refusal import DocumentRefused
answers = {}
for path in sorted(Path(sys.argv[1]).iterdir()):
    begun = time.monotonic()
    try:
        read_contained(path)
        answer = "read"
    except DocumentRefused as refused:
        answer = str(refused)
    answers[path.name] = (answer, time.monotonic() - begun)
print(json.dumps([answers, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))
"""


@pytest.fixture(scope="module")
def heaviest(tmp_path_factory):
    """What is said of the heaviest files with the seconds it took, and the most memory any took."""
    folder = tmp_path_factory.mktemp("heaviest")
    for name, made in {**FLOODS, **VAST}.items():
        if name in HEAVIEST:
            (folder / name).write_bytes(made())
    told = subprocess.run(
        [sys.executable, "-c", MEASURED, folder], capture_output=True, text=True, check=True
    )
    answers, kilobytes = json.loads(told.stdout)
    return answers, kilobytes * 1024


def answer_to(name, made, folder, heaviest):
    """What is said of a file, which is asked only once of the heaviest."""
    if name not in HEAVIEST:
        return read(folder, name, made())
    answer, seconds = heaviest[0][name]
    assert seconds < MOST_SECONDS
    return answer


def read_here(name, data):
    """The same without a process of its own, for files that are small whatever becomes of them."""
    try:
        return read_document(data, name)
    except DocumentRefused as refused:
        answer = str(refused)
        assert answer.endswith(".")
        assert "\n" not in answer
        return answer


def words(document):
    return "\n".join(document_lines(document))


@pytest.mark.parametrize("name", LOCKED)
def test_a_file_with_a_password_is_refused(name):
    assert "password" in read_here(name, LOCKED[name])


@pytest.mark.parametrize("suffix", [*OFFICE, ".pdf"])
@pytest.mark.parametrize("kept", [0.1, 0.9])
def test_half_a_file_is_refused_as_damaged(suffix, kept):
    data = GOOD[suffix][: int(len(GOOD[suffix]) * kept)]

    assert DAMAGED in read_here(f"plan{suffix}", data)


@pytest.mark.parametrize("suffix", [".html", ".md", ".csv", ".txt"])
def test_half_a_text_is_read_as_far_as_it_goes(suffix):
    told = "Contacts are decided"
    data = GOOD[suffix][: GOOD[suffix].index(told.encode()) + len(told)]

    assert told in words(read_here(f"plan{suffix}", data))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_is_refused(suffix):
    assert read_here(f"plan{suffix}", b"").startswith("This file is empty")


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_of_another_kind_is_refused_by_its_kind(kind):
    data, sentence = FOREIGN[kind]

    assert re.search(sentence, read_here("plan.docx", data))


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
def test_a_good_file_is_read_by_its_content_whatever_its_name(suffix, named):
    document = read_here(named, GOOD[suffix])

    assert document.format == suffix[1:]
    assert bad.A_WORD in words(document)


@pytest.mark.parametrize("name", FLOODS)
def test_a_file_that_unpacks_to_a_flood_is_refused(tmp_path, name, heaviest):
    assert re.search(FLOOD, answer_to(name, FLOODS[name], tmp_path, heaviest))


def test_a_file_that_lies_about_its_sizes_is_refused():
    assert DAMAGED in read_here("plan.docx", bad.lying_archive(GOOD[".docx"]))


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


def test_a_scan_without_text_is_refused():
    assert "picture" in read_here("scan.pdf", bad.scanned_pdf())
    assert "picture" in read_here("scan.docx", bad.scanned_docx())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_over_the_limit_that_is_set_is_refused(tmp_path, suffix):
    limits = Limits(file_bytes=len(GOOD[suffix]) - 1)

    assert "the most that is read is" in read(tmp_path, f"plan{suffix}", GOOD[suffix], limits)


@pytest.mark.parametrize("name", NESTED)
def test_a_file_nested_without_end_is_read_or_refused(tmp_path, name):
    assert read(tmp_path, name, NESTED[name]())


@pytest.mark.parametrize("name", VAST)
def test_a_file_that_declares_a_vast_table_is_read_or_refused(tmp_path, name, heaviest):
    assert answer_to(name, VAST[name], tmp_path, heaviest)


def test_no_bad_file_takes_500_megabytes(heaviest):
    assert heaviest[1] < 500_000_000


@pytest.mark.parametrize(
    "name", ["declared rows.xlsx", "merged.xlsx", "empty rows.ods", "spans.html"]
)
def test_a_plan_in_a_table_that_is_vast_only_in_name_is_read(tmp_path, name):
    assert bad.A_WORD in words(read(tmp_path, name, VAST[name]()))


@pytest.mark.parametrize("name", bad.pointing(""))
def test_nothing_is_fetched_from_the_network_or_the_disk(tmp_path, name):
    secret = tmp_path / "secret"
    secret.write_text("never to be seen")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)

        from_disk = read_here(name, bad.pointing(secret.as_uri())[name])
        from_network = read_here(
            name, bad.pointing(f"http://127.0.0.1:{server.getsockname()[1]}/a")[name]
        )

        with pytest.raises(BlockingIOError):
            server.accept()
    assert "Plan" in words(from_disk)
    assert "Plan" in words(from_network)
    assert "never to be seen" not in words(from_disk)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plan.pdf", bad.scanned_pdf()),
        ("plan.ods", b""),
        ("plan.html", b"<div>" * DEEP),
    ],
)
def test_the_command_refuses_in_one_line_and_prints_nothing_else(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)

    finished = called("plan", "read", path, "--json")

    assert finished.returncode == 1
    assert refusal(finished).endswith(".")
