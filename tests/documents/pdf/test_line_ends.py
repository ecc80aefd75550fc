"""Where the width of a column alone may end a line, and where a person must have ended it."""

import pytest

from goldenthread.documents.pdf.line_ends import may_end


@pytest.mark.parametrize(
    ("line", "after", "expected"),
    [
        ("well-", "being", True),
        ("and/", "or", True),
        ("see https://example.org/a", "b", True),
        ("Why?", "Because", True),
        ("staff", "Review", False),
        ("(all localities)", "b) Review", False),
        ("done.", "Review", False),
        ("health,", "police", False),
        ("May 2026;", "June 2026", False),
        ("Train staff", "(Head of Service)", False),
        ("Train staff", "• Review", False),
        ("(all localities)", "- Review", False),
    ],
)
def test_a_full_line_ends_only_where_unicode_lets_it(line, after, expected):
    assert may_end(line, after) is expected
