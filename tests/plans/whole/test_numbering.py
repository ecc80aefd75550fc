"""Numbers printed twice, and rows that are recommendations."""

import pytest

from goldenthread.plans.plan import FlagKind, Objective, Recommendation, Theme
from goldenthread.plans.whole.ledger import Ledger
from goldenthread.plans.whole.numbering import renumbered, rows_as_recommendations, self_cited


def objectives(*refs: str | None) -> list[Objective]:
    return [Objective(f"Objective {index}", ref) for index, ref in enumerate(refs)]


@pytest.mark.parametrize(
    ("refs", "mended"),
    [
        (["4", "5", "5", "7"], ["4", "5", "6", "7"]),
        (["4", "5", "5"], ["4", "5", "6"]),
        (["5", "5", "6"], ["5", "5", "6"]),
        ([None, "5", "a"], [None, "5", "a"]),
        (["5", "5²", "²", "9" * 5000], ["5", "5²", "²", "9" * 5000]),
    ],
)
def test_a_number_printed_twice_takes_its_place_in_the_sequence(refs, mended):
    assert [objective.ref for objective in renumbered(objectives(*refs), Ledger())] == mended


def test_a_mended_number_is_flagged():
    ledger = Ledger()

    renumbered(objectives("5", "5", "7"), ledger)

    assert [(flag.kind, flag.message) for flag in ledger.flags] == [
        (FlagKind.GARBLED, "The number 5 is printed twice; “Objective 1” is taken as 6.")
    ]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Recommendation 2: The timeliness of visits", (2, "The timeliness of visits")),
        ("Rec no. 12 Visits", (12, "Visits")),
        ("Area for improvement 2: Visits", (2, "Visits")),
        ("SIF recommendation 3 – Visits", (3, "Visits")),
        ("AFI 4. Visits", (4, "Visits")),
        ("Area for improvement: 3 visits", (None, "Area for improvement: 3 visits")),
        ("Recommendation 2", (None, "Recommendation 2")),
        ("Recommend 2 visits", (None, "Recommend 2 visits")),
    ],
)
def test_an_objective_may_say_which_recommendation_it_is(title, told):
    assert self_cited(title) == told


@pytest.mark.parametrize(
    ("heading", "refs", "count"),
    [
        ("Area for Improvement", ["1", "2", "2"], 2),
        ("Ofsted Recommendation", ["1", "2"], 2),
        ("Requirement", ["1", "2"], 0),
        ("Area for Improvement", ["1", "3"], 0),
        ("Area for Improvement", ["1"], 0),
        ("Area for Improvement", ["a", None], 0),
    ],
)
def test_objectives_that_count_under_such_a_heading_are_the_recommendations(heading, refs, count):
    assert (
        len(rows_as_recommendations(heading, [Theme("", objectives=tuple(objectives(*refs)))]))
        == count
    )


def test_a_row_is_a_recommendation_in_its_own_words():
    theme = Theme("", objectives=tuple(objectives("1", "2")))

    assert rows_as_recommendations("Recommendation", [theme])[0] == Recommendation(1, "Objective 0")
