"""Parts of an SVG, each a string: no style attribute, no script, every word escaped."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

FONT = "arial, sans-serif"


def element(name: str, *inside: str, **attributes: str | float | None) -> str:
    """An element. `_` in a name of an attribute stands for `-`; a last one is dropped."""
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(short(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{''.join(inside)}</{name}>" if inside else f"<{name}{told}/>"


def text(words: str, x: float, y: float, **attributes: str | float | None) -> str:
    return element("text", escape(words), x=x, y=y, **attributes)


def picture(
    name: str, title: str, about: str, width: float, height: float, parts: Iterable[str]
) -> str:
    """The whole, as one image to those who cannot see it: its title, and what it says.

    `name` must stand for no other picture on the page.
    """
    return element(
        "svg",
        element("title", escape(title), id=f"{name}-title"),
        element("desc", escape(about), id=f"{name}-about"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_labelledby=f"{name}-title {name}-about",
        viewBox=f"0 0 {short(width)} {short(height)}",
        class_="chart",
        font_family=FONT,
    )


def short(value: str | float) -> str:
    """A number to a tenth: no eye sees less."""
    if isinstance(value, str):
        return value
    return f"{value:.1f}".removesuffix(".0")
