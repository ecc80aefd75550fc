"""How long it takes from coming into care to moving in with the family that adopts."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows
from goldenthread.measures.populations.adoption import adopted
from goldenthread.measures.populations.choosing import first_of_each


def rows(at: At) -> Rows:
    told = at.once(adopted)
    return _rows(at, told, told.moving_in)


def rows_unadjusted(at: At) -> Rows:
    told = at.once(adopted)
    return _rows(at, told, told.perm_placed_for_adoption_date)


def _rows(at: At, told: Expression, stop: Expression) -> Rows:
    told = told.mutate(days=at.days(told.entered, stop))
    usable = told.filter(at.in_period(told.perm_permanence_order_date) & (told.days >= 0))
    order = [usable.perm_permanence_order_date.desc(), usable.perm_table_id.desc()]
    children = first_of_each(usable, "person_id", order)
    return counted_rows(
        children, id=children.person_id, person_id=children.person_id, amount=children.days
    )


MEASURE = Measure(
    title="Days from entering care to moving in with the adoptive family (A10)",
    why_it_matters="Each month a young child waits makes it harder to begin again with a new family.",
    definition=(
        "Of the children adopted in the period: the mean of the days from entering care to moving in "
        "with the adoptive family. For a child adopted by their foster carer that is the day they "
        "came to that carer, where it is held."
    ),
    counts="children",
    unit=Unit.DAYS,
    good=Good.LOWER,
    window=Window.ROLLING_36_MONTHS,
    needs=("ssd_permanence", "ssd_cla_episodes"),
    rows=rows,
    breakdowns=("age_band", "sex", "ethnicity"),
    source=(
        "Adoption scorecards, methodology (Department for Education, 2018); quarterly data of the "
        "Adoption and Special Guardianship Leadership Board (A10)"
    ),
    benchmark="LAIT: adoption A10",
    target=426,
    notes=(
        "Published to the nearest day.",
        "Who moved in before entering care, by the record, is left out.",
        "A child adopted twice in the period, by the record, counts by the later order.",
    ),
    variants={"a1_unadjusted": Variant("Always to the day placed for adoption", rows_unadjusted)},
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", since="2022-01-01"),
                ssd_permanence="""
                    perm_table_id | perm_person_id | perm_cla_id | perm_permanence_order_type | perm_permanence_order_date | perm_placed_for_adoption_date | perm_adopted_by_carer_flag | perm_placed_foster_carer_date
                    PA            | A              | L-A         | Adoption                   | 2026-03-31                 | 2023-01-01                    | N                          | 2022-02-01
                    PB            | B              | L-B         | Adoption                   | 2023-04-01                 | 2023-01-01                    | Y                          | 2022-01-11
                    PC            | C              | L-C         | Adoption                   | 2024-01-01                 | 2022-01-21                    | Y                          |
                    PD            | D              | L-D         | Adoption                   | 2023-03-31                 | 2023-01-01                    | N                          |
                    PE            | E              | L-E         | Special Guardianship       | 2025-01-01                 | 2023-01-01                    | N                          |
                    PF            | F              | L-F         | Adoption                   | 2025-01-01                 | 2021-12-31                    | N                          |
                    PG            | G              | L-G         | Adoption                   | 2025-01-01                 |                               | N                          |
                    PH            | H              | L-H0        | Adoption                   | 2025-01-01                 | 2023-01-01                    | N                          |
                    PI            | I              | L-I         | Adoption                   | 2026-04-01                 | 2023-01-01                    | N                          |
                    PJ            | J              | L-J         | Adoption                   | 2025-01-01                 | 2022-01-01                    | N                          |
                """,
            ),
            gives="""
                id | amount
                A  | 365
                B  | 10
                C  | 20
                J  | 0
            """,
        ),
    ),
)  # fmt: skip
