"""The days a text names, and the years that are worked out."""

import datetime

import pytest

from goldenthread.plans.words.days import Calendar, calendar_of, spans


def days_in(text: str, calendar: Calendar) -> list[tuple[str, str]]:
    return [(str(span.first), str(span.last)) for span in spans(text, calendar)]


def test_a_month_without_a_year_takes_it_from_the_next_one_printed():
    assert days_in("Dec to March 2017", Calendar()) == [
        ("2016-12-01", "2016-12-31"),
        ("2017-03-01", "2017-03-31"),
    ]


def test_a_month_without_a_year_follows_the_one_before():
    assert days_in("March 2017, June, January", Calendar()) == [
        ("2017-03-01", "2017-03-31"),
        ("2017-06-01", "2017-06-30"),
        ("2018-01-01", "2018-01-31"),
    ]


def test_a_month_that_no_year_can_be_given_to_is_left_out():
    assert days_in("by the end of June", Calendar()) == []


@pytest.mark.parametrize(
    ("near", "ahead", "month", "year"),
    [
        ((2025, 6, 1), False, 1, 2025),
        ((2025, 9, 20), False, 1, 2026),
        ((2024, 6, 12), True, 1, 2025),
        ((2024, 6, 12), True, 4, 2024),
        ((2024, 6, 12), True, 3, 2024),
        ((2024, 6, 17), True, 3, 2025),
    ],
)
def test_a_bare_month_is_the_nearest_or_the_next_after_the_document(near, ahead, month, year):
    assert Calendar(datetime.date(*near), ahead).year_for(month) == year


def test_the_days_that_a_plan_tells_are_its_time():
    texts = ["By 1 May 2025", "June 2025", "30/09/2025"]

    assert calendar_of(texts, "Plan 2019") == Calendar(datetime.date(2025, 6, 1))


def test_where_few_days_are_told_the_title_is_the_documents_own_time():
    assert calendar_of(["June 2025"], "Plan, May 2024") == Calendar(
        datetime.date(2024, 5, 1), ahead=True
    )


def test_where_no_title_tells_it_the_first_day_in_a_sentence_does():
    sentence = (
        "This plan was agreed by the improvement board, which met on 3 March 2024, " + "x" * 40
    )

    assert calendar_of([sentence], None) == Calendar(datetime.date(2024, 3, 3), ahead=True)


def test_days_of_a_month_go_upwards():
    assert days_in("12 - 3 June 2025", Calendar()) == [("2025-06-03", "2025-06-03")]


def test_a_document_without_days_has_no_time():
    assert calendar_of(["Review the plan", "Room 12"], None) == Calendar()
