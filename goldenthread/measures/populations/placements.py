"""Placement spells: placements of one period of care, joined while the carer is unchanged."""

import ibis

from goldenthread.core.periods import A_DAY
from goldenthread.core.periods import add_months as months_on
from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.choosing import NEVER, first_of_each
from goldenthread.measures.populations.looked_after import care_episodes, not_on_short_breaks

# Placed for adoption with the carer the child is with already.
_ADOPTED_BY_CARER = ("A3", "A5")
# Placed for adoption, with whomever.
ADOPTIVE = ("A3", "A4", "A5", "A6")
# Episodes that begin because the carer moved house, or the status or placement type changed alone.
_SAME_CARER = ("T", "U", "L")


def placements(at: At) -> Expression:
    """Every placement but those that began on short breaks, in order, with `spell` and `is_temporary`.

    Temporary placements carry the number of the spell that they interrupt, and are none themselves.
    """
    told = at.table("ssd_cla_placement")
    rows = told.select(
        placement_id=told.clap_cla_placement_id,
        cla_id=told.clap_cla_id,
        person_id=told.clap_person_id,
        start=told.clap_cla_placement_start_date,
        end=told.clap_cla_placement_end_date,
        type=told.clap_cla_placement_type,
        change_reason=told.clap_cla_placement_change_reason,
        urn=told.clap_cla_placement_urn,
        postcode=told.clap_cla_placement_postcode,
        distance=told.clap_cla_placement_distance,
    )
    rows = not_on_short_breaks(at, rows, "placement_id", "person_id", "start")
    temporary = rows.type.isin(at.parameters["temporary_placement_types"]).fill_null(False)
    rows = rows.mutate(is_temporary=temporary)
    return _numbered(
        rows.left_join(_begun_with_same_carer(at), "placement_id", rname="kept_{name}")
    )


def placement_spells(at: At) -> Expression:
    """A row a spell: `cla_id`, `person_id`, `spell`, `start`, `end`, and what the last placement in it is.

    `placement_id`, `type`, `urn`, `postcode` and `distance` are the last one's; `end`
    is empty while it lasts.
    """
    told = at.once(placements)
    kept = told.filter(~told.is_temporary)
    each = ["cla_id", "spell"]
    until = kept.end.fill_null(NEVER)
    span = kept.group_by(each).aggregate(start=kept.start.min(), until=until.max())
    last = first_of_each(kept, each, [kept.start.desc(), kept.placement_id.desc()])
    last = last.drop("start", "end", "is_temporary")
    joined = last.join(span, each)
    return joined.mutate(end=joined.until.nullif(NEVER)).drop("until")


def current_spells(at: At) -> Expression:
    """The spell each person is in at the end of the day; during a temporary placement, the one it interrupts."""
    told = at.once(placements)
    held = told.filter(at.is_open(told.start, told.end))
    now = first_of_each(
        held, "person_id", [held.is_temporary, held.start.desc(), held.placement_id]
    )
    return at.once(placement_spells).semi_join(now, ["cla_id", "spell"])


def placements_in_year(at: At) -> Expression:
    """How many spells each person was in over the 12 months to the day: `person_id` and `placements`."""
    since = months_on(at.day, -12) + A_DAY
    spells = at.once(placement_spells)
    in_year = spells.filter(spells.end.isnull() | (spells.end >= since))
    return in_year.group_by("person_id").aggregate(placements=in_year.count())


def _begun_with_same_carer(at: At) -> Expression:
    """The placements whose first episode says that only the address, the status or the type changed."""
    told = at.once(care_episodes)
    begun = first_of_each(
        told.filter(told.placement_id.notnull()), "placement_id", [told.start, told.episode_id]
    )
    return begun.select("placement_id", same_carer=begun.start_reason.isin(_SAME_CARER))


def _numbered(rows: Expression) -> Expression:
    """With the number of the spell: a row begins one unless it goes on with the carer before it."""
    order = [rows.start, rows.placement_id]
    rows = rows.mutate(place=ibis.row_number().over(group_by="cla_id", order_by=order))
    lasting = rows.filter(~rows.is_temporary)
    by_place = ibis.window(group_by="cla_id", order_by=[lasting.place])
    before = lasting.mutate(
        place_before=lasting.place.lag().over(by_place),
        urn_before=lasting.urn.lag().over(by_place),
        postcode_before=lasting.postcode.lag().over(by_place),
        type_before=lasting.type.lag().over(by_place),
    )
    came_back = (
        (before.place - before.place_before > 1)
        & before.urn.identical_to(before.urn_before)
        & before.postcode.identical_to(before.postcode_before)
        & before.type.identical_to(before.type_before)
    )
    goes_on = before.place_before.notnull() & (
        before.type.isin(_ADOPTED_BY_CARER) | before.same_carer.fill_null(False) | came_back
    ).fill_null(False)
    begins = before.select("cla_id", "place", begins=goes_on.ifelse(0, 1))
    marked = rows.left_join(begins, ["cla_id", "place"], rname="mark_{name}")
    so_far = ibis.window(group_by="cla_id", order_by=[marked.place], rows=(None, 0))
    numbered = marked.mutate(spell=marked.begins.fill_null(0).sum().over(so_far))
    return numbered.select(
        *[name for name in rows.columns if name not in ("same_carer", "kept_placement_id")], "spell"
    )
