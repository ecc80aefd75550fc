"""Headings printed again among rows."""

from goldenthread.plans.tables.repeats import Body, body_of
from tests.factories.tables import row, table

HEADS = ("Objective", "Action", "Progress")
ONE = ("Visits are on time", "Audit each month", "The template was agreed in")


def test_headings_printed_again_are_no_rows():
    told = table(HEADS, ONE, ("bjective", "Action", "Progress"), ("Plans", "Read them", "Done."))

    assert body_of(told, 0, 1) == Body(
        (row(*ONE), row("Plans", "Read them", "Done.")), (row("bjective", "Action", "Progress"),)
    )


def test_a_row_that_they_cut_is_one_again():
    told = table(HEADS, ONE, HEADS, ("", "", "March 2018."))

    assert [cell.text for cell in body_of(told, 0, 1).rows[0].cells] == [
        "Visits are on time",
        "Audit each month",
        "The template was agreed in March 2018.",
    ]


def test_rows_of_content_are_no_headings():
    told = table(
        HEADS,
        ("Objective", "", ""),
        ("Objective one is long", "Action of the team", "Progress is good"),
    )

    assert len(body_of(told, 0, 1).rows) == 2
