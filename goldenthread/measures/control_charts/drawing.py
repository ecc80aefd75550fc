"""A control chart as what is drawn: shapes from signals and direction, marks from re-bases."""

from collections.abc import Sequence

from goldenthread.core.charts.shapes import Kind
from goldenthread.core.charts.spc import Mark, Shade, SpcDrawing, SpcPoint
from goldenthread.core.periods import day_words
from goldenthread.measures.control_charts.chart import Chart, ChartPoint, Variation, variation_of
from goldenthread.measures.control_charts.sentence import sentence
from goldenthread.measures.control_charts.series import period_words
from goldenthread.measures.control_charts.signals import Rule

RULE_WORDS = {
    Rule.OUTSIDE: "outside the limits",
    Rule.SHIFT: "seven or more on one side of the average",
    Rule.TREND: "seven or more that rise or fall",
    Rule.TWO_OF_THREE: "two of three close to a limit",
}
_KINDS = {
    Variation.IMPROVEMENT_HIGH: Kind.BETTER,
    Variation.IMPROVEMENT_LOW: Kind.BETTER,
    Variation.CONCERN_HIGH: Kind.WORSE,
    Variation.CONCERN_LOW: Kind.WORSE,
    Variation.COMMON_CAUSE: Kind.USUAL,
    Variation.NEITHER: Kind.CHANGED,
}


def spc_drawing(
    chart: Chart,
    *,
    title: str,
    unit: str,
    sign: str = "",
    marks: Sequence[Mark] = (),
    shades: Sequence[Shade] = (),
) -> SpcDrawing:
    """What is drawn of a chart, its axis named by `unit`.

    `sign` follows the target where it is read aloud; `marks` are further ones, such as the
    actions that began, and `shades` days to note, such as school holidays.
    """
    rebases = [
        Mark(
            phase.starts_on,
            f"limits worked out anew: {phase.rebase.reason} "
            f"({phase.rebase.by}, {day_words(phase.rebase.decided_on)})",
        )
        for phase in chart.phases
        if phase.rebase
    ]
    return SpcDrawing(
        title=title,
        sentence=sentence(chart, sign=sign),
        unit=unit,
        time=chart.pace.value.capitalize() if chart.pace != "value" else "Day",
        points=tuple(_drawn(point, chart) for point in chart.points),
        target=chart.target,
        marks=(*rebases, *marks),
        shades=tuple(shades),
    )


def _drawn(point: ChartPoint, chart: Chart) -> SpcPoint:
    return SpcPoint(
        on=point.on,
        label=period_words(point.on, chart.pace),
        value=point.value,
        centre=point.band.centre,
        lower=point.band.lower,
        upper=point.band.upper,
        kind=_KINDS[variation_of(point.signal, chart.good)],
        is_high=point.signal.side > 0,
        phase=point.phase,
        says=", ".join(RULE_WORDS[rule] for rule in point.rules),
    )
