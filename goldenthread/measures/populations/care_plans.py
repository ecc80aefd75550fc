"""Plans of children in care, and the permanence aims that are set in them."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.json_flags import code_is_named

# What may be aimed at; return home is an aim as any other.
AIMS = (
    "REMAINSUP", "RETURN1M", "RETURN6M", "RETURNEV", "LTRELFR", "LTFOST18", "RESPLMT", "SUPPLIV",
    "ADOPTION", "OTHERPLN",
)  # fmt: skip
# Aims for which a child needs to know their life story: adoption and long-term fostering.
LASTING_AIMS = ("ADOPTION", "LTFOST18", "LTRELFR")


def plans_with_an_aim(at: At) -> Expression:
    """Care plans with a permanence aim set to yes: `plan_person`, `plan_start`, `plan_end`, `is_lasting`."""
    told = at.table("ssd_cla_care_plan")
    aims = told.lacp_cla_care_plan_json
    held = told.select(
        plan_person=told.lacp_person_id,
        plan_start=told.lacp_cla_care_plan_start_date,
        plan_end=told.lacp_cla_care_plan_end_date,
        has_aim=code_is_named(aims, *AIMS),
        is_lasting=code_is_named(aims, *LASTING_AIMS),
    )
    return held.filter(held.has_aim).drop("has_aim")
