"""Records that a manager has looked at a case."""

from goldenthread.measures.at import At, Expression


def management_oversight(at: At) -> Expression:
    """Each record of a kind that counts: `person_id` and the day `overseen_on`."""
    told = at.table("ext_management_oversight")
    held = told.filter(told.exmo_oversight_kind.isin(at.parameters["oversight_kinds"]))
    return held.select(person_id="exmo_person_id", overseen_on="exmo_oversight_date")
