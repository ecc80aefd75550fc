"""Where lists begin and end, whose they are, and what of them is a recommendation."""

import pytest

from tests.factories.reports import (
    FILLER,
    bold,
    bulleted,
    footnote,
    footnote_mark,
    heading,
    ilacs_cover,
    new_page,
    numbered,
    paragraph,
    report,
    sif_cover,
    with_sub_points,
)
from tests.inspections.told import AFTER, FINDINGS, of_ilacs, of_sif, read, told


def test_a_second_list_under_a_heading_of_its_own_is_not_taken_in():
    found = of_sif(
        bulleted(["Learn."]), heading("Key strengths and weaknesses"), bulleted([FILLER] * 2)
    )

    assert told(found) == ["local_authority Learn."]


def test_bullets_under_a_smaller_heading_behind_a_numbered_list_are_not_taken_in():
    found = of_sif(
        numbered(["Lead.", "Learn."]), bold("Children living here"), bulleted([FILLER] * 2)
    )

    assert told(found) == ["local_authority 1 Lead.", "local_authority 2 Learn."]


def test_numbered_paragraphs_that_go_on_below_strengths_are_not_taken_in():
    found = of_sif(
        numbered(["Lead.", "Learn."], 24),
        bold("The local authority has the following strengths"),
        numbered([FILLER], 26),
    )

    assert [each.number for each in found.recommendations] == ["24", "25"]


def test_the_mark_of_a_footnote_belongs_to_no_heading_and_no_item():
    found = read(
        report(
            ilacs_cover(),
            footnote_mark("What needs to improve?", "1"),
            "#block(grid(columns: (28pt, 1fr), [•], [Visits by the board#super[2] and others.]))",
            bulleted(["Plans."]),
            footnote("1 " + FILLER),
            FINDINGS,
        )
    )

    assert told(found) == [
        "local_authority Visits by the board and others.",
        "local_authority Plans.",
    ]


def test_paragraphs_under_the_heading_are_items_where_there_are_no_bullets():
    found = of_ilacs(paragraph("The quality of life-story work."), paragraph("The pace of plans."))

    assert told(found) == [
        "local_authority The quality of life-story work.",
        "local_authority The pace of plans.",
    ]


def test_a_narrative_under_the_heading_is_no_list():
    many = of_ilacs(*[paragraph(FILLER)] * 16)
    long = of_ilacs(paragraph(FILLER * 5))

    assert many.recommendations == long.recommendations == ()


def test_a_board_that_is_named_in_no_usual_way_keeps_its_list():
    found = read(
        report(
            sif_cover(),
            heading("Recommendations"),
            numbered(["Lead."]),
            heading("How well the safeguarding children board works"),
            paragraph(FILLER),
            heading("Recommendations"),
            numbered(["Publish a report."], 20),
            *AFTER,
        )
    )

    assert told(found) == ["local_authority 1 Lead.", "lscb 20 Publish a report."]


def test_points_below_a_paragraph_that_introduces_them_are_recommendations():
    found = of_sif(
        with_sub_points(
            "In order to improve, the local authority should take the following actions:",
            ["Lead.", "Learn."],
            "28.",
        )
    )

    assert told(found) == ["local_authority Lead.", "local_authority Learn."]


def test_a_numbered_sentence_before_groups_only_introduces_them():
    introduction = "The local authority should take the following actions to improve."

    found = of_sif(
        numbered([introduction], 20),
        bold("Priority and immediate action"),
        numbered(["Lead."], 21),
        bold("Areas for improvement"),
        numbered(["Learn."], 22),
    )

    assert told(found) == [
        "local_authority 21 [Priority and immediate action] Lead.",
        "local_authority 22 [Areas for improvement] Learn.",
    ]


