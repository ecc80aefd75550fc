"""How much of the social work establishment nobody holds."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    counted_rows,
)
from goldenthread.measures.populations.staff import employed_in_post, vacancies


def rows(at: At) -> Rows:
    posts, staff = at.once(vacancies), at.once(employed_in_post)
    vacant = counted_rows(posts, id=posts.post, amount=posts.fte)
    return vacant.union(counted_rows(staff, id=staff.worker, met=False, amount=staff.fte))


MEASURE = Measure(
    title="Social work vacancy rate",
    why_it_matters="Work that nobody is there for falls on those who are, or on short-term cover.",
    definition=(
        "The full-time equivalent of social work posts with no permanent or fixed-term holder on the "
        "day, covered by agency or not, as a share of that and of the full-time equivalent of "
        "employed social workers in post."
    ),
    counts="FTE",
    unit=Unit.PERCENT_FTE,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_professionals", "ext_post", "ext_worker_spell"),
    rows=rows,
    source="Children's social work workforce (Department for Education)",
    benchmark="LAIT: vacancy rate; Children's social work workforce",
    publication=Publication.STAFF,
    notes=("A post that does not say whether it is a social work post is none.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_post": """
                    expt_post_id | expt_fte | expt_social_work | expt_vacant_from_date | expt_vacant_to_date
                    V1           | 1        | Y                | 2026-03-31            |
                    V2           | 1        | Y                | 2026-01-01            | 2026-04-01
                    V3           | 1        | Y                | 2026-01-01            | 2026-03-31
                    V4           | 1        | N                | 2026-01-01            |
                    V5           |          | Y                | 2026-01-01            |
                    V6           | 1        | Y                | 2026-04-01            |
                """,
                "ssd_professionals": """
                    prof_professional_id | prof_social_worker_registration_no | prof_full_time_equivalency | prof_agency_worker_flag
                    W1                   | SW1                                | 0.6                        | N
                    W2                   | SW2                                | 1                          | Y
                    W3                   | SW3                                | 1                          |
                    W4                   | SW4                                | 1                          | N
                    W5                   |                                    | 1                          | N
                    W6                   | SW6                                |                            | N
                """,
                "ext_worker_spell": """
                    exws_worker_id | exws_start_date | exws_leave_date
                    W1             | 2020-01-01      |
                    W2             | 2020-01-01      |
                    W3             | 2026-03-31      | 2026-04-01
                    W4             | 2020-01-01      | 2026-03-31
                    W5             | 2020-01-01      |
                    W6             | 2020-01-01      |
                """,
            },
            gives="""
                id | met
                V1 | yes
                V2 | yes
                W1 | no
                W3 | no
            """,
        ),
    ),
)
