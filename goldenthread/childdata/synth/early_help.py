"""Early help: episodes, who led them, and whether they ended well or were stepped up."""

from collections.abc import Sequence

from goldenthread.childdata.synth.casework import Family
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.teams import Service

REASONS = Weighted({"Parenting": 30, "Behaviour": 24, "Family conflict": 16, "Housing": 8,
    "Attendance": 14, "Emotional health": 18})  # fmt: skip
ENDED = Weighted({"Needs met": 62, "Consent withdrawn": 15, "No action": 9, "Moved away": 4})
LEADS = Weighted({"Council early help": 55, "School": 28, "Health visiting": 10, "Charity": 7})
STEPPED_UP = "Stepped up"


def helped(
    family: Family, children: Sequence[Child], start: int, days: int, stepped_up: bool
) -> list[str]:
    """The episode of each child; its worker is known where the council leads."""
    rng, rows = family.rng, family.rows
    team = family.team(Service.EARLY_HELP)
    lead, reason = LEADS.draw(rng), REASONS.draw(rng)
    ended = STEPPED_UP if stepped_up else ENDED.draw(rng)
    end, worker = start + days, family.workforce.holder(team, rng.random(), start)
    found = []
    for child in children:
        episode = rows.new_id("EH")
        found.append(episode)
        if end < family.window.start:
            continue
        known = rows.add(
            "ssd_early_help_episodes",
            start,
            earl_episode_id=episode,
            earl_person_id=child.id,
            earl_episode_start_date=rows.day(start),
            earl_episode_end_date=rows.day(end),
            earl_episode_reason=reason,
            earl_episode_end_reason=ended if rows.is_known(end) else "",
            earl_episode_organisation=lead,
            earl_episode_worker_id=worker if lead == "Council early help" else "",
        )
        child.notice(rows, known, start)
    return found
