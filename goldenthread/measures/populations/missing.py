"""Episodes in which children were missing, not merely away from where they are placed."""

from goldenthread.measures.at import At, Expression, as_date

MISSING = "M"


def missing_episodes(at: At) -> Expression:
    """Every missing episode: `episode_id`, `person_id` and the day it `began`."""
    told = at.table("ssd_missing")
    held = told.filter(told.miss_missing_episode_type == MISSING)
    return held.select(
        episode_id=held.miss_table_id,
        person_id=held.miss_person_id,
        began=as_date(held.miss_missing_episode_start_date),
    )
