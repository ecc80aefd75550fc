"""The colour of a Word table cell: its shading, the theme's colours, or what stands in it."""

from lxml import etree

from goldenthread.documents.word.names import VAL, A, W, colour, whole

# The names that cells use for the theme's colours, where they are not the theme's own.
_THEME_NAMES = {
    "background1": "lt1",
    "light1": "lt1",
    "background2": "lt2",
    "light2": "lt2",
    "text1": "dk1",
    "dark1": "dk1",
    "text2": "dk2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "darkBlue": "000080", "darkCyan": "008080",
    "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0", "black": "000000",
}  # fmt: skip


class Theme:
    """The colours that a document's theme names."""

    def __init__(self, root: etree._Element | None) -> None:
        self._colours: dict[str, str] = {}
        scheme = next(root.iter(A + "clrScheme"), None) if root is not None else None
        for named in scheme if scheme is not None else ():
            value = next(iter(named), None)
            if value is not None:
                told = colour(value.get("lastClr") or value.get("val")) or "FFFFFF"
                self._colours[etree.QName(named).localname] = told

    def shading(self, properties: etree._Element | None) -> str | None:
        """The colour that a cell's or paragraph's properties shade it with, "RRGGBB"."""
        shade = properties.find(W + "shd") if properties is not None else None
        if shade is None:
            return None
        fill = colour(shade.get(W + "fill"))
        pattern = shade.get(VAL, "clear")
        if pattern == "solid":
            return colour(shade.get(W + "color")) or fill
        if pattern.startswith("pct"):
            over = colour(shade.get(W + "color")) or "000000"
            return _mixed(over, fill or "FFFFFF", whole(pattern[3:], 0) / 100)
        return fill or self._theme_fill(shade)

    def _theme_fill(self, shade: etree._Element) -> str | None:
        if shade.get(W + "fill", "auto") != "auto":
            return None
        name = shade.get(W + "themeFill", "")
        found = self._colours.get(_THEME_NAMES.get(name, name))
        if found is None:
            return None
        tint, dark = shade.get(W + "themeFillTint"), shade.get(W + "themeFillShade")
        if tint is not None:
            found = _mixed(found, "FFFFFF", _share(tint))
        if dark is not None:
            found = _mixed(found, "000000", _share(dark))
        return colour(found)


def _share(text: str) -> float:
    try:
        return min(max(int(text, 16) / 255, 0.0), 1.0)
    except ValueError:
        return 1.0


def _mixed(over: str, under: str, share: float) -> str:
    """A colour laid over another, covering that share of it."""
    return "".join(
        f"{round(int(over[at : at + 2], 16) * share + int(under[at : at + 2], 16) * (1 - share)):02X}"
        for at in (0, 2, 4)
    )
