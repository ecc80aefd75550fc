"""The headings of a table are found, and one that a ruling line cut is known."""

import pytest

from goldenthread.plans.tables.headings import cut_heading


@pytest.mark.parametrize(
    ("texts", "cut"),
    [
        (["A", "rea for Improvement"], "A | rea for Improvement"),
        (["A", "Rea"], ""),
        (["1", "rea"], ""),
        (["Area", "of work"], ""),
        (["A"], ""),
    ],
)
def test_a_cut_heading_is_quoted(texts, cut):
    assert cut_heading(texts) == cut
