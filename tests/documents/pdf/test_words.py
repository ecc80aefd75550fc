"""Words on a page: what is letters, what is space, what is bold."""

from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.pdf.file import Deadline, loaded_pages, open_pdf
from goldenthread.documents.pdf.words import PageText, page_text
from goldenthread.documents.readers.pdf import READER
from tests.factories.pdfs import page_by_hand, printed, read, told

_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00><ff> endcodespacerange
%d beginbfchar %s endbfchar endcmap end end"""


def text_of(data: bytes) -> PageText:
    deadline = Deadline(10)
    pdf = open_pdf(data, DEFAULT_LIMITS, deadline)
    try:
        [text] = [page_text(page, deadline) for page in loaded_pages(pdf)]
        return text
    finally:
        pdf.close()


def shown_as(codes: dict[str, str], content: bytes) -> bytes:
    """A page whose letters stand for other signs, as those of Wingdings and of bad fonts do."""
    pairs = b" ".join(
        b"<%02X><%s>" % (ord(letter), sign.encode("utf-16-be", "surrogatepass").hex().encode())
        for letter, sign in codes.items()
    )
    table = _UNICODE % (len(codes), pairs)
    return page_by_hand(
        content,
        more={
            5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
            6: b"<</Length %d>>\nstream\n%s\nendstream" % (len(table), table),
        },
    )


def test_letters_set_in_pieces_are_one_word():
    data = page_by_hand(b"BT /F1 10 Tf 1 0 0 1 50 700 Tm (Chil)Tj (dren)Tj ( come)Tj ET")

    assert [word.text for word in text_of(data).words] == ["Children", "come"]


def test_bold_is_told_by_the_typefaces_name_or_by_its_outline():
    data = page_by_hand(
        b"BT /F1 10 Tf 1 0 0 1 50 700 Tm (plain)Tj ET BT /F2 10 Tf 1 0 0 1 50 680 Tm (named)Tj ET "
        b"BT 2 Tr /F1 10 Tf 1 0 0 1 50 660 Tm (outlined)Tj ET",
        page=b"/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>",
        more={6: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>"},
    ).replace(b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 9 0 R>>>>", b"")

    assert [(word.text, word.bold) for word in text_of(data).words] == [
        ("plain", False), ("named", True), ("outlined", True),
    ]  # fmt: skip


def test_bullets_of_symbol_fonts_and_joined_letters_are_what_they_show():
    data = shown_as({"b": "\uf0b7", "f": "ﬁ"}, b"BT /F1 10 Tf 1 0 0 1 50 700 Tm (b fnd)Tj ET")

    assert told(read(data)) == ["• find"]


def test_signs_without_a_meaning_are_counted_and_control_signs_are_not_text():
    data = shown_as(
        {"x": "\ufffd", "c": "\u0007"},
        b"BT /F1 10 Tf 1 0 0 1 50 700 Tm (Tent cxxx cxxx)Tj ET",
    )

    document = READER.read(data, DEFAULT_LIMITS)

    assert text_of(data).unreadable == 6
    assert "\x07" not in told(document)[0]
    assert document.warnings[0].startswith("Much of this PDF's text has no letters behind")


def test_a_no_break_space_holds_two_words_together_but_a_row_of_them_does_not():
    data = printed('#("10\\u{a0}May and\\u{a0}\\u{a0}\\u{a0}June")')

    assert [word.text for word in text_of(data).words] == ["10 May", "and", "June"]


def test_marks_other_than_artifact_are_no_furniture():
    data = page_by_hand(b"/Span BMC BT /F1 10 Tf 1 0 0 1 50 700 Tm (Text.)Tj ET EMC")

    [word] = text_of(data).words

    assert (word.artifact, word.mark) == (False, -1)


def test_a_space_that_is_only_white_paper_is_told_from_one_of_the_file():
    data = page_by_hand(
        b"BT /F1 10 Tf 1 0 0 1 50 700 Tm (own here)Tj ET BT /F1 10 Tf 1 0 0 1 200 700 Tm (far)Tj ET"
    )

    assert [(word.text, word.spaced, word.keeps_space) for word in text_of(data).words] == [
        ("own", True, True), ("here", True, False), ("far", False, False),
    ]  # fmt: skip
