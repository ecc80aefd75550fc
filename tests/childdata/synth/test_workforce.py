"""Workers: posts change hands, cases wait a fortnight and go to whoever sits beside."""

import datetime
import itertools

from goldenthread.childdata.synth.teams import Service
from goldenthread.childdata.synth.workforce import Workforce

START, UNTIL = datetime.date(2020, 4, 1).toordinal(), datetime.date(2026, 3, 31).toordinal()
WORKFORCE = Workforce(3, 40_000, START, UNTIL)


def test_a_case_is_held_without_a_gap_from_its_first_day_to_its_last():
    team = WORKFORCE.team(Service.SAFEGUARDING, 0.3)

    held = list(WORKFORCE.held(team, 0.9, START, UNTIL))

    assert held[0].since == START
    assert held[-1].to == UNTIL
    assert all(one.to == after.since for one, after in itertools.pairwise(held))


def test_workers_hold_cases_only_while_they_are_there():
    for place in (0.1, 0.5, 0.9):
        team = WORKFORCE.team(Service.ASSESSMENT, place)
        for held in WORKFORCE.held(team, 0.5, START, UNTIL):
            if held.worker is not None:
                assert held.worker.joined <= held.since
                assert held.worker.left is None or held.to <= held.worker.left


def test_about_one_worker_in_six_is_from_an_agency():
    there = [
        one for one in WORKFORCE.workers if one.joined <= UNTIL and (one.left or UNTIL) >= UNTIL
    ]

    share = sum(one.is_agency for one in there) / len(there)
    assert 0.05 < share < 0.3


def test_a_worker_is_found_by_number():
    worker = WORKFORCE.workers[4]

    assert WORKFORCE.worker(worker.id) is worker
    assert WORKFORCE.worker("") is None
