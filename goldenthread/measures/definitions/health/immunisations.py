"""Whether children in care have had their immunisations."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.looked_after import looked_after_a_year


def rows(at: At) -> Rows:
    children = at.once(looked_after_a_year)
    told = at.every_row("ssd_cla_immunisations")
    known = told.clai_immunisations_status_date
    done = told.filter(told.clai_immunisations_status & (known.isnull() | (known <= at.day)))
    done = done.select(person_id="clai_person_id").distinct().mutate(done=True)
    joined = children.left_join(done, "person_id", rname="done_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=joined.done.fill_null(False),
    )


MEASURE = Measure(
    title="Immunisations up to date",
    why_it_matters="A child who moves often misses the call, and nobody holds the red book.",
    definition=(
        "Of the children looked after on the day and for at least 12 months without a break: those "
        "whose immunisations are recorded as up to date. Nothing recorded is not up to date, and "
        "what is dated after the day is not known yet."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ssd_cla_immunisations"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Children looked after in England, health (Department for Education, 2024)",
    benchmark="LAIT: immunisations",
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "G", since="2025-03-31"),
                ssd_person="""
                    H | 2015-01-01
                    I | 2015-01-01
                """,
                ssd_cla_episodes="""
                    E-H | H | L-H | 2025-04-01
                    E-I | I | L-I | 2024-01-01
                """,
                ssd_legal_status="""
                    S-H | H | C2 | 2025-04-01
                    S-I | I | V4 | 2024-01-01
                """,
                ssd_cla_immunisations="""
                    clai_person_id | clai_immunisations_status | clai_immunisations_status_date
                    A              | Y                         | 2026-03-31
                    B              | Y                         | 2026-04-01
                    C              | Y                         |
                    D              | N                         | 2026-01-01
                    E              |                           | 2026-01-01
                    H              | Y                         |
                    I              | Y                         |
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
                D  | no
                E  | no
                F  | no
                G  | no
            """,
        ),
    ),
)  # fmt: skip
