"""How long a looked-after child has been in care at the end of the day."""

import ibis

from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.breakdowns.breakdown import Breakdown
from goldenthread.measures.populations.looked_after import looked_after

_BANDS = ((6, "under 6 months"), (12, "6 to 12 months"), (24, "1 to 2 years"), (60, "2 to 5 years"))


def groups(at: At) -> Expression:
    held = at.once(looked_after)
    bands = [(add_months(held.entered, months) > at.day, name) for months, name in _BANDS]
    known = held.entered.notnull().ifelse("5 years and more", ibis.null("string"))
    return held.select("person_id", group=ibis.cases(*bands, else_=known))


BREAKDOWN = Breakdown(
    "Time in care", groups, needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status")
)
