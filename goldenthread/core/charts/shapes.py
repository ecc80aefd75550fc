"""What a point of a control chart says, in a shape and a colour that tell the same."""

import enum

from goldenthread.core.charts import svg


class Kind(enum.StrEnum):
    """What a point says, as words beside its shape."""

    USUAL = "usual ups and downs"
    BETTER = "change for the better"
    WORSE = "change for the worse"
    CHANGED = "change"


# The colours that Making Data Count has: grey, blue, orange, purple.
FILLS = {
    Kind.USUAL: "#768692",
    Kind.BETTER: "#005eb8",
    Kind.WORSE: "#ed8b00",
    Kind.CHANGED: "#6f2da8",
}
# Orange alone is too pale on white to be seen by everybody.
_OUTLINE = "#212b32"

_CORNERS: dict[Kind, tuple[tuple[float, float], ...]] = {
    Kind.BETTER: ((0, 1.3), (1.2, -0.9), (-1.2, -0.9)),
    Kind.WORSE: ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    Kind.CHANGED: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
}


def shape(kind: Kind, is_high: bool, x: float, y: float, size: float, *inside: str) -> str:
    """A circle; a triangle that points up or down for better, a diamond for worse, a square."""
    fill = FILLS[kind]
    if kind is Kind.USUAL:
        return svg.element("circle", *inside, cx=x, cy=y, r=size * 0.8, fill=fill)
    turn = -1 if is_high else 1
    places = " ".join(
        f"{svg.short(x + size * across)},{svg.short(y + size * down * turn)}"
        for across, down in _CORNERS[kind]
    )
    return svg.element(
        "polygon", *inside, points=places, fill=fill, stroke=_OUTLINE, stroke_width=0.8
    )
