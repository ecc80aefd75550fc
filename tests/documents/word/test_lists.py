"""Lists that print what the items' markers are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.documents.word.lists import Lists
from tests.factories.word_files import item, read_word, told

MARKERS = ["•", "–", "o", "", "1.", "2.", "3.", "i.", "ii.", "v.", "h.", "b)", "(c)", "C.", "aa.",
           "bb.", "ab.", "01.", "1.2", "§ 4", "%1", '"', "Action 1:"]  # fmt: skip


def printed(items: list[tuple[str, int]]) -> list[tuple[str, str]]:
    lists = Lists()
    places = [lists.place(marker, level) for marker, level in items]
    body = "".join(item("Visit", num_id, level) for num_id, level in places)
    numbering = lists.part().partition("<w:numbering ")[2].partition(">")[2]
    document = read_word(body, numbering=numbering.removesuffix("</w:numbering>"))
    return [(marker, kind) for kind, marker, _ in told(document)]


@given(st.lists(st.tuples(st.sampled_from(MARKERS), st.integers(0, 3)), min_size=1, max_size=12))
@settings(max_examples=100, deadline=None)
def test_word_prints_the_markers_that_the_items_have(items: list[tuple[str, int]]):
    assert printed(items) == [(marker, f"item{level or ''}") for marker, level in items]


def test_numbers_that_follow_each_other_are_one_list():
    lists = Lists()

    places = [lists.place(marker, 0) for marker in ("1.", "2.", "•", "3.", "5.", "•")]

    assert places == [(1, 0), (1, 0), (2, 0), (1, 0), (3, 0), (2, 0)]


def test_letters_and_roman_figures_are_told_apart_by_what_comes_before():
    lists = Lists()

    assert [lists.place(marker, 0)[0] for marker in ("h.", "i.", "iv.", "v.")] == [1, 1, 2, 2]


def test_a_level_deeper_than_word_has_is_the_deepest():
    assert Lists().place("•", 12) == (1, 8)
