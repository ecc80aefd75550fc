"""The kind of placement a child is in at the end of the day."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown, grouped_codes
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.placements import current_spells


def groups(at: At) -> Expression:
    held = at.once(current_spells)
    one = first_of_each(held, "person_id", [held.start.desc(), held.placement_id])
    return one.select("person_id", group=grouped_codes("placement_type", one.type))


BREAKDOWN = Breakdown(
    "Placement type", groups, needs=("ssd_cla_placement", "ssd_cla_episodes", "ssd_legal_status")
)
