"""Social workers who hold more cases than the authority thinks right."""

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
from goldenthread.measures.populations.staff import caseloads

# Products of tenths are not exact: what is at the threshold is not over it.
_A_HAIR = 1e-9


def rows(at: At) -> Rows:
    told = at.once(caseloads)
    allowed = told.fte * at.parameters["caseload_threshold_per_fte"]
    return counted_rows(told, id=told.worker, met=told.cases > allowed + _A_HAIR)


MEASURE = Measure(
    title="Social workers over the caseload threshold",
    why_it_matters="An average hides the worker who has far too many cases.",
    definition=(
        "Of the registered social workers who hold a case on the day and have a full-time "
        "equivalent: those with more cases for each full-time equivalent than the threshold. At the "
        "threshold is not over it."
    ),
    counts="workers",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_professionals", "ssd_involvements"),
    rows=rows,
    parameters=("caseload_threshold_per_fte", "allocated_worker_roles"),
    source="Local",
    publication=Publication.INTERNAL,
    notes=("Cases and full-time equivalents are those of the average caseload.",),
    examples=(
        Example(
            as_at="2026-03-31",
            parameters={"caseload_threshold_per_fte": 2},
            given={
                "ssd_professionals": """
                    prof_professional_id | prof_social_worker_registration_no | prof_full_time_equivalency
                    W1                   | SW1                                | 1
                    W2                   | SW2                                | 1
                    W3                   | SW3                                | 0.5
                    W4                   | SW4                                | 0.4
                    W5                   | SW5                                |
                    W6                   |                                    | 1
                    W7                   | SW7                                | 1
                """,
                "ssd_involvements": """
                    invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_person_id | invo_involvement_start_date | invo_involvement_end_date
                    I1                   | W1                   | CW                        | A              | 2026-01-01                  |
                    I2                   | W1                   | CW                        | B              | 2026-01-01                  |
                    I3                   | W1                   | CW                        | B              | 2026-02-01                  |
                    I4                   | W2                   | CW                        | A              | 2026-01-01                  |
                    I5                   | W2                   | CW                        | B              | 2026-01-01                  |
                    I6                   | W2                   | CW                        | C              | 2026-01-01                  |
                    I7                   | W3                   | CW                        | A              | 2026-01-01                  |
                    I8                   | W4                   | CW                        | A              | 2026-01-01                  |
                    I9                   | W5                   | CW                        | A              | 2026-01-01                  |
                    I10                  | W6                   | CW                        | A              | 2026-01-01                  |
                    I11                  | W7                   | CW                        | A              | 2026-01-01                  | 2026-03-31
                """,
            },
            gives="""
                id | met
                W1 | no
                W2 | yes
                W3 | no
                W4 | yes
            """,
        ),
    ),
)
