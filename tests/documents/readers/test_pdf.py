"""Reading PDF files, as they are printed and as they are tagged."""

import functools
import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from goldenthread.documents.document import Document, Prose, ProseKind, Table
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.pdf import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.pdfs import all_prose, by_hand, page_by_hand, printed, read, told

# A few of them, of all years, so that the suite stays quick.
REPORTS = sorted((Path(__file__).parents[4] / "shared" / "inspections").glob("*.pdf"))[::4]


@functools.cache
def report(path: Path) -> Document:
    return read(path.read_bytes())


def letters_of_pages(data: bytes) -> Counter[str]:
    pdf = pypdfium2.PdfDocument(data)
    try:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    finally:
        pdf.close()
    return Counter(letter for text in texts for letter in text if letter.isalnum())


def letters_of(document: Document) -> Counter[str]:
    return Counter(
        letter
        for prose in all_prose(document)
        for letter in prose.marker + prose.text
        if letter.isalnum()
    )


def words_of(document: Document) -> Counter[str]:
    return Counter(word for prose in all_prose(document) for word in re.findall(r"\w+", prose.text))


def only_table(document: Document) -> Table:
    [table] = document.tables()
    return table


# ---- what it takes for a PDF


def test_a_file_is_known_by_its_content_and_not_by_its_name():
    assert READER.fits(b"junk\n%PDF-1.7 ...", "plan.docx")
    assert not READER.fits(b"PK\x03\x04", "plan.pdf")


# ---- running text


def test_headings_are_told_by_size_and_weight():
    data = printed("""
        #text(size: 20pt)[Improvement plan]

        #text(size: 14pt)[Priority one]

        Children wait too long for a first visit, and too many are seen again within a year.

        *What we will do*

        Review every repeat referral and report what is found to the board each month.
    """)

    assert told(read(data)) == [
        "# Improvement plan",
        "## Priority one",
        "Children wait too long for a first visit, and too many are seen again within a year.",
        "### What we will do",
        "Review every repeat referral and report what is found to the board each month.",
    ]


def test_wrapped_lines_are_one_paragraph_and_a_line_broken_off_early_begins_another():
    data = printed("""#block(width: 200pt)[
        The board hears each month what has been done and what is late, and asks why. \\
        Chair: A. N. Other \\
        The next report follows in the spring, when the new team has settled in well.
    ]""")

    assert told(read(data)) == [
        "The board hears each month what has been done and what is late, and asks why.",
        "Chair: A. N. Other",
        "The next report follows in the spring, when the new team has settled in well.",
    ]


def test_a_hyphen_at_the_end_of_a_line_stays_unless_the_whole_word_is_used_elsewhere():
    data = printed("""#set text(hyphenate: true); #block(width: 90pt, par(justify: true)[
        High-quality supervision and independence matter. Everyone understands independence.
    ])
    #pagebreak()
    Supervision, independence and understanding; everyone understands.""")

    words = words_of(read(data))

    assert words["independence"] == 3
    assert words["understands"] == 2
    assert words["High"] == words["quality"] == 1


def test_bullets_and_numbers_are_items_by_their_depth():
    data = printed("""
        - Review every repeat referral
          - with the police
          - with health
        - Train all staff
        + First
        + Second
    """)

    assert told(read(data)) == [
        "• Review every repeat referral",
        "  ‣ with the police",
        "  ‣ with health",
        "• Train all staff",
        "1. First",
        "2. Second",
    ]


def test_running_headers_and_page_numbers_are_furniture():
    data = printed("""
        #set page(header: [Improvement plan 2026], footer: context [Page #counter(page).display()], height: 200pt)
        Alpha one. #pagebreak() Beta two. #pagebreak() Gamma three.
    """)

    assert told(read(data)) == [
        "~ Improvement plan 2026", "Alpha one.", "~ Page 1",
        "~ Improvement plan 2026", "Beta two.", "~ Page 2",
        "~ Improvement plan 2026", "Gamma three.", "~ Page 3",
    ]  # fmt: skip


