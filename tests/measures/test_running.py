"""Measures over many days and groups."""

import datetime

import pytest

from goldenthread.core.drawn_tables import rows_of_text
from goldenthread.core.periods import Period
from goldenthread.core.working_days import WorkingDays
from goldenthread.measures import running
from goldenthread.measures.running import Every, days_between
from goldenthread.measures.worked_examples import tables_of

DAY = datetime.date
NO_HOLIDAYS = WorkingDays({})
TABLES = {
    "ssd_person": """
        pers_person_id | pers_dob   | pers_sex | pers_ethnicity
        A              | 2015-04-01 | F        | WBRI
        B              | 2022-04-01 | M        |
    """,
    "ssd_cin_episodes": """
        cine_referral_id | cine_person_id | cine_referral_date
        R1               | A              | 2025-06-01
        R2               | A              | 2026-02-10
        R3               | B              | 2026-03-10
    """,
}


def results(days, measures=("front_door.rereferrals_12m",), by=()):
    given = {name: rows_of_text(text) for name, text in TABLES.items()}
    with tables_of(given) as tables:
        return list(
            running.results(
                tables,
                days,
                running.chosen_measures(measures),
                running.chosen_breakdowns(by),
                NO_HOLIDAYS,
                {},
            )
        )


def test_each_day_has_its_value_over_the_measure_s_own_period():
    found = results([DAY(2026, 2, 28), DAY(2026, 3, 31)])

    assert [(one.period.start, one.value.numerator, one.value.denominator) for one in found] == [
        (DAY(2025, 3, 1), 1, 2),
        (DAY(2025, 4, 1), 1, 3),
    ]


def test_the_groups_of_a_breakdown_add_up_to_the_whole():
    whole, *groups = results([DAY(2026, 3, 31)], by=["sex"])

    assert [(one.by, one.group, one.value.denominator) for one in groups] == [
        ("sex", "F", 2),
        ("sex", "M", 1),
    ]
    assert sum(one.value.denominator for one in groups) == whole.value.denominator


def test_who_is_in_no_group_is_not_known():
    _, *groups = results([DAY(2026, 3, 31)], by=["ethnicity"])

    assert {one.group: one.value.denominator for one in groups} == {"white": 2, "not known": 1}


def test_what_needs_a_table_that_was_not_loaded_is_not_available_and_never_zero():
    given = {name: rows_of_text(text) for name, text in TABLES.items()}
    with tables_of(given) as tables:
        tables._absent_is_empty = False
        [found] = running.results(
            tables,
            [DAY(2026, 3, 31)],
            running.chosen_measures(["cp.mean_length"]),
            {},
            NO_HOLIDAYS,
            {},
        )

    assert (found.value, found.missing) == (None, ("ssd_cp_plans",))


@pytest.mark.parametrize(
    ("start", "end", "every", "days"),
    [
        (DAY(2026, 1, 31), DAY(2026, 3, 31), Every.MONTH, [DAY(2026, 1, 31), DAY(2026, 2, 28), DAY(2026, 3, 31)]),
        (DAY(2026, 1, 1), DAY(2026, 3, 15), Every.MONTH, [DAY(2026, 1, 15), DAY(2026, 2, 15), DAY(2026, 3, 15)]),
        (DAY(2025, 6, 30), DAY(2026, 3, 31), Every.QUARTER, [DAY(2025, 6, 30), DAY(2025, 9, 30), DAY(2025, 12, 31), DAY(2026, 3, 31)]),
        (DAY(2024, 2, 29), DAY(2026, 2, 28), Every.YEAR, [DAY(2024, 2, 29), DAY(2025, 2, 28), DAY(2026, 2, 28)]),
        (DAY(2026, 3, 31), DAY(2026, 3, 31), Every.MONTH, [DAY(2026, 3, 31)]),
    ],
)  # fmt: skip
def test_days_go_back_from_the_last_and_month_ends_stay_month_ends(start, end, every, days):
    assert days_between(start, end, every) == days


def test_measures_and_breakdowns_that_there_are_not_are_named():
    with pytest.raises(running.UnknownMeasure, match=r"front_door\.nonsense"):
        running.chosen_measures(["front_door.nonsense"])
    with pytest.raises(running.UnknownBreakdown, match=r"shoe_size.*There are: age_band, "):
        running.chosen_breakdowns(["shoe_size"])


def test_a_period_is_told_with_both_its_days():
    [found] = results([DAY(2026, 3, 31)])

    assert found.period == Period(DAY(2025, 4, 1), DAY(2026, 3, 31))


def test_what_the_authority_has_yet_to_set_leaves_no_value_and_not_zero():
    [found] = results([DAY(2026, 3, 31)], ["front_door.open_reception_60d"])

    assert found.value.unrounded is None
