"""What a document says its colours mean, whichever way it says so."""

import pytest

from goldenthread.documents.document import Block
from goldenthread.plans.checking.table_readings import table_readings
from goldenthread.plans.colour_key import colour_key, colours_claimed, in_usual_order, meaning_of
from goldenthread.plans.plan import NO_GUIDANCE, Action, Objective, Plan, Theme
from tests.factories.tables import cell, document, paragraph, table

RED, GREEN = "FF0000", "92D050"
MEANT = {"Green": "On track", "Red": "Off track, to the board"}


def key_of(*blocks: Block) -> dict[str, str]:
    told = document(*blocks)
    return colour_key(told, table_readings(told, NO_GUIDANCE))


@pytest.mark.parametrize(
    "blocks",
    [
        [table(["RAG", "What it means"], ["Red", "Off track, to the board"], ["GREEN", "On track"])],
        [table(["R", "Off track, to the board"], ["G", "On track"], ["Rating key", ""])],
        [table(["Key", ""], [cell("", fill=RED), "Off track, to the board"], [cell("", fill=GREEN), "On track"])],
        [table(["Key"], [cell("Off track, to the board", fill=RED)], [cell("On track", fill=GREEN)])],
        [table(["Key"], [["Red: Off track, to the board", "Green: On track"]])],
        [table(["Red", "Green"], ["Off track, to the board", "On track"])],
        [paragraph("Key: Red – Off track, to the board; Green – On track")],
        [paragraph("R = Off track, to the board"), paragraph("G = On track")],
    ],
    ids=["in words", "letters", "shading", "shaded words", "lines of a cell", "side by side", "sentence", "lines"],
)  # fmt: skip
def test_a_key_is_found_however_it_is_told(blocks):
    assert key_of(*blocks) == MEANT


def test_a_table_that_counts_colours_is_no_key():
    counted = table(["Theme", "Red", "Green"], ["Front door", "3", "9"], ["Red", "1", "2"])

    assert key_of(counted) == {}


def test_one_colour_alone_is_no_key():
    assert key_of(paragraph("Red: the colour of the new leaflet")) == {}
    assert key_of(paragraph("Red: 3; Green: in time")) == {}


def test_a_table_of_actions_is_no_key_and_a_key_counts_before_the_text():
    actions = table(
        ["RAG", "Action", "By when"],
        ["Red", "Write a guide for the front door", "May 2026"],
        ["Green", "Review every contact that was closed", "June 2026"],
        header_rows=1,
    )

    assert key_of(actions) == {}
    assert key_of(
        actions,
        paragraph("Red: late; Green: in time"),
        table(["Key", ""], ["Red", "Off track, to the board"], ["Green", "On track"]),
    ) == MEANT  # fmt: skip


def test_the_first_meaning_of_a_colour_counts():
    assert key_of(paragraph("Red: late; Green: in time; Red: very late")) == {
        "Green": "in time",
        "Red": "late",
    }


def test_the_colours_of_a_plan_are_those_that_it_claims_once_each():
    plan = Plan(
        "A plan",
        None,
        "tracker",
        themes=(
            Theme(
                "",
                objectives=(
                    Objective("One", rag="Red", actions=(Action("Do", "", rag="Blue – done"),)),
                    Objective("Two", rag="Red", actions=(Action("Do", "", rag="Not rated"),)),
                    Objective("Three", rag="word " * 40),
                    Objective("Four"),
                ),
            ),
        ),
    )

    assert colours_claimed(plan) == ["Blue – done", "Red", "Not rated"]


def test_of_a_plan_with_other_words_in_every_row_the_most_frequent_are_taken():
    told = ["Red", *(f"Words {number}" for number in range(50)), "Red", "Green", "Green"]
    plan = Plan(
        "A plan",
        None,
        "tracker",
        themes=(Theme("", objectives=tuple(Objective("One", rag=rag) for rag in told)),),
    )

    colours = colours_claimed(plan)

    assert colours[:2] == ["Green", "Red"]
    assert len(colours) == 20


def test_a_claim_that_goes_on_after_its_colour_means_what_the_colour_means():
    assert meaning_of("Blue – done", {"Blue": "Complete"}) == "Complete"
    assert meaning_of("RED", {"Red": "Late"}) == "Late"
    assert meaning_of("Not rated", {"Red": "Late"}) == ""
    assert meaning_of("1", {"Red": "Late"}) == ""


def test_colours_stand_in_their_usual_order_and_other_words_after_them():
    assert in_usual_order(["Zeal", "Red", "Amber", "Blue", "Art", "Green", "Red"]) == [
        "Blue",
        "Green",
        "Amber",
        "Red",
        "Art",
        "Zeal",
    ]
