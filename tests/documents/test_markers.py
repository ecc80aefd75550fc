"""Typed bullets and numbers."""

import pytest

from goldenthread.documents.markers import split_marker


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("• Visit", ("•", "Visit")),
        ("•Visit", ("•", "Visit")),
        ("- Visit", ("-", "Visit")),
        ("-Visit", ("-", "Visit")),
        ("  o Visit", ("o", "Visit")),
        ("\uf0b7 Visit", ("\uf0b7", "Visit")),
        ("1. Visit", ("1.", "Visit")),
        ("a) Visit", ("a)", "Visit")),
        ("(iv) Visit", ("(iv)", "Visit")),
        ("1.2 Visit", ("", "1.2 Visit")),
        ("2017 review", ("", "2017 review")),
        ("-3 days", ("", "-3 days")),
        ("e.g. visits", ("", "e.g. visits")),
        ("of a visit", ("", "of a visit")),
        ("", ("", "")),
    ],
)
def test_split_marker(line, expected):
    assert split_marker(line) == expected
