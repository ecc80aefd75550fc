"""The JSON that others rely on."""

from goldenthread.measures.control_charts.json_form import chart_as_json
from tests.measures.control_charts.charted import charted


def test_a_chart_as_json():
    assert chart_as_json(charted(10, 12)) == {
        "points": [
            {
                "date": "2025-01-01",
                "value": 10,
                "centre": 11,
                "lower": 11 - 5.32,
                "upper": 11 + 5.32,
                "rules": [],
            },
            {
                "date": "2025-02-01",
                "value": 12,
                "centre": 11,
                "lower": 11 - 5.32,
                "upper": 11 + 5.32,
                "rules": [],
            },
        ],
        "variation": "common_cause",
        "assurance": None,
        "sentence": "The usual ups and downs: there is no sign of a real change. "
        "These are trial limits, from two months: they are rough until there are twelve.",
    }


def test_rules_and_assurance_are_told_by_their_names():
    told = chart_as_json(charted(*[1] * 8, *[9] * 8, target=20))

    assert told["points"][-1]["rules"] == ["outside", "shift"]
    assert (told["variation"], told["assurance"]) == ("improvement_high", "fail")
