"""The items of a list, with everything that reports put between and into them."""

import pytest

from tests.factories.reports import (
    FILLER,
    bold,
    bulleted,
    footnote,
    heading,
    ilacs_cover,
    new_page,
    numbered,
    paragraph,
    report,
    with_sub_points,
)
from tests.inspections.told import LONG, of_ilacs, of_sif, read, told


def test_an_item_that_runs_over_a_page_leaves_out_footers_numbers_and_footnotes():
    found = of_sif(numbered([LONG] * 14), footnote("1 " + FILLER), footer="Calderbrook report")

    assert [each.text for each in found.recommendations] == [LONG] * 14
    assert [each.number for each in found.recommendations] == [str(n) for n in range(1, 15)]
    assert {each.page for each in found.recommendations} == {2, 3}


def test_numbers_close_before_their_words_are_numbers_all_the_same():
    pointed = with_sub_points("Strengthen oversight of:", ["private fostering."], "12.", width=19)

    found = of_sif(numbered([LONG] * 2, 10, width=19), pointed, numbered([LONG], 13, width=19))

    assert [each.number for each in found.recommendations] == ["10", "11", "12", "13"]
    assert found.recommendations[1].text == LONG
    assert found.recommendations[2].sub == ("private fostering.",)


def test_a_line_that_begins_with_a_bracket_goes_on_from_the_one_before():
    record = "Ensure that records of work are kept by every team for each child"
    reference = "(paragraphs 84, 85, 97 and 103)."

    unbroken = reference.replace(" ", "\u00a0")

    found = of_sif(numbered([f"{record} {unbroken}"], 10, width=19))

    assert [each.text for each in found.recommendations] == [f"{record} {reference}"]


def test_a_theme_set_close_and_as_plainly_as_items_is_a_theme():
    close = "#set block(spacing: 0.55em)"

    wide = "Ensure that records are kept of every visit to each child in the county of Elm"
    items = [paragraph("Visits"), numbered([wide]), paragraph("Care leavers"), numbered([LONG], 2)]

    found = of_sif(close, *items, paragraph("Courts"), numbered([LONG], 3))

    assert [(each.theme, each.text) for each in found.recommendations] == [
        ("Visits", wide),
        ("Care leavers", LONG),
        ("Courts", LONG),
    ]


def test_a_dash_at_the_margin_of_items_that_do_not_hang_is_no_point():
    found = of_sif("#block[1\\. Ensure that records are kept \\ – 16 of them – for each child.]")

    assert found.recommendations[0].sub == ()


def test_an_item_goes_on_upon_the_next_page_with_a_figure():
    found = of_sif(
        "#v(640pt)",
        "#block[1\\. Ensure that those who are 16 and #colbreak() 17-year-olds are seen.]",
        "#block[2\\. Lead.]",
    )

    assert [each.text for each in found.recommendations] == [
        "Ensure that those who are 16 and 17-year-olds are seen.",
        "Lead.",
    ]


def test_a_dash_that_begins_a_page_in_the_middle_of_an_item_is_no_point():
    found = of_sif(
        "#v(640pt)",
        "#block(grid(columns: (28pt, 1fr), [1.], [Ensure that records are kept #colbreak() – 16 of them – for each child.]))",
    )

    assert [(each.text, each.sub) for each in found.recommendations] == [
        ("Ensure that records are kept – 16 of them – for each child.", ())
    ]


def test_points_of_a_numbered_item_are_one_recommendation():
    found = of_sif(
        with_sub_points("Strengthen oversight of:", ["private fostering", "care leavers."], "1."),
        numbered(["Read plans."], 2),
    )

    first, second = found.recommendations
    assert first.text == "Strengthen oversight of: private fostering care leavers."
    assert first.lead == "Strengthen oversight of:"
    assert first.sub == ("private fostering", "care leavers.")
    assert (second.lead, second.sub) == (None, ())


