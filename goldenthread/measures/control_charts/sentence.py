"""A control chart read aloud: what the latest value says, what of the target, and how sure it is."""

from goldenthread.core.charts.scales import number_label
from goldenthread.measures.control_charts.chart import Assurance, Chart, Variation
from goldenthread.measures.control_charts.limits import POINTS_FOR_LIMITS, side_of
from goldenthread.measures.control_charts.runs import first_of_run
from goldenthread.measures.control_charts.series import Pace, period_words
from goldenthread.measures.control_charts.signals import Rule
from goldenthread.measures.good import Good

_NUMBERS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
# A target so near the centre that about as many values fall to either side, in sigma.
AS_OFTEN_AS_NOT = 0.25
# More are counted and not named.
MISSING_NAMED = 3


def sentence(chart: Chart, *, sign: str = "") -> str:
    """All there is to say, one short sentence after another. `sign` follows the target, such as %."""
    said = (_variation(chart), _assurance(chart, sign), _trial(chart), _missing(chart))
    return " ".join(filter(None, said))


def _variation(chart: Chart) -> str:
    if len(chart.points) == 1:
        return f"There is one {chart.pace} only: nothing can be said of change yet."
    if chart.variation is Variation.COMMON_CAUSE:
        return _common_cause(chart)
    # Rough limits make rough signals.
    sure = "looks like" if chart.phases[-1].has_trial_limits else "is"
    return f"{_signal(chart)}: this {sure} a real change, not chance{_to_what_end(chart)}."


def _common_cause(chart: Chart) -> str:
    values = {point.value for point in chart.points}
    if len(values) == 1:
        return "All values are the same: nothing has changed."
    signals = [point for point in chart.points if point.signal.side]
    if signals:
        last = period_words(signals[-1].on, chart.pace)
        return (
            f"The latest {chart.pace} is within the usual ups and downs: no real change now. "
            f"The last sign of one was {_when(last, chart.pace)}."
        )
    return "The usual ups and downs: there is no sign of a real change."


def _when(period: str, pace: Pace) -> str:
    return f"in {period}" if pace in (Pace.MONTH, Pace.QUARTER) else f"on {period}"


def _signal(chart: Chart) -> str:
    latest = chart.latest
    is_high = latest.signal.side > 0
    where, line = ("above", "upper") if is_high else ("below", "lower")
    told = _told_rule(chart)
    if told is Rule.SHIFT:
        return f"{_capital(_run(chart, Rule.SHIFT))} in a row {where} {_the_average(chart)}"
    if told is Rule.TREND:
        way = "rose" if is_high else "fell"
        return f"Over the last {_run(chart, Rule.TREND)} the value {way} each time"
    if told is Rule.OUTSIDE:
        return f"{_capital(period_words(latest.on, chart.pace))} is {where} the {line} limit"
    near = sum(Rule.TWO_OF_THREE in point.rules for point in chart.points[-3:])
    some = "All" if near == 3 else "Two"
    return f"{some} of the last three {chart.pace}s are close to the {line} limit"


def _told_rule(chart: Chart) -> Rule | None:
    """The rule that tells most of those that say the same: many values tell more than one."""
    latest = chart.latest
    is_on_that_side = side_of(latest.value, latest.band.centre) == latest.signal.side
    if Rule.SHIFT in latest.rules and is_on_that_side:
        return Rule.SHIFT
    return latest.signal.leading


def _run(chart: Chart, rule: Rule) -> str:
    """How many points the run has that the latest one ends, in words."""
    last = len(chart.points) - 1
    return _counted(last + 1 - first_of_run(chart.points, last, rule), chart)


def _the_average(chart: Chart) -> str:
    return "the old average" if chart.phases[-1].is_locked else "the average"


def _to_what_end(chart: Chart) -> str:
    if chart.good is Good.NEUTRAL:
        return ". Whether that is good is not for the chart to say"
    improved = chart.variation in (Variation.IMPROVEMENT_HIGH, Variation.IMPROVEMENT_LOW)
    return ", and for the better" if improved else ", and for the worse"


def _assurance(chart: Chart, sign: str) -> str | None:
    if chart.assurance is None or chart.target is None:
        return None
    target = f"the {number_label(chart.target)}{sign} target"
    level = _level(chart)
    if chart.assurance is Assurance.PASS:
        return f"{level} {target} will be met every time."
    if chart.assurance is Assurance.FAIL:
        return f"{level} {target} will be missed every time, unless something changes."
    if chart.latest.band.lower == chart.latest.band.upper:
        return f"{level} {target} is met exactly, with nothing to spare."
    return f"{level} {target} will be {_how_often(chart, chart.target)}."


def _level(chart: Chart) -> str:
    """What the target is held against: the average drawn, which a change may have left behind."""
    if chart.variation is Variation.COMMON_CAUSE:
        return "At this level"
    return "At the old level" if chart.phases[-1].is_locked else "At the average level"


def _how_often(chart: Chart, target: float) -> str:
    band = chart.latest.band
    above = chart.latest.band.centre - target
    limit = band.lower if above > 0 else band.upper
    sigma = abs((limit if limit is not None else target) - band.centre) / 3
    if abs(above) <= AS_OFTEN_AS_NOT * sigma:
        return "missed as often as met"
    better = above > 0 if chart.good is Good.HIGHER else above < 0
    return "met more often than missed" if better else "missed more often than met"


def _trial(chart: Chart) -> str | None:
    phase = chart.phases[-1]
    if not phase.has_trial_limits or len(chart.points) == 1:
        return None
    if phase.counted == 1:
        return f"The new limits have one {chart.pace} only: there are none yet."
    counted = _counted(phase.counted, chart)
    return (
        f"These are trial limits, from {counted}: "
        f"they are rough until there are {_NUMBERS[POINTS_FOR_LIMITS]}."
    )


def _missing(chart: Chart) -> str | None:
    if not chart.missing:
        return None
    if len(chart.missing) > MISSING_NAMED:
        return f"There is no value for {_counted(len(chart.missing), chart)}."
    named = [period_words(day, chart.pace) for day in chart.missing]
    listed = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    return f"There is no value for {listed}."


def _counted(number: int, chart: Chart) -> str:
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {chart.pace}{'' if number == 1 else 's'}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
