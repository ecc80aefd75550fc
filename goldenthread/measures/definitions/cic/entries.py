"""How many times children started to be looked after."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.looked_after import not_on_short_breaks, periods_of_care


def rows(at: At) -> Rows:
    periods = at.once(periods_of_care)
    begun = periods.filter(at.in_period(periods.entered))
    begun = not_on_short_breaks(at, begun, "cla_id", "person_id", "entered")
    return counted_rows(begun, id=begun.cla_id, person_id=begun.person_id)


MEASURE = Measure(
    title="Children who started to be looked after",
    why_it_matters="Fewer children come into care where families are helped in time.",
    definition=(
        "Periods of care that began in the period. A child who leaves and returns counts twice; a "
        "change of placement or of legal status is no start. Periods that begin as short breaks are "
        "left out."
    ),
    counts="periods of care",
    unit=Unit.COUNT,
    good=Good.NEUTRAL,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cla_episodes", "ssd_legal_status"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Children looked after in England, methodology (Department for Education)",
    benchmark="LAIT: children who started to be looked after",
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", since="2025-04-01"),
                ssd_cla_episodes="""
                    E-A2 | A | L-A  | 2025-06-01
                    E-B  | B | L-B  | 2025-03-31
                    E-C  | C | L-C1 | 2025-05-01
                    E-C2 | C | L-C2 | 2025-12-01
                    E-D  | D | L-D  | 2025-05-01
                    E-F  | F | L-F  | 2026-04-01
                """,
                ssd_legal_status="""
                    S-D  | D | V4 | 2025-05-01
                    S-D2 | D | C2 | 2025-09-01
                """,
            ),
            gives="""
                id   | met
                L-A  | yes
                L-C1 | yes
                L-C2 | yes
            """,
        ),
    ),
)
