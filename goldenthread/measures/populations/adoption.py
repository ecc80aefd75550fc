"""Children with a decision, match, placement or order for adoption, and when they moved in."""

import ibis

from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.looked_after import periods_of_care


def ways_to_adoption(at: At) -> Expression:
    """Every row about permanence, as loaded, with `person_id`, `cla_id`, `entered` and the day of `moving_in`.

    Who is adopted by their foster carer moved in when they came to that carer, where that day is
    held. `entered` is empty where the period of care is not known.
    """
    told = at.table("ssd_permanence")
    with_carer = told.perm_adopted_by_carer_flag.fill_null(False)
    came_to_carer = told.perm_placed_foster_carer_date
    told = told.mutate(
        person_id=told.perm_person_id,
        cla_id=told.perm_cla_id,
        moving_in=ibis.cases(
            (with_carer & came_to_carer.notnull(), came_to_carer),
            else_=told.perm_placed_for_adoption_date,
        ),
    )
    entries = at.once(periods_of_care).select("cla_id", "entered")
    return told.left_join(entries, "cla_id", rname="care_{name}").drop("care_cla_id")


def adopted(at: At) -> Expression:
    """The ways to adoption that ended in an adoption order by the end of the day."""
    told = at.once(ways_to_adoption)
    return told.filter(
        (told.perm_permanence_order_type == "Adoption") & told.perm_permanence_order_date.notnull()
    )