def test_two_columns_are_read_one_after_the_other():
    left = "Children are seen quickly when they are at risk of harm today. " * 6
    right = "Leaders know their services well and act on what they find out. " * 4
    data = printed(f"""
        #text(size: 16pt)[What inspectors found on their visit to the authority in the spring of the year]
        #grid(columns: (1fr, 1fr), gutter: 24pt, [{left}], [{right}])
        A line below goes over the whole width of the page again, and so it is read in the end.
    """)

    assert told(read(data)) == [
        "# What inspectors found on their visit to the authority in the spring of the year",
        left.strip(),
        right.strip(),
        "A line below goes over the whole width of the page again, and so it is read in the end.",
    ]


def test_contents_entries_are_lines_of_their_own_and_no_headings():
    data = printed("""
        *Recommendations #h(1fr) 7*

        *Summary #h(1fr) 8*

        The report itself is set in plain type, as long reports are, so that bold stands out.
    """)

    assert told(read(data))[:2] == ["Recommendations 7", "Summary 8"]


def test_a_sentence_cut_by_a_page_break_is_whole_again():
    data = printed("""
        #set page(height: 90pt, margin: 20pt, footer: align(right, context counter(page).display()))
        Review every repeat referral with the police and with health partners so that nothing is
        missed by anyone, and tell the board each month what was found and what will now be done
        about it by whom and by when.
    """)

    document = read(data)

    assert [block.text for block in document.prose() if block.kind == ProseKind.PARAGRAPH] == [
        "Review every repeat referral with the police and with health partners so that nothing is "
        "missed by anyone, and tell the board each month what was found and what will now be done "
        "about it by whom and by when."
    ]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_turned_in_the_file_is_read_as_it_is_seen(turn: int):
    data = page_by_hand(
        b"BT /F1 10 Tf 1 0 0 1 50 700 Tm (Review every referral) Tj ET "
        b"BT /F1 10 Tf 1 0 0 1 50 640 Tm (Train all staff) Tj ET",
        page=b"/Rotate %d" % turn,
    )

    assert told(read(data)) == ["Review every referral", "Train all staff"]


@pytest.mark.parametrize(
    "matrix", [b"0 1 -1 0 %d 50", b"-1 0 0 -1 500 %d", b"0 -1 1 0 %d 500"], ids=str
)
def test_text_set_sideways_is_read_in_its_own_direction(matrix: bytes):
    first, second = (100, 160) if matrix.startswith(b"0 1") else (160, 100)
    first, second = (100, 160) if matrix.startswith(b"-1") else (first, second)
    data = page_by_hand(
        b"BT /F1 10 Tf %s Tm (Review every referral) Tj ET " % (matrix % first)
        + b"BT /F1 10 Tf %s Tm (Train all staff) Tj ET" % (matrix % second)
    )

    assert told(read(data)) == ["Review every referral", "Train all staff"]


# ---- tags of other programs


def test_tags_are_read_where_they_cover_the_text():
    data = printed(
        """#set document(title: "Plan")
        = Priority one
        #table(columns: 2, table.header([Action], [Lead]),
            table.cell(rowspan: 2)[Review every repeat referral], [Head of MASH], [Police])
        - Train all staff
        """,
        tagged=True,
    )

    document = read(data)

    assert told(document) == [
        "# Priority one",
        "Action | Lead\nReview every repeat referral | Head of MASH\n^ | Police",
        "• Train all staff",
    ]
    assert only_table(document).header_rows == 1
    assert document.title == "Plan"


def test_tags_without_the_table_that_the_lines_show_are_not_trusted():
    data = printed(
        "Before.\n#grid(columns: (80pt, 80pt), stroke: 1pt, [a b], [c d], [e f], [g h])",
        tagged=True,
    )

    assert told(read(data)) == ["Before.", "a b | c d\ne f | g h"]