@pytest.mark.parametrize("sign", ["-", "–", "•"])
def test_points_of_a_bulleted_item_are_one_recommendation(sign):
    found = of_ilacs(
        bulleted(["Plans."]),
        with_sub_points(
            "Help for children to show:", ["their wishes;", "what came of them."], "•", sign
        ),
        bulleted(["Visits."]),
    )

    assert [each.text for each in found.recommendations] == [
        "Plans.",
        "Help for children to show: their wishes; what came of them.",
        "Visits.",
    ]
    assert found.recommendations[1].sub == ("their wishes;", "what came of them.")


def test_a_dash_that_begins_a_line_of_text_is_no_point():
    text = (
        LONG + " Records – chronologies – too, for a child – or more – who is missing – or may be."
    )
    found = of_ilacs(*[bulleted([" ".join(["So"] * n) + " " + text]) for n in range(1, 12)])

    assert [each.sub for each in found.recommendations] == [()] * 11


def test_a_hyphen_at_a_lines_end_is_kept_and_takes_no_space():
    text = " ".join(["pre-proceedings", "decision-making", "well-being"] * 12) + "."

    found = of_ilacs(bulleted([text]))

    assert found.recommendations[0].text == text


@pytest.mark.parametrize("themed", [bold, paragraph])
def test_themes_in_bold_or_plain_stand_with_their_items_and_end_with_their_group(themed):
    found = of_sif(
        bold("Priority and immediate action"),
        themed("Leadership"),
        numbered(["Lead."]),
        themed("Children looked after"),
        numbered(["Visit.", "Write."], 2),
        bold("Areas for improvement:"),
        numbered(["Learn."], 4),
    )

    assert told(found) == [
        "local_authority 1 [Priority and immediate action / Leadership] Lead.",
        "local_authority 2 [Priority and immediate action / Children looked after] Visit.",
        "local_authority 3 [Priority and immediate action / Children looked after] Write.",
        "local_authority 4 [Areas for improvement] Learn.",
    ]


def test_a_theme_as_far_in_as_the_items_text_is_a_theme_and_a_second_paragraph_is_not():
    within = "#pad(left: 28pt)[#block[{}]]"
    found = of_sif(
        numbered(["Lead."]),
        within.format("This was a recommendation at the last inspection."),
        within.format("Children looked after"),
        numbered(["Visit."], 2),
    )

    assert told(found) == [
        "local_authority 1 Lead. This was a recommendation at the last inspection.",
        "local_authority 2 [Children looked after] Visit.",
    ]
    assert found.recommendations[0].repeats


def test_a_group_with_themes_may_number_its_items_anew():
    found = of_sif(
        bold("Priority actions"),
        paragraph("Leadership"),
        numbered(["Lead.", "Learn."]),
        bold("Areas for improvement"),
        paragraph("Practice"),
        numbered(["Visit."]),
    )

    assert told(found) == [
        "local_authority 1 [Priority actions / Leadership] Lead.",
        "local_authority 2 [Priority actions / Leadership] Learn.",
        "local_authority 1 [Areas for improvement / Practice] Visit.",
    ]


def test_a_whole_sentence_before_the_first_item_is_no_theme():
    found = of_sif(paragraph("Inspectors ask for what stands below."), numbered(["Lead."]))

    assert told(found) == ["local_authority 1 Lead."]


def test_a_plain_line_that_names_a_time_is_a_group():
    found = of_sif(
        paragraph("Within three months:"),
        bulleted(["Lead."]),
        paragraph("By the board"),
        bulleted(["Learn."]),
    )

    assert told(found) == [
        "local_authority [Within three months] Lead.",
        "local_authority [Within three months / By the board] Learn.",
    ]


def test_a_sentence_that_introduces_a_list_or_a_group_is_no_theme_and_no_item():
    found = of_sif(
        paragraph(
            "In order to improve, the authority and its partners, with the board and schools, should:"
        ),
        bold("Priority and immediate action"),
        paragraph("The local authority should:"),
        numbered(["Lead."]),
        bold("Areas for improvement"),
        paragraph("Managers should ensure that:"),
        numbered(["Learn."], 2),
    )

    assert told(found) == [
        "local_authority 1 [Priority and immediate action] Lead.",
        "local_authority 2 [Areas for improvement] Learn.",
    ]


