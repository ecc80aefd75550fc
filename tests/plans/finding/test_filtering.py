"""Which parts of a plan fit what it is narrowed by."""

import dataclasses
import datetime

import pytest

from goldenthread.documents.document import Place
from goldenthread.plans.finding.due import Period
from goldenthread.plans.finding.filtering import (
    NO_COLOUR,
    NOBODY,
    Facts,
    Narrowing,
    NoDay,
    Placed,
    flags_by_part,
    rag_key,
    ways_of_no_day,
)
from goldenthread.plans.plan import Flag, FlagKind, Timescale, TimescaleKind

MARCH = Period(datetime.date(2017, 3, 1), datetime.date(2017, 3, 31))
BY_MARCH = Timescale("Mar 17", TimescaleKind.BY, None, datetime.date(2017, 3, 31))
FACTS = Facts(
    theme=1,
    owners=frozenset({7, 8}),
    timescales=(BY_MARCH,),
    rag="Amber",
    flags=frozenset({FlagKind.TRUNCATED}),
    recommendations=frozenset({2, 4}),
)
BARE = Facts(theme=2)


def test_nothing_asked_for_fits_everything():
    assert Narrowing().fits(FACTS)
    assert Narrowing().fits(BARE)


@pytest.mark.parametrize(
    "narrowing",
    [
        Narrowing(theme=1),
        Narrowing(owner=8),
        Narrowing(periods=((MARCH,),)),
        Narrowing(rag="amber"),
        Narrowing(flag=FlagKind.TRUNCATED),
        Narrowing(recommendation=4),
    ],
)
def test_each_narrowing_fits_what_is_so_and_nothing_that_is_not(narrowing):
    assert narrowing.fits(FACTS)
    assert not narrowing.fits(BARE)


@pytest.mark.parametrize(
    "narrowing",
    [
        Narrowing(owner=NOBODY),
        Narrowing(no_day=NoDay.NOT_DATED),
        Narrowing(rag=NO_COLOUR),
    ],
)
def test_what_says_nothing_can_be_asked_for(narrowing):
    assert narrowing.fits(BARE)
    assert not narrowing.fits(FACTS)


def test_all_that_is_asked_for_must_fit():
    assert Narrowing(theme=1, rag="amber", periods=((MARCH,), (MARCH,))).fits(FACTS)
    assert not Narrowing(theme=1, rag="red").fits(FACTS)
    assert not Narrowing(periods=((MARCH,), ())).fits(FACTS)


def test_colours_that_differ_in_case_or_punctuation_are_one():
    assert rag_key("Blue – complete") == rag_key("blue (Complete)") == "blue-complete"


@pytest.mark.parametrize(
    ("kinds", "ways"),
    [
        ([], {NoDay.NOT_DATED}),
        ([TimescaleKind.UNKNOWN], {NoDay.NOT_DATED}),
        ([TimescaleKind.ONGOING, TimescaleKind.BY], {NoDay.ONGOING}),
        ([TimescaleKind.IMMEDIATE], {NoDay.AT_ONCE}),
        ([TimescaleKind.WITHIN, TimescaleKind.UNKNOWN], {NoDay.AT_ONCE}),
        ([TimescaleKind.BY], set()),
    ],
)
def test_there_are_three_ways_of_being_due_on_no_day(kinds, ways):
    whens = [dataclasses.replace(BY_MARCH, kind=kind) for kind in kinds]

    assert ways_of_no_day(whens) == ways


def test_a_flag_is_of_the_part_that_it_quotes_else_of_the_actions_in_its_row():
    row, other = Place(table=1, row=2), Place(table=1, row=3)
    parts = [
        Placed(-1, "Contacts are decided", row, is_objective=True),
        Placed(-2, "An aim without actions", Place(table=1, row=9), is_objective=True),
        Placed(1, "Write a guide", dataclasses.replace(row, column=4)),
        Placed(2, "Audit forty", dataclasses.replace(row, column=4)),
        Placed(3, "Train staff", other),
        Placed(4, "Nowhere", Place()),
    ]
    flags = [
        Flag(FlagKind.TRUNCATED, "“Audit forty” ends early.", dataclasses.replace(row, column=4)),
        Flag(FlagKind.NO_OWNER, "Nobody is named.", row),
        Flag(FlagKind.NO_DATE, "“Contacts are decided” has no date.", row),
        Flag(FlagKind.NO_DATE, "No date.", Place(table=1, row=9)),
        Flag(FlagKind.RAG_LOST, "The file holds no colours."),
    ]

    assert flags_by_part(flags, parts) == {
        -1: frozenset({FlagKind.NO_DATE}),
        -2: frozenset({FlagKind.NO_DATE}),
        1: frozenset({FlagKind.NO_OWNER}),
        2: frozenset({FlagKind.NO_OWNER, FlagKind.TRUNCATED}),
    }
