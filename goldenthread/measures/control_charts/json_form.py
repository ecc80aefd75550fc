"""A control chart as JSON, in the form that others rely on."""

from typing import Any

from goldenthread.measures.control_charts.chart import Chart
from goldenthread.measures.control_charts.sentence import sentence


def chart_as_json(chart: Chart) -> dict[str, Any]:
    return {
        "points": [
            {
                "date": point.on.isoformat(),
                "value": point.value,
                "centre": point.band.centre,
                "lower": point.band.lower,
                "upper": point.band.upper,
                "rules": [rule.value for rule in point.rules],
            }
            for point in chart.points
        ],
        "variation": chart.variation.value,
        "assurance": chart.assurance and chart.assurance.value,
        "sentence": sentence(chart),
    }
