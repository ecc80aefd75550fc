"""Whether privately fostered children go on being seen."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.people import born_children, disabled

_NO_LONGER_FROM = 16


def rows(at: At) -> Rows:
    lasting = _lasting(at)
    first_year = add_months(lasting.notified, 12) > at.day
    early = ibis.interval(days=at.parameters["pf_visit_days_first_year"])
    later = ibis.interval(days=at.parameters["pf_visit_days_later"])
    due = ibis.cases((first_year, lasting.seen + early), else_=lasting.seen + later).cast("date")
    return counted_rows(
        lasting, id=lasting.arrangement_id, person_id=lasting.person_id, met=due >= at.day
    )


def _lasting(at: At) -> Expression:
    """The arrangements of children young enough that have not ended, with the day last `seen` or notified."""
    told = at.table("ext_private_fostering")
    known_end = told.expf_arrangement_end_date.notnull()
    status = told.expf_status.fill_null("")
    told = told.filter(~known_end & (status != "NOT_PF"))
    told = told.anti_join(_ended_some_day(at), "expf_arrangement_id")
    notified = told.expf_notification_date
    kept = told.select(
        arrangement_id=told.expf_arrangement_id,
        person_id=told.expf_person_id,
        notified=notified,
        seen=ibis.greatest(
            notified,
            told.expf_initial_visit_date.fill_null(notified),
            told.expf_last_visit_date.fill_null(notified),
        ),
    )
    children = at.once(born_children)
    young = children.filter(children.age < _NO_LONGER_FROM).select("person_id")
    still = children.semi_join(at.once(disabled), "person_id").select("person_id")
    return kept.semi_join(young.union(still), "person_id")


def _ended_some_day(at: At) -> Expression:
    """The arrangements that are said to have ended, on a day that is not recorded."""
    told = at.every_row("ext_private_fostering")
    undated = (told.expf_status == "ENDED") & told.expf_arrangement_end_date.isnull()
    return told.filter(undated.fill_null(False)).select("expf_arrangement_id")


MEASURE = Measure(
    title="Privately fostered children visited on time",
    why_it_matters="Visits go on for as long as strangers care for a child whom nobody placed with them.",
    definition=(
        "Of the private fostering arrangements that have not ended, of children under 16 (under 18 "
        "if disabled): those whose next visit is not overdue. It is due six weeks after the last in "
        "the first year since the authority was told, 12 weeks after it later."
    ),
    counts="arrangements",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ext_private_fostering", "ssd_person"),
    rows=rows,
    parameters=("pf_visit_days_first_year", "pf_visit_days_later"),
    breakdowns=("team", "worker", "age_band", "ethnicity"),
    source="Children (Private Arrangements for Fostering) Regulations 2005, regulation 8",
    target=100,
    notes=(
        "An arrangement that is said to have ended, on no known day, has ended.",
        "Where disabilities were not loaded, no child over 15 counts.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_death_date
                    A              | 2015-01-01 |
                    B              | 2015-01-01 |
                    C              | 2015-01-01 |
                    D              | 2015-01-01 |
                    E              | 2015-01-01 |
                    F              | 2010-03-31 |
                    G              | 2010-04-01 |
                    H              | 2008-04-01 |
                    I              | 2008-03-31 |
                    J              | 2015-01-01 |
                    K              | 2015-01-01 | 2026-03-31
                    L              | 2015-01-01 |
                    M              | 2015-01-01 |
                    N              | 2015-01-01 |
                    O              | 2015-01-01 |
                    P              | 2010-03-31 |
                """,
                "ssd_disability": """
                    disa_table_id | disa_person_id | disa_disability_code
                    DH            | H              | LD
                    DI            | I              | LD
                    DP            | P              | NONE
                """,
                "ext_private_fostering": """
                    expf_arrangement_id | expf_person_id | expf_status | expf_notification_date | expf_initial_visit_date | expf_last_visit_date | expf_arrangement_end_date
                    FA                  | A              | ACTIVE      | 2026-02-17             |                         |                      |
                    FB                  | B              | ACTIVE      | 2026-02-16             |                         | 2026-02-15           |
                    FC                  | C              | ACTIVE      | 2025-03-31             | 2025-04-01              | 2026-01-06           |
                    FD                  | D              | ACTIVE      | 2025-03-31             | 2025-04-01              | 2026-01-05           |
                    FE                  | E              | ACTIVE      | 2025-04-01             | 2025-04-03              | 2026-02-16           |
                    FF                  | F              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FG                  | G              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FH                  | H              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FI                  | I              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FJ                  | J              | ENDED       | 2026-03-01             | 2026-03-02              |                      | 2026-03-31
                    FK                  | K              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                    FL                  | L              | NOT_PF      | 2026-03-01             | 2026-03-02              |                      |
                    FM                  | M              | ENDED       | 2026-01-01             | 2026-01-02              | 2026-04-01           | 2026-04-01
                    FN                  | N              | ENDED       | 2026-03-01             | 2026-03-02              |                      |
                    FO                  | O              | ACTIVE      | 2026-04-01             |                         |                      |
                    FP                  | P              | ACTIVE      | 2026-03-01             | 2026-03-02              |                      |
                """,
            },
            gives="""
                id | met
                FA | yes
                FB | no
                FC | yes
                FD | no
                FE | no
                FG | yes
                FH | yes
                FM | no
            """,
        ),
    ),
)  # fmt: skip
