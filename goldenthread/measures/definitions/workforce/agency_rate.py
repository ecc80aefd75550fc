"""How much of the social work workforce comes from agencies."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    Variant,
    counted_rows,
)
from goldenthread.measures.populations.staff import social_workers_in_post, vacancies


def rows(at: At) -> Rows:
    told = at.once(social_workers_in_post)
    staff = told.filter(told.fte.notnull())
    return counted_rows(staff, id=staff.worker, met=staff.is_agency, amount=staff.fte)


def rows_covering(at: At) -> Rows:
    told, spells = at.once(social_workers_in_post), at.table("ext_worker_spell")
    covering = spells.filter(
        at.is_open(spells.exws_start_date, spells.exws_leave_date)
        & spells.exws_covering_vacancy.fill_null(False)
    ).select(worker="exws_worker_id")
    agency = told.filter(told.is_agency & told.fte.notnull()).semi_join(covering, "worker")
    posts = at.once(vacancies)
    cover = counted_rows(agency, id=agency.worker, counted=False, amount=agency.fte)
    return cover.union(counted_rows(posts, id=posts.post, met=False, amount=posts.fte))


MEASURE = Measure(
    title="Agency social workers as a share of the workforce",
    why_it_matters="Agency workers cost more and stay for less time.",
    definition=(
        "The full-time equivalent of agency social workers in post on the day, as a share of that of "
        "all social workers in post. Whose agency flag is empty is employed."
    ),
    counts="FTE",
    unit=Unit.PERCENT_FTE,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_professionals", "ext_worker_spell"),
    rows=rows,
    source="Children's social work workforce (Department for Education)",
    benchmark="LAIT: agency worker rate; Children's social work workforce",
    publication=Publication.STAFF,
    variants={
        "cover_rate": Variant(
            "Agency social workers who cover a vacancy, as a share of the vacancies",
            rows_covering,
            needs=("ext_post",),
        )
    },
    notes=("Workers without a full-time equivalent are left out.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_professionals": """
                    prof_professional_id | prof_social_worker_registration_no | prof_full_time_equivalency | prof_agency_worker_flag
                    W1                   | SW1                                | 1                          | Y
                    W2                   | SW2                                | 1                          | Y
                    W3                   | SW3                                | 0.5                        | N
                    W4                   | SW4                                | 1                          |
                    W5                   |                                    | 1                          | Y
                    W6                   | SW6                                |                            | Y
                    W7                   | SW7                                | 1                          | Y
                """,
                "ext_worker_spell": """
                    exws_worker_id | exws_start_date | exws_leave_date | exws_covering_vacancy
                    W1             | 2026-03-31      |                 | Y
                    W2             | 2025-01-01      | 2026-03-31      | Y
                    W3             | 2025-01-01      |                 |
                    W4             | 2025-01-01      |                 |
                    W5             | 2025-01-01      |                 | Y
                    W6             | 2025-01-01      |                 | Y
                    W7             | 2025-01-01      | 2026-04-01      | N
                """,
                "ext_post": """
                    expt_post_id | expt_fte | expt_social_work | expt_vacant_from_date
                    V1           | 2        | Y                | 2026-01-01
                """,
            },
            gives="""
                id | met
                W1 | yes
                W3 | no
                W4 | no
                W7 | yes
            """,
        ),
    ),
)
