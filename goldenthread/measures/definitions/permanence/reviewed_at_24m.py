"""Children two years in care whose permanence has been looked at again."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.looked_after import looked_after


def rows(at: At) -> Rows:
    months = at.parameters["permanence_review_months"]
    children = at.once(looked_after)
    long = children.filter(add_months(children.entered, months) <= at.day)
    told = at.table("ext_meeting")
    meetings = told.filter(told.exme_meeting_kind == "PERM")
    meetings = meetings.select(met_about="exme_person_id", held="exme_meeting_date")
    joined = long.join(meetings, [("person_id", "met_about")])
    held = joined.filter(joined.held >= add_months(joined.entered, months - 1))
    reviewed = held.select("person_id").distinct().mutate(reviewed=True)
    all_long = long.left_join(reviewed, "person_id", rname="review_{name}")
    return counted_rows(
        all_long,
        id=all_long.person_id,
        person_id=all_long.person_id,
        met=all_long.reviewed.fill_null(False),
    )


MEASURE = Measure(
    title="Permanence reviewed at 24 months in care",
    why_it_matters="Two years on, a plan that has not come about needs another look, or drift sets in.",
    definition=(
        "Of the children looked after on the day and for at least 24 months without a break: those "
        "with a permanence meeting held since one month before they had been in care for 24 months."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ext_meeting"),
    rows=rows,
    parameters=("permanence_review_months",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Local (an improvement plan, 2017)",
    target=100,
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", since="2024-03-31"),
                ssd_person="F | 2015-01-01",
                ssd_cla_episodes="E-F | F | L-F | 2024-04-01",
                ssd_legal_status="""
                    S-F  | F | C2 | 2024-04-01
                    S-E2 | E | V4 | 2026-01-01
                """,
                ext_meeting="""
                    exme_meeting_id | exme_person_id | exme_meeting_kind | exme_meeting_date
                    MA              | A              | PERM              | 2026-02-28
                    MB              | B              | PERM              | 2026-02-27
                    MC              | C              | CORE              | 2026-03-10
                    MC2             | C              | PERM              | 2026-04-01
                    MD              | D              | PERM              |
                    ME              | E              | PERM              | 2026-03-10
                    MF              | F              | PERM              | 2026-03-10
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | no
                D  | no
            """,
        ),
    ),
)  # fmt: skip
