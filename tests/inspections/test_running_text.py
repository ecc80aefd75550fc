"""Lines put together as a reader would."""

import pytest

from goldenthread.inspections.running_text import joined_lines


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["help for", "families"], "help for families"),
        (["use of pre-", "proceedings"], "use of pre-proceedings"),
        (["homeless 16-", "and 17-year-olds"], "homeless 16- and 17-year-olds"),
        (["short-", "or long-term"], "short- or long-term"),
        (["a day-", "to-day guide"], "a day-to-day guide"),
        (["children of 12–", "16"], "children of 12–16"),
        (["and/", "or carers"], "and/or carers"),
        (["assess\u00ad", "ments"], "assessments"),
        (["apart –", "from that", " "], "apart – from that"),
        ([], ""),
    ],
)
def test_lines_are_joined_as_they_would_be_typed(lines, text):
    assert joined_lines(lines) == text
