"""How long it takes from the court's leave to place a child to the match with a family."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.adoption import adopted
from goldenthread.measures.populations.choosing import first_of_each


def rows(at: At) -> Rows:
    told = at.once(adopted)
    told = told.mutate(days=at.days(told.perm_placement_order_date, told.perm_matched_date))
    usable = told.filter(
        at.in_period(told.perm_permanence_order_date)
        & told.perm_placed_for_adoption_date.notnull()
        & told.days.notnull()
    )
    order = [usable.perm_permanence_order_date.desc(), usable.perm_table_id.desc()]
    children = first_of_each(usable, "person_id", order)
    return counted_rows(
        children,
        id=children.person_id,
        person_id=children.person_id,
        amount=ibis.cases((children.days < 0, 0), else_=children.days),
    )


MEASURE = Measure(
    title="Days from placement order to match (A2)",
    why_it_matters="Once a court has agreed, every week without a family is the service's to shorten.",
    definition=(
        "Of the children adopted in the period who had a placement order, were matched and were "
        "placed for adoption: the mean of the days from the order to the match; 0 where the match "
        "came first."
    ),
    counts="children",
    unit=Unit.DAYS,
    good=Good.LOWER,
    window=Window.ROLLING_36_MONTHS,
    needs=("ssd_permanence",),
    rows=rows,
    breakdowns=("age_band", "sex", "ethnicity"),
    source="Adoption scorecards, methodology (Department for Education, 2018): A2",
    benchmark="LAIT: adoption A2",
    target=121,
    notes=("A child adopted twice in the period, by the record, counts by the later order.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_permanence": """
                    perm_table_id | perm_person_id | perm_permanence_order_type | perm_permanence_order_date | perm_placement_order_date | perm_matched_date | perm_placed_for_adoption_date
                    PA            | A              | Adoption                   | 2026-03-31                 | 2025-01-01                | 2025-02-01        | 2025-03-01
                    PB            | B              | Adoption                   | 2023-04-01                 | 2022-02-01                | 2022-01-01        | 2022-03-01
                    PC            | C              | Adoption                   | 2025-01-01                 |                           | 2024-02-01        | 2024-03-01
                    PD            | D              | Adoption                   | 2025-01-01                 | 2024-01-01                |                   | 2024-03-01
                    PE            | E              | Adoption                   | 2025-01-01                 | 2024-01-01                | 2024-02-01        |
                    PF            | F              | Adoption                   | 2023-03-31                 | 2022-01-01                | 2022-02-01        | 2022-03-01
                    PG            | G              | Special Guardianship       | 2025-01-01                 | 2024-01-01                | 2024-02-01        | 2024-03-01
                    PH            | H              | Adoption                   | 2026-04-01                 | 2024-01-01                | 2024-02-01        | 2024-03-01
                """
            },
            gives="""
                id | amount
                A  | 31
                B  | 0
            """,
        ),
    ),
)  # fmt: skip
