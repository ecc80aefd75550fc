"""Bullets and numbers as Word counts them."""

import pytest

from tests.factories.word_files import item, paragraph, read_word, style, styled, told


def level(number: int, number_format: str, text: str, inside: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>'
        f'{inside}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(num_id: int, abstract_id: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{abstract_id}"/>{overrides}</w:num>'


def markers(body: str, numbering: str, **parts: str) -> list[str]:
    return [marker for _, marker, _ in told(read_word(body, numbering=numbering, **parts))]


def items(*places: tuple[int, int]) -> str:
    return "".join(item("Visit", num_id, depth) for num_id, depth in places)


OUTLINE = abstract(
    1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerRoman", "(%3)")
)


def test_deeper_levels_begin_afresh_under_each_number_above():
    body = items((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2))

    assert markers(body, OUTLINE + num(1, 1)) == [
        "1.", "1.1", "1.2", "(i)", "2.", "2.1", "(i)",
    ]  # fmt: skip


def test_a_deeper_level_without_a_number_above_shows_where_that_would_begin():
    assert markers(items((1, 1), (1, 0)), OUTLINE + num(1, 1)) == ["1.1", "1."]


def test_lists_of_one_kind_go_on_counting_together():
    assert markers(items((1, 0), (2, 0), (1, 0)), OUTLINE + num(1, 1) + num(2, 1)) == [
        "1.", "2.", "3.",
    ]  # fmt: skip


def test_a_list_that_says_where_it_starts_begins_there_once():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = OUTLINE + num(1, 1) + num(2, 1, override)

    assert markers(items((1, 0), (1, 0), (2, 0), (2, 0)), numbering) == ["1.", "2.", "5.", "6."]


def test_a_list_may_have_a_level_of_its_own():
    override = (
        f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)", start=3)}</w:lvlOverride>'
    )
    numbering = OUTLINE + num(1, 1) + num(2, 1, override)

    assert markers(items((1, 0), (2, 0), (2, 0)), numbering) == ["1.", "C)", "D)"]


def test_a_level_may_go_on_under_the_next_number_or_wait_for_a_certain_one():
    never = '<w:lvlRestart w:val="0"/>'
    after_first = '<w:lvlRestart w:val="1"/>'
    numbering = abstract(
        1,
        level(0, "decimal", "%1."),
        level(1, "decimal", "%2)", never),
        level(2, "decimal", "[%3]", after_first),
    ) + num(1, 1)
    body = items((1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2))

    assert markers(body, numbering) == ["1.", "1)", "[1]", "2)", "[2]", "2.", "3)", "[1]"]


@pytest.mark.parametrize(
    ("number_format", "start", "marker"),
    [
        ("decimal", 7, "7."),
        ("decimalZero", 7, "07."),
        ("lowerLetter", 2, "b."),
        ("lowerLetter", 28, "bb."),
        ("upperLetter", 3, "C."),
        ("upperLetter", 9_000, "9000."),
        ("lowerRoman", 4, "iv."),
        ("upperRoman", 9, "IX."),
        ("ordinal", 1, "1st."),
        ("ordinal", 12, "12th."),
        ("ordinal", 23, "23rd."),
        ("ordinal", 5, "5th."),
        ("cardinalText", 3, "Three."),
        ("cardinalText", 90, "90."),
        ("chineseCounting", 3, "3."),
        ("none", 1, "."),
    ],
)
def test_number_formats(number_format: str, start: int, marker: str):
    numbering = abstract(1, level(0, number_format, "%1.", start=start)) + num(1, 1)

    assert markers(items((1, 0)), numbering) == [marker]


def test_a_number_may_stand_among_words_and_a_bullet_level_above_has_no_number():
    numbering = abstract(1, level(0, "bullet", "•"), level(1, "decimal", "Action %1%2:")) + num(
        1, 1
    )

    assert markers(items((1, 0), (1, 1)), numbering) == ["•", "Action 1:"]


def test_legal_numbering_shows_every_level_in_digits():
    numbering = abstract(
        1, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")
    ) + num(1, 1)

    assert markers(items((1, 0), (1, 0), (1, 1)), numbering) == ["I", "II", "2.1"]


@pytest.mark.parametrize(
    ("text", "inside", "marker"),
    [
        ("\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>', "•"),
        ("\uf0d8", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>', "➢"),
        ("o", "", "o"),
        ("-", "", "-"),
        ("?", '<w:lvlPicBulletId w:val="0"/>', "•"),
    ],
)
def test_a_bullet_is_the_sign_it_prints(text: str, inside: str, marker: str):
    numbering = abstract(1, level(0, "bullet", text, inside)) + num(1, 1)

    assert markers(items((1, 0)), numbering) == [marker]


def test_a_list_may_be_kept_in_a_style():
    link = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Own"/></w:abstractNum>'
    numbering = OUTLINE + link + num(1, 1) + num(2, 2)
    own = style("Own", "Own list", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
                kind="numbering")  # fmt: skip

    assert markers(items((2, 0), (2, 1)), numbering, styles=own) == ["1.", "1.1"]


def test_a_list_may_keep_a_level_for_the_paragraphs_of_a_style():
    kept = abstract(
        1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Sub"/>')
    )
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("Main", "Main point", listed) + style("Sub", "Sub point", listed)
    body = styled("Main", "One") + styled("Sub", "Two") + styled("Sub", "Three")

    assert told(read_word(body, styles=styles, numbering=kept + num(1, 1))) == [
        ("item", "1.", "One"), ("item1", "a)", "Two"), ("item1", "b)", "Three"),
    ]  # fmt: skip


def test_a_list_that_is_nowhere_described_leaves_a_plain_paragraph():
    assert told(read_word(items((7, 0)))) == [("paragraph", "", "Visit")]
    assert told(read_word(items((1, 0)), numbering=num(1, 99))) == [("paragraph", "", "Visit")]


def test_levels_that_are_not_described_count_in_digits_without_text():
    assert markers(items((1, 5)), OUTLINE + num(1, 1)) == [""]


def test_a_paragraph_may_leave_the_list_of_its_style():
    listed = style("Point", "Point", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    left = paragraph("Visit", '<w:pStyle w:val="Point"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body = styled("Point", "Call") + left

    assert told(read_word(body, styles=listed, numbering=OUTLINE + num(1, 1))) == [
        ("item", "1.", "Call"), ("paragraph", "", "Visit"),
    ]  # fmt: skip
