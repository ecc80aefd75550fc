"""What one row says."""

import datetime

import pytest

from goldenthread.plans.plan import Field
from goldenthread.plans.tables.cells import CellReader, RowReading
from goldenthread.plans.tables.grid import find_grid
from goldenthread.plans.whole.facts import facts_of
from goldenthread.plans.words.known_roles import known_roles
from tests.factories.tables import cell, document, table

READER = CellReader(facts_of(document()))


def reading(heads, cells) -> RowReading:
    grid = find_grid(table(heads, cells), READER.facts.days, {})
    assert grid is not None
    return READER.row(grid, grid.body[0], grid.body[0])


def days(told) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (one.raw, one.kind.value, one.start and str(one.start), one.end and str(one.end))
        for one in told
    ]


BASE = ("Objective", "Action")
SAID = ("Visits are on time", "Audit each month")


@pytest.mark.parametrize(
    ("heading", "said", "told"),
    [
        ("By when", "31/03/2026", [("31/03/2026", "by", None, "2026-03-31")]),
        (
            "By when",
            "May 2025\nJune 2025",
            [("May 2025", "by", None, "2025-05-31"), ("June 2025", "by", None, "2025-06-30")],
        ),
        ("By when", "TBC", [("TBC", "unknown", None, None)]),
        ("By when", "N/A", []),
        ("Start date", "May 2025", [("May 2025", "from", "2025-05-01", None)]),
        ("Date completed", "May 2025", [("May 2025", "done", None, "2025-05-31")]),
        ("Action due date", "May 2025", [("May 2025", "by", None, "2025-05-31")]),
    ],
)
def test_a_date_is_read_as_its_heading_says(heading, said, told):
    assert days(reading((*BASE, heading), (*SAID, said)).timescales) == told


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (
            "1 May 2025",
            "June 2025",
            [("1 May 2025 to June 2025", "range", "2025-05-01", "2025-06-30")],
        ),
        (
            "1 July 2025",
            "June 2025",
            [("1 July 2025", "from", "2025-07-01", None), ("June 2025", "by", None, "2025-06-30")],
        ),
        (
            "1 May 2025",
            "Ongoing",
            [("1 May 2025", "from", "2025-05-01", None), ("Ongoing", "ongoing", None, None)],
        ),
        ("", "June 2025", [("June 2025", "by", None, "2025-06-30")]),
    ],
)
def test_a_start_and_an_end_are_one_range(start, end, told):
    assert days(reading((*BASE, "Start", "End date"), (*SAID, start, end)).timescales) == told


@pytest.mark.parametrize(
    ("headings", "said", "colour"),
    [
        (("RAG Q1", "RAG Q2", "RAG Q3"), ("R", "A", ""), "Amber"),
        (("RAG Jan 26", "RAG Feb 26"), ("A", "G"), "Green"),
        (("RAG", "Previous RAG"), ("R", "A"), "Red"),
    ],
)
def test_of_a_colour_for_each_quarter_or_month_the_last_is_how_things_stand(headings, said, colour):
    assert reading((*BASE, *headings), (*SAID, *said)).rag == colour


@pytest.mark.parametrize(
    ("said", "colour", "progress"),
    [
        ("G - Protocol signed", "Green", ("Protocol signed",)),
        ("A: first panel held", "Amber", ("first panel held",)),
        ("Green – on track", "Green – on track", None),
        ("A", "Amber", None),
    ],
)
def test_what_is_said_after_a_ratings_letter_is_progress(said, colour, progress):
    told = reading((*BASE, "Progress / RAG"), (*SAID, said))

    assert (told.rag, told.fields.get(Field.PROGRESS)) == (colour, progress)


def test_owners_are_read_column_by_column():
    told = reading((*BASE, "Lead", "Responsible officer"), (*SAID, "Head of QA\nPSW", "Head of QA"))

    assert told.owner_columns == (("Head of QA", "PSW"), ("Head of QA",))
    assert told.owners == ("Head of QA", "PSW")


def test_a_role_that_a_page_break_cut_is_known_by_the_others():
    roles = known_roles(["Service Director for Help and Care", "Director of Health"])
    told = CellReader(READER.facts, roles=roles).owners(
        cell(["Service Director for Help and Care Director", "of Health"])
    )

    assert told == ("Service Director for Help and Care", "Director of Health")


def test_owners_of_actions_are_all_there_are_where_no_others_are_named():
    told = reading((*BASE, "Action owner"), (*SAID, "PSW"))

    assert (told.owners, told.action_owners) == (("PSW",), ("PSW",))


def test_what_speaks_of_the_objective_alone_is_kept_apart():
    heads = (*BASE, "Objective lead", "Objective timescale", "Objective RAG")
    told = reading(heads, (*SAID, "Director", "May 2025", "Red"))

    assert told.of_objective is not None
    assert (told.owners, told.timescales, told.rag) == ((), (), None)
    assert (told.of_objective.owners, told.of_objective.rag) == (("Director",), "Red")


def test_what_speaks_of_both_is_told_of_each():
    heads = (*BASE, "Objective lead", "Lead", "Objective timescale", "By when")
    told = reading(heads, (*SAID, "Director", "PSW", "May 2026", "May 2025"))

    assert (told.owners, days(told.timescales)[0][0]) == (("PSW",), "May 2025")


@pytest.mark.parametrize(
    ("heading", "said", "fields", "other"),
    [
        ("Progress", "Begun\nHalf done", {Field.PROGRESS: ("Begun", "Half done")}, {}),
        ("Risks", "None known", {}, {"Risks": ("None known",)}),
        ("Lead", "TBC", {}, {"Lead": ("TBC",)}),
        ("Lead", "PSW", {}, {}),
        ("By when", "N/A", {}, {"By when": ("N/A",)}),
        ("By when", "TBC", {}, {}),
        ("By when", "May 2025", {}, {}),
        ("RAG", "Red", {}, {}),
        ("Progress", "", {}, {}),
    ],
)
def test_what_no_owner_or_date_takes_up_is_kept(heading, said, fields, other):
    told = reading((*BASE, "Evidence", heading), (*SAID, "", said))

    assert (told.fields, told.other) == (fields, other)


def test_two_columns_of_one_field_are_told_together():
    told = reading((*BASE, "Q1 update", "Q2 update"), (*SAID, "Begun well", "Nearly there"))

    assert told.fields == {Field.PROGRESS: ("Begun well", "Nearly there")}


def test_links_colour_and_number_are_read():
    heads = (*BASE, "Recs", "RAG", "Action no")
    told = reading(heads, (*SAID, "R1, R3", cell("", fill="FF0000"), "1a"))

    assert (told.citation.numbers, told.cited, told.rag, told.action_ref) == (
        (1, 3),
        ("R1, R3",),
        "Red",
        "1a",
    )


def test_a_days_year_is_worked_out_from_the_document():
    facts = facts_of(document(table(("May 2025",), ("June 2025",), ("July 2025",))))

    assert CellReader(facts).timescales(cell("September"))[0].end == datetime.date(2025, 9, 30)
