"""Child protection plans, joined into spells."""

import datetime

from goldenthread.core.drawn_tables import rows_of_text
from goldenthread.measures.populations.protection import plan_spells, reviews_of_spells
from goldenthread.measures.worked_examples import Case, tables_of

DAY = datetime.date
PLANS = """
    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola | cppl_cp_plan_latest_category
    KA1             | A              | 2025-01-01              |                       | N                | NEG
    KA2             | A              | 2025-02-01              | 2025-03-01            | N                | EMO
    KA3             | A              | 2025-06-01              | 2025-07-01            | N                | PHY
    KB1             | B              | 2025-01-01              | 2025-02-01            | N                | NEG
    KB2             | B              | 2025-02-01              | 2025-05-01            | N                | EMO
    KB3             | B              | 2025-05-02              |                       | N                | PHY
    KB4             | B              | 2025-05-02              |                       | Y                | SAB
"""


def told(population, **tables):
    case = Case(DAY(2026, 3, 31), {name: rows_of_text(text) for name, text in tables.items()})
    with tables_of(case.tables) as held:
        return held.run(case.at(held).once(population)).to_pylist()


def test_plans_that_overlap_or_follow_on_the_same_day_are_one_spell():
    spells = {row["plan_id"]: row for row in told(plan_spells, ssd_cp_plans=PLANS)}

    assert {name: (row["start"], row["end"]) for name, row in spells.items()} == {
        "KA1": (DAY(2025, 1, 1), None),
        "KB1": (DAY(2025, 1, 1), DAY(2025, 5, 1)),
        "KB3": (DAY(2025, 5, 2), None),
    }


def test_a_spell_has_the_category_of_the_plan_that_lasts_longest():
    spells = told(plan_spells, ssd_cp_plans=PLANS)

    assert {row["plan_id"]: row["category"] for row in spells} == {
        "KA1": "NEG",
        "KB1": "EMO",
        "KB3": "PHY",
    }


def test_a_review_belongs_to_the_spell_of_the_plan_that_it_names_if_it_was_held_after_its_start():
    reviews = """
        cppr_cp_review_id | cppr_cp_plan_id | cppr_cp_review_date
        1                 | KB1             | 2025-01-01
        2                 | KB2             | 2025-02-01
        3                 | KB4             | 2025-08-01
        4                 | KX              | 2025-08-01
    """

    found = told(reviews_of_spells, ssd_cp_plans=PLANS, ssd_cp_reviews=reviews)

    assert [(row["review_id"], row["start"]) for row in found] == [("2", DAY(2025, 1, 1))]
