"""How many children moved in with adopters soon enough, with those who still wait."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.adoption import ways_to_adoption
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.looked_after import looked_after


def rows(at: At) -> Rows:
    children = _placed(at).union(_waiting(at))
    return counted_rows(
        children, id=children.person_id, person_id=children.person_id, met=children.in_time
    )


def _live(at: At) -> Expression:
    """The ways to adoption that have not been given up."""
    told = at.once(ways_to_adoption)
    return told.filter(told.perm_decision_reversed_date.isnull())


def _placed(at: At) -> Expression:
    """The children who moved in with adopters in the period."""
    told = _live(at)
    days = at.days(told.entered, told.moving_in)
    told = told.mutate(in_time=days < at.parameters["adoption_a3_days"])
    usable = told.filter(at.in_period(told.moving_in) & (days >= 0))
    last = first_of_each(
        usable, "person_id", [usable.moving_in.desc(), usable.perm_table_id.desc()]
    )
    return last.select("person_id", "in_time")


def _waiting(at: At) -> Expression:
    """The children in care who should be adopted, have not moved in, and have waited too long already."""
    told = _live(at)
    moved_in = told.filter(told.moving_in.notnull()).select("person_id")
    decided = told.filter(told.perm_adm_decision_date.notnull()).select("cla_id")
    children = at.once(looked_after).semi_join(decided, "cla_id").anti_join(moved_in, "person_id")
    long = at.days(children.entered, at.day) >= at.parameters["adoption_a3_days"]
    waiting = children.filter(long).select("person_id")
    return waiting.mutate(in_time=False)


MEASURE = Measure(
    title="Children who moved in with adopters in under 14 months (A3)",
    why_it_matters="It shows how many children a new family came for in time, and how many still wait.",
    definition=(
        "Of the children who moved in with adopters in the period, and those in care on the day whom "
        "the agency decided should be adopted, who have not moved in and have been in care for 14 "
        "months (426 days) or more: those who moved in less than 426 days after entering care. "
        "Decisions that were reversed, and those who wait but not so long yet, are left out."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_36_MONTHS,
    needs=("ssd_permanence", "ssd_cla_episodes", "ssd_person", "ssd_legal_status"),
    rows=rows,
    parameters=("adoption_a3_days",),
    breakdowns=("age_band", "sex", "ethnicity"),
    source="Adoption scorecards, methodology (Department for Education, 2018): A3",
    benchmark="LAIT: adoption A3",
    notes=(
        "Scorecards have varied in how they treat children still waiting: agree it before comparing.",
        "A reversed decision leaves a child out, placed or waiting.",
        "A child who is waiting is looked after on the day.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "K", "L", since="2025-01-29"),
                ssd_person="""
                    G | 2015-01-01
                    H | 2015-01-01
                    I | 2015-01-01
                    J | 2015-01-01
                """,
                ssd_cla_episodes="""
                    E-G | G | L-G | 2025-01-30
                    E-H | H | L-H | 2022-01-01
                    E-I | I | L-I | 2023-01-01
                    E-J | J | L-J | 2023-01-01
                """,
                ssd_legal_status="""
                    S-G | G | C2 | 2025-01-30
                    S-H | H | C2 | 2022-01-01
                    S-J | J | V4 | 2023-01-01
                """,
                ssd_permanence="""
                    perm_table_id | perm_person_id | perm_cla_id | perm_adm_decision_date | perm_decision_reversed_date | perm_placed_for_adoption_date | perm_adopted_by_carer_flag | perm_placed_foster_carer_date
                    PA            | A              | L-A         | 2025-06-01             |                             | 2026-03-30                    | N                          |
                    PB            | B              | L-B         | 2025-06-01             |                             | 2026-03-31                    | N                          |
                    PC            | C              | L-C         | 2025-06-01             |                             |                               | N                          |
                    PD            | D              | L-D         | 2025-06-01             | 2026-03-31                  |                               | N                          |
                    PE            | E              | L-E         | 2025-06-01             | 2026-04-01                  |                               | N                          |
                    PF            | F              | L-F         | 2026-04-01             |                             |                               | N                          |
                    PG            | G              | L-G         | 2025-06-01             |                             |                               | N                          |
                    PH            | H              | L-H         | 2022-06-01             |                             | 2023-03-31                    | N                          |
                    PI            | I              | L-I         | 2023-06-01             |                             | 2024-12-31                    | Y                          | 2023-04-01
                    PJ            | J              | L-J         | 2023-06-01             |                             |                               | N                          |
                    PK            | K              | L-K         | 2025-01-01             |                             | 2025-01-29                    | N                          |
                    PL            | L              | L-L         | 2025-01-01             |                             | 2025-01-28                    | N                          |
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | no
                E  | no
                I  | yes
                K  | yes
            """,
        ),
    ),
)  # fmt: skip
