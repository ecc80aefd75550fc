"""An objective's title, number and links."""

import pytest

from goldenthread.plans.tables.objectives import Title, read_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Visits are on time", Title("Visits are on time", None, "")),
        ("1.2 Visits", Title("Visits", "1.2", "")),
        ("a. Visits Ofsted Refs : 1-17", Title("Visits", "a", "Ofsted Refs : 1-17")),
        ("Visits (Recs 1, 2),", Title("Visits", None, "Recs 1, 2")),
        (". Visits", Title("Visits", None, "")),
        ("Recommendation 2: Visits", Title("Visits", "2", "", 2)),
        ("Ofsted Refs : 3", Title("Ofsted Refs : 3", None, "")),
        ("", Title("", None, "")),
    ],
)
def test_a_title_stands_apart_from_its_number_and_from_what_it_cites(text, title):
    assert read_title(text) == title
