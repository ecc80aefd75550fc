"""What a timescale was understood to mean, in words."""

import datetime

import pytest

from goldenthread.plans.plan import Timescale, TimescaleKind
from goldenthread.plans.words.timescale_words import in_words, says_itself

FIRST = datetime.date(2017, 3, 1)
LAST = datetime.date(2017, 4, 30)


@pytest.mark.parametrize(
    ("kind", "start", "end", "words"),
    [
        (TimescaleKind.BY, None, LAST, "by 30 April 2017"),
        (TimescaleKind.FROM, FIRST, None, "from 1 March 2017"),
        (TimescaleKind.ON, FIRST, FIRST, "on 1 March 2017"),
        (TimescaleKind.ON, FIRST, LAST, "between 1 March 2017 and 30 April 2017"),
        (TimescaleKind.RANGE, FIRST, LAST, "1 March 2017 to 30 April 2017"),
        (TimescaleKind.ONGOING, None, None, "ongoing"),
        (TimescaleKind.ONGOING, None, LAST, "ongoing to 30 April 2017"),
        (TimescaleKind.IMMEDIATE, None, None, "at once"),
        (TimescaleKind.WITHIN, None, None, "counted from an event"),
        (TimescaleKind.DONE, None, None, "done"),
        (TimescaleKind.DONE, None, LAST, "done, 30 April 2017"),
        (TimescaleKind.UNKNOWN, None, None, "no date"),
    ],
)
def test_each_kind_is_said_as_a_person_would(kind, start, end, words):
    assert in_words(Timescale("as printed", kind, start, end)) == words


def test_a_year_that_was_not_printed_is_said_to_be_worked_out():
    when = Timescale("end of April", TimescaleKind.BY, end=LAST, inferred=True)

    assert in_words(when) == "by 30 April 2017 (year worked out)"


@pytest.mark.parametrize(
    ("raw", "kind", "end", "answer"),
    [
        ("30 April 2017", TimescaleKind.BY, LAST, True),
        ("By 30 April 2017.", TimescaleKind.BY, LAST, True),
        ("April 2017", TimescaleKind.BY, LAST, False),
        ("Ongoing", TimescaleKind.ONGOING, None, True),
        ("30 April 2017", TimescaleKind.DONE, LAST, False),
    ],
)
def test_what_was_printed_in_full_says_itself(raw, kind, end, answer):
    assert says_itself(Timescale(raw, kind, end=end)) is answer
