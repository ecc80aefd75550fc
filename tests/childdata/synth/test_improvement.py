"""The improvement that is planted really happens: in the teams where it is, and not in the others."""

import datetime
import itertools

from tests.childdata.synth.making_up import LARGER, families, tables_of

LATE = 42


def in_time_by_team(since, to):
    """Of the supervisions of cases, how many came within 42 days of the one before, by team."""
    workforce = families(LARGER)[0].workforce
    teams = {worker.id: worker.team.id for worker in workforce.workers}
    by_child = {}
    for row in tables_of(LARGER)["ext_supervision"]:
        by_child.setdefault((row["exsu_person_id"], row["exsu_worker_id"]), []).append(
            datetime.date.fromisoformat(row["exsu_supervision_date"])
        )
    counts = {}
    for (_, worker), days in by_child.items():
        for before, after in itertools.pairwise(sorted(days)):
            if since <= after < to:
                met, many = counts.get(teams[worker], (0, 0))
                counts[teams[worker]] = (met + ((after - before).days <= LATE), many + 1)
    return counts


def share(counts, teams):
    met = sum(counts.get(team, (0, 0))[0] for team in teams)
    many = sum(counts.get(team, (0, 0))[1] for team in teams)
    return met / many


def test_supervision_gets_better_in_the_teams_that_improve_and_stays_as_it_was_in_others():
    teams = [one for some in families(LARGER)[0].workforce.teams.values() for one in some]
    improving = [one.id for one in teams if one.improves_from is not None]
    others = [one.id for one in teams if one.improves_from is None]
    before = in_time_by_team(datetime.date(2023, 6, 1), datetime.date(2024, 12, 1))
    after = in_time_by_team(datetime.date(2025, 10, 1), datetime.date(2026, 4, 1))

    assert share(after, improving) - share(before, improving) > 0.12
    assert abs(share(after, others) - share(before, others)) < 0.07