@pytest.mark.parametrize(
    "said",
    [
        paragraph("There are no priority actions."),
        bulleted(["There are no priority or immediate actions."]),
        paragraph("The inspection did not find any priority actions."),
        paragraph("None."),
    ],
)
def test_that_there_are_no_priority_actions_is_no_recommendation(said):
    found = of_sif(
        bold("Priority actions"), said, bold("Areas for improvement"), bulleted(["Learn."])
    )

    assert told(found) == ["local_authority [Areas for improvement] Learn."]
    assert [each.group for each in found.statements] == ["Priority actions"]


def test_numbered_paragraphs_right_behind_bullets_end_the_list():
    found = read(
        report(
            ilacs_cover(),
            heading("What needs to improve?"),
            bulleted(["Plans.", "Visits."]),
            numbered([FILLER]),
        )
    )

    assert told(found) == ["local_authority Plans.", "local_authority Visits."]


def test_a_year_or_an_age_at_the_beginning_of_a_line_is_no_number_of_an_item():
    ages = "Ensure that homeless young people of 16 and 17 years are seen. " * 6
    found = of_sif(numbered([("x" * n) + " " + ages.strip() for n in range(1, 12)]))

    assert len(found.recommendations) == 11
    assert found.unsure == ()


def test_items_that_begin_in_bold_or_hold_bold_words_are_items_all_the_same():
    item = (
        "#block(grid(columns: (28pt, 1fr), [•], [*Plans* {} *and what they say of children* "
        + FILLER
        + "]))"
    )
    found = of_ilacs(
        bulleted(["Visits."]), item.format("one"), item.format("two"), bulleted(["Records."])
    )

    assert [each.text.split()[0] for each in found.recommendations] == [
        "Visits.", "Plans", "Plans", "Records.",
    ]  # fmt: skip


def test_a_list_set_a_little_smaller_than_the_text_is_read():
    found = of_ilacs(
        "#set text(size: 11pt)",
        bulleted([LONG, "Visits."]),
        "#set text(size: 12pt)",
        *[paragraph(FILLER)] * 9,
    )

    assert [each.text for each in found.recommendations] == [LONG, "Visits."]


def test_a_theme_may_follow_a_page_break_and_a_footnote():
    found = of_sif(
        paragraph("Leadership"),
        numbered(["Lead."]),
        footnote("1 " + FILLER),
        new_page(),
        paragraph("Children looked after"),
        numbered(["Visit."], 2),
    )

    assert told(found) == [
        "local_authority 1 [Leadership] Lead.",
        "local_authority 2 [Children looked after] Visit.",
    ]


def test_an_item_without_an_indent_goes_on_over_lines_and_pages():
    plain = [f"#block[{number}. {LONG} {LONG}]" for number in range(1, 16)]

    found = of_sif(*plain)

    assert [each.text for each in found.recommendations] == [f"{LONG} {LONG}"] * 15


def test_a_group_that_stands_close_above_its_introduction_is_a_group():
    found = of_sif("#block[Within three months: \\ Managers should:]", bulleted(["Lead."]))

    assert told(found) == ["local_authority [Within three months] Lead."]


def test_a_footnote_between_a_theme_and_its_items_is_passed_over():
    small = f"#block(text(size: 9pt)[1 {FILLER}])"

    found = of_sif(paragraph("Leadership"), small, numbered(["Lead."]))
    plain = of_ilacs(paragraph("The quality of life-story work."), small)

    assert told(found) == ["local_authority 1 [Leadership] Lead."]
    assert told(plain) == ["local_authority The quality of life-story work."]


def test_letters_and_numerals_are_points_of_a_numbered_item():
    found = of_sif(
        with_sub_points("Strengthen:", ["private fostering"], "1.", "a)"),
        with_sub_points("Improve:", ["visits"], "2.", "(i)"),
        numbered(["Lead."], 3),
    )

    assert [each.sub for each in found.recommendations] == [("private fostering",), ("visits",), ()]
