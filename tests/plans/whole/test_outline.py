"""A document is cut at its tables of actions, and at no others."""

import dataclasses

import pytest

from goldenthread.documents.document import Place, Prose, ProseKind, Table
from goldenthread.plans.plan import NO_GUIDANCE, Guidance, TableGuidance
from goldenthread.plans.whole.facts import facts_of
from goldenthread.plans.whole.outline import Outline, outline_of
from tests.factories.tables import document, heading, table

HEADS = ("Objective", "Action", "Lead", "By when")
ROW = ("Visits are on time for every child", "Audit each month", "Head of QA", "31/03/2026")
ACTIONS = table(HEADS, ROW)
# The same columns under a further heading, their own headings left out.
MORE = table(ROW, ROW)
KEY = table(("Colour", "Meaning"), ("Red", "Late"))
PLACE = Place(table=7)


def outline(*blocks, guidance: Guidance = NO_GUIDANCE) -> Outline:
    told = document(*blocks)
    return outline_of(told, facts_of(told), {}, guidance)


def tables_of_actions(*blocks, guidance: Guidance = NO_GUIDANCE) -> list[Table]:
    return [part.grid.table for part in outline(*blocks, guidance=guidance).parts]


def test_everything_between_tables_of_actions_stands_before_the_next():
    first, second, last = heading("Homes"), heading("Health"), Prose("Agreed in May.")

    told = outline(first, KEY, ACTIONS, second, ACTIONS, last)

    assert [part.before for part in told.parts] == [(first, KEY), (second,)]
    assert told.after == (last,)


def test_a_document_without_a_table_of_actions_has_no_parts():
    assert outline(heading("Homes"), KEY) == Outline((), (heading("Homes"), KEY))


@pytest.mark.parametrize(
    ("between", "goes_on"),
    [
        (heading("Health"), True),
        (Prose("Page 3 of 9. " * 20, ProseKind.FURNITURE), True),
        (Prose("The council says at length what it has done for health. " * 5), False),
        (KEY, False),
    ],
)
def test_a_table_without_headings_goes_on_with_the_one_just_before_it(between, goes_on):
    assert (MORE in tables_of_actions(ACTIONS, between, MORE)) is goes_on


def test_a_table_without_headings_and_none_before_it_is_no_table_of_actions():
    assert tables_of_actions(heading("Homes"), MORE) == []


AIMS = dataclasses.replace(
    table(("Objective", "Lead", "Evidence"), (ROW[0], "Head of QA", "Audits of every team")),
    place=PLACE,
)


def test_beside_a_table_with_actions_one_without_actions_and_dates_is_none():
    assert tables_of_actions(AIMS) == [AIMS]
    assert tables_of_actions(AIMS, ACTIONS) == [ACTIONS]


def test_what_a_person_said_of_a_table_goes_before():
    holds = Guidance({PLACE: TableGuidance(holds_actions=True)})

    assert tables_of_actions(AIMS, ACTIONS, guidance=holds) == [AIMS, ACTIONS]


def test_a_table_whose_rows_are_printed_lines_says_so():
    lines = table(
        ("Objective", "Actions", "Progress"),
        ("a. Visits are", "Audit the visits of all", "An audit was made in the"),
        ("on time for", "teams each month and", "spring and told the board of"),
        ("every child", "report what is found to the", "what is late in two of the"),
        ("", "board.", "teams."),
        ("Plans are read", "Read plans aloud with", "Begun."),
        ("by families", "families", ""),
    )

    told = outline(ACTIONS, lines)

    assert [part.lines_are_rows for part in told.parts] == [False, True]
