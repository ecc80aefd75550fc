"""The list of recommendations that a plan prints."""

import pytest

from goldenthread.documents.document import Prose
from goldenthread.plans.plan import Recommendation
from goldenthread.plans.whole.ledger import Ledger
from goldenthread.plans.whole.printed import printed_recommendations
from tests.factories.tables import heading, item, table

FIRST = "Reduce caseloads so that visits are on time"
SECOND = "Improve the quality of every child's plan"


def told(*blocks) -> list[tuple[int, str]]:
    return [(each.number, each.text) for each in printed_recommendations(blocks, Ledger())]


@pytest.mark.parametrize(
    "blocks",
    [
        [heading("Recommendations"), item(FIRST, "1."), item(SECOND, "2.")],
        [Prose("Ofsted made two recommendations."), item(FIRST, "1."), item(SECOND, "2.")],
        [
            Prose("The report asks us to improve two things."),
            Prose(f"1. {FIRST}"),
            Prose(f"2. {SECOND}"),
        ],
        [
            heading("What they recommend"),
            Prose(f"Recommendation 1: {FIRST}"),
            Prose(f"R2 – {SECOND}"),
        ],
        [heading("Recommendations"), table((f"1. {FIRST}", f"2. {SECOND}"))],
        [table(("No", "Recommendation"), ("1", FIRST), ("R2", SECOND))],
    ],
)
def test_a_numbered_list_after_words_that_announce_it_is_read(blocks):
    assert told(*blocks) == [(1, FIRST), (2, SECOND)]


@pytest.mark.parametrize(
    "blocks",
    [
        [item(FIRST, "1."), item(SECOND, "2.")],
        [heading("Recommendations"), item(FIRST, "1.")],
        [heading("Recommendations"), item(FIRST, "2."), item(SECOND, "3.")],
        [
            Prose("Two recommendations are made, and both of them are accepted."),
            item("Visits", "1."),
            item("Plans", "2."),
        ],
        [heading("Recommendations")],
    ],
)
def test_another_list_is_none(blocks):
    assert told(*blocks) == []


def test_under_a_heading_even_a_few_words_are_one():
    assert told(
        heading("Recommendations"), item("Workers' caseloads.", "1."), item("Plans' quality.", "2.")
    ) == [
        (1, "Workers' caseloads."),
        (2, "Plans' quality."),
    ]


def test_a_number_printed_again_is_another_list():
    blocks = [
        heading("Recommendations"),
        item(FIRST, "1."),
        item(SECOND, "2."),
        item("Begin a third and long one", "1."),
    ]

    assert told(*blocks) == [(1, FIRST), (2, SECOND)]


def test_the_list_ends_at_the_next_heading():
    blocks = [
        heading("Recommendations"),
        item(FIRST, "1."),
        item(SECOND, "2."),
        heading("Next"),
        item("And a third long one", "3."),
    ]

    assert len(told(*blocks)) == 2


def test_what_is_read_has_found_its_place():
    ledger = Ledger()
    blocks = [heading("Recommendations"), item(FIRST, "1."), item(SECOND, "2."), Prose("The end")]

    printed_recommendations(blocks, ledger)

    assert [ledger.is_placed(block) for block in blocks] == [True, True, True, False]


def test_a_recommendation_has_its_place():
    assert printed_recommendations(
        [heading("Recommendations"), item(FIRST, "1."), item(SECOND, "2.")], Ledger()
    ) == (Recommendation(1, FIRST), Recommendation(2, SECOND))


def test_a_recommendation_that_goes_on_in_the_next_row_is_put_together():
    blocks = [
        heading("Recommendations"),
        table(
            ("No", "Recommendation", "Theme"),
            ("1", "Reduce caseloads so that", "Practice"),
            ("", "visits are on time", ""),
            ("2", "Improve every plan:", "Practice and the"),
            ("", "its words and its dates", "culture of teams"),
        ),
    ]

    assert told(*blocks) == [
        (1, "Reduce caseloads so that visits are on time"),
        (2, "Improve every plan: its words and its dates"),
    ]


@pytest.mark.parametrize(
    "second",
    [
        # A number of its own, or a sentence that begins anew, is no rest of the row above.
        ("3", "visits are on time", ""),
        ("", "Visits are on time for all.", ""),
        ("", "visits are on time", "Another theme"),
    ],
)
def test_a_row_that_begins_anew_is_not_put_to_the_one_above(second):
    rows = table(
        ("No", "Recommendation", "Theme"),
        ("1", "Reduce the caseloads of every team.", "Practice."),
        second,
        ("2", "Improve the quality of every plan", ""),
    )

    assert told(heading("Recommendations"), rows)[0] == (1, "Reduce the caseloads of every team.")


def test_the_blocks_that_a_recommendation_was_put_together_from_are_all_read():
    rows = table(
        ("No", "Recommendation"),
        ("1", "Reduce caseloads so that"),
        ("", "visits are on time"),
        ("2", "Improve the quality of plans"),
    )
    ledger = Ledger()

    printed_recommendations([heading("Recommendations"), rows], ledger)

    read = [
        [ledger.is_placed(block) for cell in row.cells for block in cell.blocks]
        for row in rows.rows
    ]
    assert read == [[False, False], [True, True], [True], [True, True]]
