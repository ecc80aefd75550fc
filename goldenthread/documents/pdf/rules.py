"""The ruling lines and shaded areas drawn on a PDF page."""

import ctypes
import dataclasses
import itertools
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from goldenthread.documents.pdf.file import Deadline
from goldenthread.documents.pdf.geometry import Box, Turn

# Word draws a border as a filled bar up to this thick, in points.
_THICKEST = 2.6
_SHORTEST = 4.0
# A path of more points is a drawing.
_MOST_POINTS = 400
_DEEPEST_FORM = 5
_WHITE = 0xFB
_CHECKED_EVERY = 256

_Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """A line along one axis: `at` on the other, from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclasses.dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle and its colour as "RRGGBB"; white is None."""

    box: Box
    colour: str | None


@dataclasses.dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page that can make a table.

    `origins` tells where the text of each tag begins, even where it is only white space, as in
    a cell that says all by its colour. `pictures` counts the images.
    """

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]
    areas: tuple[Area, ...]
    origins: dict[int, tuple[float, float]]
    pictures: int


class _Pen:
    def __init__(self, turn: Turn, deadline: Deadline) -> None:
        self._turn = turn
        self._deadline = deadline
        self.across: list[Rule] = []
        self.down: list[Rule] = []
        self.areas: list[Area] = []
        self.origins: dict[int, tuple[float, float]] = {}
        self.pictures = 0

    def line(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        (x, y), (other_x, other_y) = self._turn.point(*start), self._turn.point(*end)
        self._bar(Box(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)))

    def _bar(self, box: Box) -> None:
        if box.height <= _THICKEST and box.width >= _SHORTEST:
            self.across.append(Rule((box.top + box.bottom) / 2, box.left, box.right))
        elif box.width <= _THICKEST and box.height >= _SHORTEST:
            self.down.append(Rule((box.left + box.right) / 2, box.top, box.bottom))

    def fill(self, points: list[tuple[float, float]], colour: str | None) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if len({round(x, 1) for x in xs}) > 2 or len({round(y, 1) for y in ys}) > 2:
            return
        box = self._turn.box(min(xs), min(ys), max(xs), max(ys))
        if min(box.width, box.height) <= _THICKEST:
            if colour is not None:
                self._bar(box)
        else:
            self.areas.append(Area(box, colour))

    def draw(self, piece: object, matrix: _Matrix, depth: int) -> None:
        kind = pdfium.FPDFPageObj_GetType(piece)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            mark = pdfium.FPDFPageObj_GetMarkedContentID(piece)
            if mark >= 0 and mark not in self.origins:
                self.origins[mark] = self._turn.point(*_joined(_matrix_of(piece), matrix)[4:])
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.pictures += 1
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(piece, _joined(_matrix_of(piece), matrix))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            inner = _joined(_matrix_of(piece), matrix)
            for index in range(pdfium.FPDFFormObj_CountObjects(piece)):
                if index % _CHECKED_EVERY == 0:
                    self._deadline.check()
                self.draw(pdfium.FPDFFormObj_GetObject(piece, index), inner, depth + 1)

    def _path(self, piece: object, matrix: _Matrix) -> None:
        count = pdfium.FPDFPath_CountSegments(piece)
        if not 2 <= count <= _MOST_POINTS:
            return
        mode, stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(piece, mode, stroked)
        outlines = list(_outlines(piece, count, matrix))
        if stroked.value:
            for outline in outlines:
                for start, end in itertools.pairwise(outline):
                    self.line(start, end)
        if mode.value:
            visible, colour = _colour(piece)
            if visible:
                for outline in outlines:
                    if len(outline) >= 4:
                        self.fill(outline, colour)


def drawn_on(page: pypdfium2.PdfPage, turn: Turn, deadline: Deadline) -> Drawn:
    """All straight lines and filled rectangles of the page, in the coordinates of its words."""
    pen = _Pen(turn, deadline)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        if index % _CHECKED_EVERY == 0:
            deadline.check()
        pen.draw(pdfium.FPDFPage_GetObject(page, index), _UNMOVED, 0)
    return Drawn(tuple(pen.across), tuple(pen.down), tuple(pen.areas), pen.origins, pen.pictures)


def _outlines(piece: object, count: int, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:
    """The corners of each outline of a path; one with a curve in it is left out."""
    x, y = ctypes.c_float(), ctypes.c_float()
    outline: list[tuple[float, float]] = []
    curved = False
    a, b, c, d, e, f = matrix
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(piece, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(outline) > 1 and not curved:
                yield outline
            outline, curved = [], False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        outline.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if pdfium.FPDFPathSegment_GetClose(segment):
            outline.append(outline[0])
    if len(outline) > 1 and not curved:
        yield outline


def _matrix_of(piece: object) -> _Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(piece, matrix)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _joined(inner: _Matrix, outer: _Matrix) -> _Matrix:
    if outer == _UNMOVED:
        return inner
    a, b, c, d, e, f = inner
    outer_a, outer_b, outer_c, outer_d, outer_e, outer_f = outer
    return (
        a * outer_a + b * outer_c,
        a * outer_b + b * outer_d,
        c * outer_a + d * outer_c,
        c * outer_b + d * outer_d,
        e * outer_a + f * outer_c + outer_e,
        e * outer_b + f * outer_d + outer_f,
    )


def _colour(piece: object) -> tuple[bool, str | None]:
    """Whether a fill can be seen at all, and its colour (None for white)."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(piece, red, green, blue, alpha) or alpha.value == 0:
        return False, None
    parts = (red.value, green.value, blue.value)
    return True, None if min(parts) >= _WHITE else "".join(f"{part:02X}" for part in parts)
