"""A last column cut at the edge of the page."""

from goldenthread.plans.tables.edges import edge_flags
from goldenthread.plans.tables.grid import find_grid
from goldenthread.plans.words.days import Calendar
from tests.factories.tables import table

HEADS = ("Objective", "Lead", "Action", "Action for leaders")
WHOLE = "vulnerable children presented information review implementation"


def flagged(last: str) -> list[str]:
    grid = find_grid(table(HEADS, ("Visits", "PSW", f"Look at {WHOLE}", last)), Calendar(), {})
    assert grid is not None
    return [flag.message for flag in edge_flags([grid])]


def test_a_last_column_of_words_that_break_off_is_flagged():
    assert flagged("All vulnera chil presen informa implemen in reviews") == [
        "The last column, “Action for leaders”, is cut at the page's edge: “vulnera”, “chil”, “presen”, “informa”, “implemen”."
    ]


def test_whole_words_are_not():
    assert flagged("All vulnerable children presented information review now") == []


def test_a_few_short_words_are_not():
    assert flagged("The inform of presen zebras") == []


def test_a_word_without_its_ending_is_a_word():
    assert flagged("Report zoo, present, view, implement") == []
