"""Each alert with its worked examples, and those of the specification where it is beside the checkout."""

import json
import pathlib

import pytest

from goldenthread.childdata.tables import all_tables
from goldenthread.core.drawn_tables import rows_of_text
from goldenthread.measures.parameters import all_parameters
from goldenthread.measures.worked_examples import case_of, tables_of
from goldenthread.oversight.cases_json import alert_answer
from goldenthread.oversight.raising import all_alerts, raised

SPECIFIED = (
    pathlib.Path(__file__).parents[2] / ".." / "shared" / "domain" / "measures_examples.json"
)
ALERTS = all_alerts()
EXAMPLES = [
    pytest.param(alert, example, id=f"{name} {number}")
    for name, alert in ALERTS.items()
    for number, example in enumerate(alert.examples, start=1)
]


@pytest.mark.parametrize(("alert", "example"), EXAMPLES)
def test_an_alert_tells_in_its_example_what_it_says(alert, example):
    case = case_of(example)

    with tables_of(case.tables) as tables:
        found = raised(alert, case.at(tables), tables.run)

    told = [
        {
            "id": one.subject_id,
            "level": one.level.value,
            "due": one.due_on.isoformat() if one.due_on else None,
            "overdue": None if one.overdue is None else str(one.overdue),
        }
        for one in found
    ]
    assert told == rows_of_text(example.gives)


@pytest.mark.parametrize("alert", [pytest.param(one, id=name) for name, one in ALERTS.items()])
def test_an_alert_names_only_tables_and_parameters_that_there_are(alert):
    assert [name for name in alert.needs if name not in all_tables()] == []
    assert [name for name in alert.parameters if name not in all_parameters()] == []
    assert alert.examples


def specified() -> list[dict]:
    if not SPECIFIED.is_file():
        return []
    examples = json.loads(SPECIFIED.read_text("utf-8"))["examples"]
    return [one for one in examples if one["kind"] == "alert"]


@pytest.mark.skipif(not SPECIFIED.is_file(), reason="../shared/domain is not beside the checkout")
@pytest.mark.parametrize("example", specified(), ids=lambda one: one["example"])
def test_an_alert_makes_of_the_specification_s_example_what_it_says(example):
    if example["id"].removeprefix("alert.") not in ALERTS:
        pytest.skip(f"{example['id']} is not defined yet")

    assert alert_answer(example)["alerts"] == example["expected"]["alerts"]