# ---- what is said of the file


def test_the_title_is_the_files_own_but_no_file_name_or_else_the_first_heading():
    named = printed('#set document(title: "The plan")\nText.')
    by_word = printed('#set document(title: "Microsoft Word - plan v3.docx")\n#text(20pt)[Plan]\n\nText.')  # fmt: skip
    untitled = printed("Text.")

    assert [read(data).title for data in (named, by_word, untitled)] == ["The plan", "Plan", None]


def test_a_picture_among_pages_of_text_is_warned_of():
    image = {9: b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
                b"/BitsPerComponent 8/Length 1>>\nstream\nx\nendstream"}  # fmt: skip
    text = b"BT /F1 10 Tf 1 0 0 1 50 700 Tm (%s) Tj ET" % (b"Review every referral. " * 5)
    data = by_hand({
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
           b"/Resources<</Font<</F1 5 0 R>>>>>>",
        4: b"<</Length %d>>\nstream\n%s\nendstream" % (len(text), text),
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        6: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 7 0 R"
           b"/Resources<</XObject<</X 9 0 R>>>>>>",
        7: b"<</Length 25>>\nstream\nq 99 0 0 99 0 0 cm /X Do Q\nendstream",
        **image,
    })  # fmt: skip

    assert read(data).warnings == ("Page 2 is a picture without text and was not read.",)


# ---- refusals


def refusal(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(DocumentRefused) as refused:
        READER.read(data, limits)
    said = str(refused.value)
    assert "\n" not in said
    return said


def test_a_scan_is_refused_as_a_picture():
    data = page_by_hand(
        b"q 600 0 0 800 0 0 cm /X Do Q",
        more={9: b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
                 b"/BitsPerComponent 8/Length 1>>\nstream\nx\nendstream"},
    )  # fmt: skip

    assert refusal(data).startswith("This PDF is a picture of the pages, with no text in it.")


def test_a_pdf_without_a_word_is_refused():
    assert refusal(page_by_hand(b"1 1 50 50 re f")).startswith("This PDF holds no words.")


def test_more_pages_than_the_limit_are_refused():
    data = printed("One. #pagebreak() Two. #pagebreak() Three.")

    assert refusal(data, Limits(pages=2)).startswith("This PDF has 3 pages; 2 is the most")


@pytest.mark.parametrize("tagged", [False, True])
def test_more_cells_than_the_limit_are_refused(tagged: bool):
    data = printed("#table(columns: 3, " + "[a]," * 30 + ")", tagged=tagged)

    assert refusal(data, Limits(cells=29)).startswith("This PDF has more than 29 table cells")


def test_more_words_than_any_report_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("goldenthread.documents.readers.pdf.MOST_WORDS", 3)

    assert refusal(printed("Four words are here.")).startswith("This PDF holds more text")


# ---- real reports


@pytest.mark.skipif(not REPORTS, reason="no real reports beside this checkout")
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_real_report_keeps_every_letter_and_has_its_headings_and_items(path: Path):
    document = report(path)

    assert letters_of(document) == letters_of_pages(path.read_bytes())
    headings = " ".join(b.text for b in document.prose() if b.kind == ProseKind.HEADING).casefold()
    assert "recommendations" in headings or "improve" in headings
    items = [block for block in document.prose() if block.kind == ProseKind.ITEM]
    assert len(items) > 30
    assert len(list(document.tables())) >= 1


def test_numbered_recommendations_of_a_real_report_are_items():
    if not REPORTS:
        pytest.skip("no real reports beside this checkout")
    numbered = 0
    for path in REPORTS:
        under = False
        for block in report(path).blocks:
            if isinstance(block, Prose) and block.kind == ProseKind.HEADING:
                under = block.text.strip() == "Recommendations"
            elif under and isinstance(block, Prose) and block.kind == ProseKind.ITEM:
                numbered += bool(re.match(r"\d+\.$", block.marker))

    assert numbered >= 20
