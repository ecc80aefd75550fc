"""Children looked after at the end of a day, with their period of care and legal status."""

from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.populations.choosing import NEVER, first_of_each, without
from goldenthread.measures.populations.people import born_children, unborn

SHORT_BREAKS = ("V1", "V3", "V4")
LOOKED_AFTER_STATUSES = (
    "C1", "C2", "D1", "E1", "J1", "J2", "J3", "L1", "L2", "L3", "V1", "V2", "V3", "V4",
)  # fmt: skip


def statuses(at: At) -> Expression:
    """Every row of a legal status that counts: `person_id`, `status`, `start`, `end`, `is_short_break`, `status_id`."""
    told = at.table("ssd_legal_status")
    kept = told.filter(told.lega_legal_status.isin(LOOKED_AFTER_STATUSES))
    return kept.select(
        status_id=kept.lega_legal_status_id,
        person_id=kept.lega_person_id,
        status=kept.lega_legal_status,
        start=kept.lega_legal_status_start_date,
        end=kept.lega_legal_status_end_date,
        is_short_break=kept.lega_legal_status.isin(SHORT_BREAKS),
    )


def status_at(at: At) -> Expression:
    """The one legal status of each person at the end of the day: the latest start, a tie to what is no short break."""
    told = at.once(statuses)
    held = told.filter(at.is_open(told.start, told.end))
    return first_of_each(
        held, "person_id", [held.start.desc(), held.is_short_break, held.status_id]
    )


def not_on_short_breaks(at: At, rows: Expression, key: str, person: str, day: str) -> Expression:
    """The rows but for those whose person is on short breaks on a day that the row names."""
    told = at.once(statuses)
    asked = rows.select(gt_key=rows[key], gt_person=rows[person], gt_day=rows[day])
    held = asked.join(
        told,
        [
            asked.gt_person == told.person_id,
            told.start <= asked.gt_day,
            told.end.isnull() | (told.end > asked.gt_day),
        ],
    )
    latest = first_of_each(held, "gt_key", [held.start.desc(), held.is_short_break, held.status_id])
    return without(rows, latest.filter(latest.is_short_break), key, "gt_key")


def care_episodes(at: At) -> Expression:
    """Every care episode: `episode_id`, `person_id`, `cla_id`, `start`, `end`, the reason it began and the day care was entered."""
    told = at.table("ssd_cla_episodes")
    return told.select(
        episode_id=told.clae_cla_episode_id,
        person_id=told.clae_person_id,
        cla_id=told.clae_cla_id,
        placement_id=told.clae_cla_placement_id,
        start=told.clae_cla_episode_start_date,
        end=told.clae_cla_episode_ceased_date,
        start_reason=told.clae_cla_episode_start_reason,
        entered=told.clae_entered_care_date,
    )


def periods_of_care(at: At) -> Expression:
    """A row for each period of care: `cla_id`, `person_id`, `entered` and `left` (empty while it is open)."""
    told = at.once(care_episodes)
    ended = told.end.fill_null(NEVER)
    periods = told.group_by("cla_id", "person_id").aggregate(
        first_start=told.start.min(), printed=told.entered.min(), until=ended.max()
    )
    return periods.select(
        "cla_id",
        "person_id",
        entered=periods.printed.fill_null(periods.first_start),
        left=periods.until.nullif(NEVER),
    )


def looked_after(at: At) -> Expression:
    """The children looked after at the end of the day, a row each.

    `person_id`, `cla_id`, `episode_id`, `entered`, `placement_id` and `status` (empty where no
    looked-after status is on file: such a child counts). Those on short breaks are out.
    """
    told = at.once(care_episodes)
    held = told.filter(at.is_open(told.start, told.end))
    current = first_of_each(held, "person_id", [held.start.desc(), held.episode_id])
    current = current.semi_join(at.once(born_children), "person_id")
    begun = told.group_by("cla_id").aggregate(first_start=told.start.min())
    status = at.once(status_at)
    status = status.select("person_id", "status", is_short_break=status.is_short_break)
    joined = current.left_join(begun, "cla_id").left_join(status, "person_id")
    kept = joined.filter(~joined.is_short_break.fill_null(False))
    return kept.select(
        "person_id",
        "cla_id",
        "episode_id",
        "placement_id",
        "status",
        entered=kept.entered.fill_null(kept.first_start),
    )


def looked_after_a_year(at: At) -> Expression:
    """The children looked after at the end of the day and for at least 12 months without a break."""
    children = at.once(looked_after)
    return children.filter(add_months(children.entered, 12) <= at.day)


def starts_of_care(at: At) -> Expression:
    """The periods of care of people who were born, but for those that began under a short-break status."""
    periods = at.once(periods_of_care)
    lasting = not_on_short_breaks(at, periods, "cla_id", "person_id", "entered")
    return without(lasting, at.once(unborn), "person_id", "person_id")
