"""What an inspection is called."""

import datetime

import pytest

from goldenthread.web.inspections.kinds import kind_of, short_title_of, title_of

END = datetime.date(2025, 6, 20)


@pytest.mark.parametrize(
    ("framework", "title"),
    [
        ("SIF", "SIF inspection of Calderbrook, June 2025"),
        ("SIF-reinspection", "SIF re-inspection of Calderbrook, June 2025"),
        ("ILACS-2026", "ILACS inspection of Calderbrook, June 2025"),
        ("monitoring-visit", "Monitoring visit to Calderbrook, June 2025"),
        ("LSCB-review", "LSCB review of Calderbrook, June 2025"),
    ],
)
def test_the_title_says_the_framework_as_people_do(framework, title):
    assert title_of(framework, "Calderbrook", END) == title


def test_a_framework_that_is_new_goes_by_its_id():
    assert kind_of("ILACS-2027") == "ILACS-2027"


def test_without_a_last_day_no_month_is_told():
    assert short_title_of("focused-visit", None) == "Focused visit"
