"""The legal status of a looked-after child at the end of the day."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.breakdowns.breakdown import Breakdown, grouped_codes
from goldenthread.measures.populations.looked_after import status_at


def groups(at: At) -> Expression:
    held = at.once(status_at)
    return held.select("person_id", group=grouped_codes("legal_status", held.status))


BREAKDOWN = Breakdown("Legal status", groups, needs=("ssd_legal_status",))
