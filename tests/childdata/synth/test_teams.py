"""Teams: some improve from a month on, others do not, and a backlog costs while it lasts."""

import datetime

import pytest

from goldenthread.childdata.synth.teams import (
    BACKLOG_COSTS,
    IMPROVED,
    USUAL,
    Service,
    Team,
    Work,
    made_up_teams,
)

JUNE = datetime.date(2025, 6, 1).toordinal()


def team(**more):
    return Team("T-1", "Assessment North", Service.ASSESSMENT, USUAL, **more)


def test_a_team_that_improves_is_as_before_until_then_and_better_some_months_after():
    improving = team(improves_from=JUNE)

    assert improving.in_time(Work.ASSESSMENT, JUNE) == USUAL[Work.ASSESSMENT]
    half_way = improving.in_time(Work.ASSESSMENT, JUNE + 40)
    assert USUAL[Work.ASSESSMENT] < half_way < IMPROVED[Work.ASSESSMENT]
    later = improving.in_time(Work.ASSESSMENT, JUNE + 200)
    assert later == pytest.approx(IMPROVED[Work.ASSESSMENT])


def test_what_the_improvement_is_not_about_stays_as_it_was():
    assert team(improves_from=JUNE).in_time(Work.CONFERENCE, JUNE + 200) == USUAL[Work.CONFERENCE]


def test_a_backlog_costs_while_it_lasts():
    late = team(backlog=(JUNE, JUNE + 100))

    assert late.in_time(Work.DECISION, JUNE) == USUAL[Work.DECISION] * BACKLOG_COSTS
    assert late.in_time(Work.DECISION, JUNE + 101) == USUAL[Work.DECISION]


def test_of_each_service_with_several_teams_some_improve_and_some_do_not():
    teams = [one for one, _ in made_up_teams(1, 60_000, JUNE)]

    for service in (Service.ASSESSMENT, Service.SAFEGUARDING, Service.CARE):
        improves = {one.improves_from is not None for one in teams if one.service is service}
        assert improves == {True, False}


def test_teams_have_numbers_and_names_of_their_own():
    teams = [one for one, _ in made_up_teams(1, 600_000, JUNE)]

    assert len({one.id for one in teams}) == len({one.name for one in teams}) == len(teams)