def test_a_sentence_below_a_group_or_a_theme_only_introduces_its_items():
    found = of_sif(
        bold("Priority and immediate action"),
        paragraph("There are no priority actions."),
        bold("Areas for improvement"),
        paragraph("To go further, the authority has some steps to take with all its partners."),
        numbered(["Lead."]),
        bold("Practice"),
        paragraph("Staff should do the following."),
        numbered(["Learn."], 2),
        bold("Courts"),
        paragraph("Lawyers must:"),
        numbered(["Plead."], 3),
    )

    assert told(found) == [
        "local_authority 1 [Areas for improvement] Lead.",
        "local_authority 2 [Areas for improvement / Practice] Learn.",
        "local_authority 3 [Areas for improvement / Courts] Plead.",
    ]


def test_prose_below_a_group_ends_the_list():
    found = of_sif(
        numbered(["Lead."]),
        bold("Areas for improvement"),
        *[paragraph(FILLER)] * 3,
        bulleted([FILLER]),
    )

    assert told(found) == ["local_authority 1 Lead."]


@pytest.mark.parametrize("title", ["Contents", "Table of contents", "In this report"])
def test_a_table_of_contents_that_names_recommendations_is_no_list(title):
    entries = ["Executive summary", "Recommendations", "Summary", "Findings", "Annex"]
    contents = [paragraph(f"{name} {page}") for page, name in enumerate(entries, 3)]
    contents[1] = heading(f"{entries[1]} 4", 20)

    found = read(
        report(
            sif_cover(board=False),
            heading(title, 20),
            *contents,
            new_page(),
            numbered([FILLER] * 2),
            heading("Recommendations"),
            numbered(["Lead."], 3),
            *AFTER,
        )
    )

    assert told(found) == ["local_authority 3 Lead."]


@pytest.mark.parametrize(
    ("first", "second", "whose"),
    [
        ("the LSCB", "the local authority", ["lscb", "local_authority"]),
        ("the council and the LSCB", "the LSCB", ["local_authority", "lscb"]),
    ],
)
def test_a_heading_says_whose_list_it_begins(first, second, whose):
    found = read(
        report(
            sif_cover(),
            heading(f"Recommendations for {first}"),
            numbered(["Lead."]),
            heading(f"Recommendations for {second}"),
            numbered(["Learn."], 2),
            *AFTER,
        )
    )

    assert [each.list for each in found.recommendations] == whose


@pytest.mark.parametrize(
    "title", ["Key recommendations", "Recommendations: the local authority should"]
)
def test_a_heading_of_recommendations_may_say_more(title):
    found = read(report(sif_cover(board=False), heading(title), numbered(["Lead."]), *AFTER))

    assert told(found) == ["local_authority 1 Lead."]


@pytest.mark.parametrize("items", [numbered(["Lead.", "Learn."]), bulleted(["Lead.", "Learn."])])
def test_a_list_may_be_set_smaller_than_the_text(items):
    found = of_sif("#[#set text(size: 10pt)", items, "]", paragraph(FILLER * 2))

    assert [each.text for each in found.recommendations] == ["Lead.", "Learn."]


def test_references_and_repeats_are_told_apart():
    found = of_sif(
        numbered([
            "Lead (paragraphs 4, 5). This was a recommendation at the last inspection.",
            "Learn (with partners).",
        ])
    )  # fmt: skip

    assert [(each.refs, each.repeats) for each in found.recommendations] == [
        (("(paragraphs 4, 5)",), True),
        ((), False),
    ]


@pytest.mark.parametrize("last", [paragraph("Contact details"), paragraph("a) Contact"), ""])
def test_a_list_may_be_the_last_thing_in_a_report(last):
    found = read(
        report(ilacs_cover(), heading("What needs to improve?"), bulleted(["Plans."]), last)
    )

    assert found.recommendations[0].text.startswith("Plans.")
    assert len(found.recommendations) == 1


def test_paragraphs_that_run_over_a_page_are_one_item():
    found = of_ilacs(
        "#v(560pt)",
        paragraph(FILLER.replace(".", ",") + " and more of it in all teams of the county."),
    )

    assert len(found.recommendations) == 1
