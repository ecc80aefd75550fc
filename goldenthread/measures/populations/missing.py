"""Episodes in which children were missing, not merely away from where they are placed."""

from goldenthread.measures.at import At, Expression, as_date

MISSING = "M"


def missing_episodes(at: At) -> Expression:
    """Every missing episode: `episode_id`, `person_id`, the day it `began`, and `ended`, empty while it lasts."""
    told = at.table("ssd_missing")
    held = told.filter(told.miss_missing_episode_type == MISSING)
    return held.select(
        episode_id=held.miss_table_id,
        person_id=held.miss_person_id,
        began=as_date(held.miss_missing_episode_start_date),
        ended=as_date(held.miss_missing_episode_end_date),
    )
