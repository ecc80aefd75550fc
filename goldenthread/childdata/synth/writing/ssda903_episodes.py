"""Episodes of care and reviews as the return on children in care has them."""

from collections.abc import Iterator

from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.synth.writing.lives import OPEN, Life
from goldenthread.childdata.synth.writing.years import CollectionYear, day_first


def is_in_care(life: Life, year: CollectionYear) -> bool:
    """Whether the child was in care, or had short breaks, at any time of the year."""
    return any(_in_year(row, year) for row in life.rows("ssd_cla_episodes"))


def is_in_care_on(life: Life, day: str) -> bool:
    """Whether the child was in care on a day; short breaks do not count."""
    return any(
        row["clae_cla_episode_start_date"] <= day < (row["clae_cla_episode_ceased_date"] or OPEN)
        and status_on(life, day) not in ("V3", "V4")
        for row in life.rows("ssd_cla_episodes")
    )


def status_on(life: Life, day: str) -> str:
    """The legal status on a day."""
    for row in life.rows("ssd_legal_status"):
        end = row["lega_legal_status_end_date"] or OPEN
        if row["lega_legal_status_start_date"] <= day < end:
            return str(row["lega_legal_status"])
    return ""


def _in_year(episode: Row, year: CollectionYear) -> bool:
    ceased = episode["clae_cla_episode_ceased_date"] or OPEN
    return episode["clae_cla_episode_start_date"] <= year.told_to and ceased >= year.begins


def episodes(life: Life, year: CollectionYear) -> Iterator[list[str]]:
    """The episodes of a year. What ended after it was open when the return was made."""
    told = sorted(
        (row for row in life.rows("ssd_cla_episodes") if _in_year(row, year)),
        key=lambda row: str(row["clae_cla_episode_start_date"]),
    )
    placements = {row["clap_cla_placement_id"]: row for row in life.rows("ssd_cla_placement")}
    homes = {
        row["expl_placement_id"]: row["expl_home_postcode"]
        for row in life.family.rows.by_table.get("ext_placement_location", ())
    }
    following = [*told[1:], None]
    for row, after in zip(told, following, strict=False):
        placement = placements[row["clae_cla_placement_id"]]
        start, ceased = row["clae_cla_episode_start_date"], row["clae_cla_episode_ceased_date"]
        is_over = bool(ceased) and ceased <= year.told_to
        moves = after is not None and after["clae_cla_episode_start_reason"] in "PTBU"
        kind = _kind(placement["clap_cla_placement_type"], year)
        why = placement["clap_cla_placement_change_reason"]
        yield [
            row["clae_person_id"],
            day_first(start),
            row["clae_cla_episode_start_reason"],
            status_on(life, start),
            row["clae_cla_primary_need_code"],
            kind,
            placement["clap_cla_placement_provider"],
            day_first(ceased) if is_over else "",
            row["clae_cla_episode_ceased_reason"] if is_over else "",
            why if is_over and moves and kind[0] != "T" else "",
            homes.get(placement["clap_cla_placement_id"], ""),
            placement["clap_cla_placement_postcode"],
            placement["clap_cla_placement_urn"],
        ]


def _kind(kind: str, year: CollectionYear) -> str:
    """Codes as they were in the year of the return."""
    if kind == "K3" and year.begins_in < 2024:
        return "H5"
    if kind.startswith("Z1") and year.begins_in < 2025:
        return "Z1"
    return kind


def reviews(life: Life, year: CollectionYear) -> Iterator[list[str]]:
    """The reviews that were held in a year."""
    for row in life.rows("ssd_cla_reviews"):
        held = row["clar_cla_review_date"]
        if row["clar_cla_review_cancelled"] != "Y" and year.begins <= held <= year.told_to:
            yield [
                row["clar_cla_person_id"],
                day_first(life.person["pers_dob"]),
                day_first(held),
                row["clar_cla_review_participation"],
            ]
