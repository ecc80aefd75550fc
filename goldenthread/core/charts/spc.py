"""The picture of a control chart: values, centre, limits, target and marks in, SVG out."""

import dataclasses
import datetime
import itertools
import math
import statistics
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from goldenthread.core.charts import svg
from goldenthread.core.charts.scales import (
    Scale,
    apart,
    days_since,
    number_label,
    round_ticks,
    spread_places,
)
from goldenthread.core.charts.shapes import FILLS, Kind, shape


@dataclasses.dataclass(frozen=True, slots=True)
class SpcPoint:
    """`label` is the period in words; `says` what the rules say of it. A new `phase` breaks the lines."""

    on: datetime.date
    label: str
    value: float
    centre: float
    lower: float | None = None
    upper: float | None = None
    kind: Kind = Kind.USUAL
    is_high: bool = False
    phase: int = 0
    says: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Mark:
    """A day to draw: limits worked out anew, or an action that began."""

    on: datetime.date
    label: str


@dataclasses.dataclass(frozen=True, slots=True)
class Shade:
    """Days to shade, both ends among them, such as a school holiday."""

    start: datetime.date
    end: datetime.date
    label: str


@dataclasses.dataclass(frozen=True, slots=True)
class SpcDrawing:
    """What is drawn. `sentence` reads it aloud; `unit` and `time` name the axes in words."""

    title: str
    sentence: str
    unit: str
    time: str
    points: tuple[SpcPoint, ...]
    target: float | None = None
    marks: tuple[Mark, ...] = ()
    shades: tuple[Shade, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class _Frame:
    """Where the values of one picture stand."""

    across: Scale
    up: Scale
    start: datetime.date
    ticks: tuple[float, ...]
    width: float
    height: float

    def x(self, day: datetime.date) -> float:
        return self.across.place(days_since(self.start, day))

    def y(self, value: float) -> float:
        return self.up.place(value)


INK = "#0b0c0c"
QUIET = "#505a5f"
PALE = "#d8dde0"
SHADE = "#f0f1f2"
SIZE = 12
SMALL = 10
# About how wide a letter is.
LETTER = SIZE * 0.55
LINE = 15
LEFT, RIGHT, TOP = 38, 82, 30


def spc_svg(drawing: SpcDrawing, *, name: str, width: float = 400, height: float = 300) -> str:
    """The picture, its letters readable where it is 400 pixels wide.

    Its table and the words of its marks belong beside it: `table_of` and `marks_of`.
    """
    legend = list(_legend(drawing, width))
    below = 2 * LINE + 8 + LINE * len(legend)
    frame = _frame([drawing], width, height, (LEFT, RIGHT, TOP, below))
    parts = [
        *_shades(drawing, frame),
        *_axes(drawing, frame),
        *_marks(drawing, frame),
        *_lines(drawing, frame),
        *_points(drawing, frame),
        *_line_labels(drawing, frame),
        *(
            part
            for number, row in enumerate(legend)
            for part in _legend_row(row, height - 6 - LINE * (len(legend) - 1 - number))
        ),
    ]
    return svg.picture(name, drawing.title, _about(drawing), width, height, parts)


def small_multiples(drawings: Sequence[SpcDrawing], *, name: str) -> list[str]:
    """A small picture of each, all on one pair of scales, to be laid side by side by the page."""
    pictures = []
    width, height = 190, 120
    for number, drawing in enumerate(drawings, start=1):
        frame = _frame(drawings, width, height, (30, 8, 24, 20))
        parts = [
            svg.text(drawing.title, 0, 13, font_size=SIZE, font_weight="bold", fill=INK),
            *_small_axes(drawings, frame),
            *_lines(drawing, frame),
            *_points(drawing, frame),
        ]
        about = _about(drawing)
        pictures.append(svg.picture(f"{name}-{number}", drawing.title, about, width, height, parts))
    return pictures


def table_of(drawing: SpcDrawing) -> tuple[list[str], list[list[str]]]:
    """Headings and rows of the values, to be shown beside the picture."""
    headings = [drawing.time, drawing.unit, "Average", "Lower limit", "Upper limit", "What it says"]
    rows = [
        [
            point.label,
            number_label(point.value),
            number_label(point.centre),
            "none" if point.lower is None else number_label(point.lower),
            "none" if point.upper is None else number_label(point.upper),
            ": ".join(filter(None, (point.kind.value, point.says))),
        ]
        for point in drawing.points
    ]
    return headings, rows


def marks_of(drawing: SpcDrawing) -> list[tuple[int, Mark]]:
    """The marks with the numbers that stand above their lines."""
    return list(enumerate(sorted(drawing.marks, key=lambda mark: mark.on), start=1))


def _about(drawing: SpcDrawing) -> str:
    marks = "".join(f" Mark {number}: {mark.label}." for number, mark in marks_of(drawing))
    shades = list(dict.fromkeys(shade.label for shade in drawing.shades))
    return drawing.sentence + marks + (f" Shaded: {', '.join(shades)}." if shades else "")


def _frame(
    drawings: Sequence[SpcDrawing],
    width: float,
    height: float,
    margins: tuple[float, float, float, float],
) -> _Frame:
    left, right, top, bottom = margins
    points = [point for drawing in drawings for point in drawing.points]
    shown = [point.value for point in points] + [point.centre for point in points]
    shown += [
        limit for point in points for limit in (point.lower, point.upper) if limit is not None
    ]
    shown += [drawing.target for drawing in drawings if drawing.target is not None]
    ticks = round_ticks(min(shown), max(shown))
    start, end = min(point.on for point in points), max(point.on for point in points)
    # Half a step to either side, so that no point stands on an axis.
    room = days_since(start, end) / (2 * max(len(drawing.points) for drawing in drawings)) or 1
    return _Frame(
        Scale(-room, days_since(start, end) + room, left, width - right),
        Scale(ticks[0], ticks[-1], height - bottom, top),
        start,
        tuple(ticks),
        width,
        height,
    )


def _axes(drawing: SpcDrawing, frame: _Frame) -> Iterator[str]:
    left, right = frame.across.start, frame.across.end
    foot = frame.up.start
    yield svg.text(drawing.unit, 0, SIZE, font_size=SIZE, fill=INK)
    for tick in frame.ticks:
        y = frame.y(tick)
        yield svg.element("line", x1=left, x2=right, y1=y, y2=y, stroke=PALE, stroke_width=0.5)
        yield svg.text(
            number_label(tick), left - 5, y + 4, font_size=SIZE, fill=QUIET, text_anchor="end"
        )
    yield from _time_labels(drawing, frame, foot)
    yield svg.text(
        drawing.time,
        (left + right) / 2,
        foot + 2 * LINE,
        font_size=SIZE,
        fill=INK,
        text_anchor="middle",
    )


def _time_labels(drawing: SpcDrawing, frame: _Frame, foot: float) -> Iterator[str]:
    """Four periods at most, and fewer where values come at uneven times and names would meet."""
    free = -math.inf
    for place in spread_places(len(drawing.points), 4):
        point = drawing.points[place]
        x, label = frame.x(point.on), _short_label(point)
        half = len(label) * LETTER / 2
        if x - half < free:
            continue
        free = x + half + LETTER
        yield svg.element("line", x1=x, x2=x, y1=foot, y2=foot + 4, stroke=QUIET)
        yield svg.text(label, x, foot + LINE + 1, font_size=SIZE, fill=QUIET, text_anchor="middle")


def _small_axes(drawings: Sequence[SpcDrawing], frame: _Frame) -> Iterator[str]:
    """The ends of both scales, which all the pictures share."""
    points = sorted((point for one in drawings for point in one.points), key=lambda one: one.on)
    left, right = frame.across.start, frame.across.end
    for tick in (frame.ticks[0], frame.ticks[-1]):
        y = frame.y(tick) + 4
        yield svg.text(
            number_label(tick), left - 4, y, font_size=SMALL, fill=QUIET, text_anchor="end"
        )
    ends = {points[0].on: (points[0], left, "start"), points[-1].on: (points[-1], right, "end")}
    for point, x, anchor in ends.values():
        y = frame.height - 5
        yield svg.text(_short_label(point), x, y, font_size=SMALL, fill=QUIET, text_anchor=anchor)


def _short_label(point: SpcPoint) -> str:
    """The period with its month cut to three letters, so that four fit side by side."""
    return " ".join(
        word[:3] if word.isalpha() and word[0].isupper() else word for word in point.label.split()
    )


def _lines(drawing: SpcDrawing, frame: _Frame) -> Iterator[str]:
    """Centre, limits and target; then the values, broken where the limits were worked out anew."""
    upper = _steps(drawing, frame, [point.upper for point in drawing.points])
    lower = _steps(drawing, frame, [point.lower for point in drawing.points])
    centre = _steps(drawing, frame, [point.centre for point in drawing.points])
    for path in filter(None, (upper, lower)):
        yield _path(path, stroke=QUIET, stroke_width=1.2, stroke_dasharray="6 4")
    yield _path(centre, stroke=QUIET, stroke_width=1.4)
    if drawing.target is not None:
        y = frame.y(drawing.target)
        path = f"M{svg.short(frame.across.start)} {svg.short(y)}H{svg.short(frame.across.end)}"
        yield _path(path, stroke=INK, stroke_width=2, stroke_dasharray="2 3")
    joined, phase = "", None
    for point in drawing.points:
        place = f"{svg.short(frame.x(point.on))} {svg.short(frame.y(point.value))}"
        joined += f"{'L' if point.phase == phase else 'M'}{place}"
        phase = point.phase
    yield _path(joined, stroke=FILLS[Kind.USUAL], stroke_width=1.5)


def _steps(drawing: SpcDrawing, frame: _Frame, levels: Sequence[float | None]) -> str:
    """A line at each point's level, from half way to the point before to half way to the next."""
    places = [frame.x(point.on) for point in drawing.points]
    bounds = [(one + other) / 2 for one, other in itertools.pairwise(places)]
    bounds = [frame.across.start, *bounds, frame.across.end]
    path = ""
    before: int | None = None
    for number, (point, level) in enumerate(zip(drawing.points, levels, strict=True)):
        if level is None:
            before = None
            continue
        y = svg.short(frame.y(level))
        path += f"V{y}" if before == point.phase else f"M{svg.short(bounds[number])} {y}"
        path += f"H{svg.short(bounds[number + 1])}"
        before = point.phase
    return path


def _path(path: str, **attributes: str | float) -> str:
    return svg.element("path", d=path, fill="none", **attributes)


def _shades(drawing: SpcDrawing, frame: _Frame) -> Iterator[str]:
    low, high = frame.across.start, frame.across.end
    for shade in drawing.shades:
        left = max(low, frame.x(shade.start))
        wide = min(high, frame.x(shade.end)) - left
        if wide >= 0:
            yield svg.element(
                "rect",
                svg.element("title", escape(shade.label)),
                x=left,
                y=frame.up.end,
                width=max(wide, 1),
                height=frame.up.start - frame.up.end,
                fill=SHADE,
            )


def _marks(drawing: SpcDrawing, frame: _Frame) -> Iterator[str]:
    low, high = frame.across.start, frame.across.end
    for number, mark in marks_of(drawing):
        x = min(max(frame.x(mark.on), low), high)
        yield svg.element(
            "line", x1=x, x2=x, y1=frame.up.end, y2=frame.up.start, stroke=INK, stroke_width=0.8
        )
        yield svg.text(
            str(number), x, frame.up.end - 3, font_size=SIZE, fill=INK, text_anchor="middle"
        )


def _points(drawing: SpcDrawing, frame: _Frame) -> Iterator[str]:
    places = [frame.x(point.on) for point in drawing.points]
    gaps = [later - earlier for earlier, later in itertools.pairwise(places)]
    size = min(5.0, max(2.2, (statistics.median(gaps) if gaps else 12) * 0.45))
    for point in drawing.points:
        told = svg.element("title", escape(f"{point.label}: {number_label(point.value)}"))
        yield shape(point.kind, point.is_high, frame.x(point.on), frame.y(point.value), size, told)


def _line_labels(drawing: SpcDrawing, frame: _Frame) -> Iterator[str]:
    """What each line is, at its right end, kept apart where lines lie close."""
    latest = drawing.points[-1]
    levels = {"Upper": latest.upper, "Average": latest.centre, "Lower": latest.lower}
    levels["Target"] = drawing.target
    named = [(name, level) for name, level in levels.items() if level is not None]
    places = apart([frame.y(level) for _, level in named], SIZE + 2, frame.up.end, frame.up.start)
    for (name, level), y in zip(named, places, strict=True):
        weight = "bold" if name == "Target" else None
        yield svg.text(
            f"{name} {number_label(round(level, 1 if abs(level) < 1000 else 0))}",
            frame.across.end + 4,
            y + 4,
            font_size=SIZE,
            fill=INK,
            font_weight=weight,
        )


def _legend(drawing: SpcDrawing, width: float) -> Iterator[list[tuple[float, Kind, bool]]]:
    """Rows of what the shapes mean, those that are there, with where each begins."""
    seen = {point.kind: point.is_high for point in drawing.points}
    row: list[tuple[float, Kind, bool]] = []
    x = 0.0
    for kind in Kind:
        if kind not in seen:
            continue
        wide = 24 + len(kind.value) * LETTER * 0.92
        if row and x + wide > width:
            yield row
            row, x = [], 0.0
        row.append((x, kind, seen[kind]))
        x += wide
    yield row


def _legend_row(row: Sequence[tuple[float, Kind, bool]], y: float) -> Iterator[str]:
    for x, kind, is_high in row:
        yield shape(kind, is_high, x + 7, y - 4, 5)
        yield svg.text(kind.value, x + 16, y, font_size=SIZE, fill=INK)
