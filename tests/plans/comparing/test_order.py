"""Which of several things kept their order."""

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.plans.comparing.order import in_order


def test_one_that_went_to_the_front_is_the_one_that_moved():
    pairs = [("a", (1,)), ("b", (2,)), ("c", (0,))]

    assert in_order(pairs) == [("a", (1,)), ("b", (2,))]


@given(st.permutations(range(7)))
def test_what_kept_its_order_rises_and_no_longer_row_does(places):
    kept = [after for _, (after,) in in_order(list(enumerate((place,) for place in places)))]

    assert kept == sorted(kept)
    assert len(kept) == _longest_rising(places)


def _longest_rising(places: list[int]) -> int:
    longest: list[int] = []
    for number, place in enumerate(places):
        before = [longest[other] for other in range(number) if places[other] < place]
        longest.append(1 + max(before, default=0))
    return max(longest, default=0)
