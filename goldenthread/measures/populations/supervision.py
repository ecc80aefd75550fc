"""Open cases, and when they were last talked about in supervision."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.cases import open_cases

_ABOUT_A_CHILD = "CASE"


def supervised_cases(at: At, *, only_reflective: bool = False) -> Expression:
    """The open cases: `person_id`, `opened`, and the day of the latest supervision since then, `held`."""
    cases, told = at.once(open_cases).select("person_id", "opened"), at.table("ext_supervision")
    counts = told.exsu_supervision_kind == _ABOUT_A_CHILD
    if only_reflective:
        counts = counts & told.exsu_reflective.fill_null(False)
    sessions = told.filter(counts).select(child="exsu_person_id", held="exsu_supervision_date")
    sessions = cases.join(sessions, [("person_id", "child")])
    sessions = sessions.filter(sessions.held >= sessions.opened)
    latest = sessions.group_by("person_id").aggregate(held=sessions.held.max())
    return cases.left_join(latest, "person_id", rname="held_{name}").drop("held_person_id")
