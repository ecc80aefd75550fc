"""The colours that workbooks name by theme, index and tint, as RRGGBB."""

import colorsys
import math
import re
from collections.abc import Mapping, Sequence

_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")

# ECMA-376 part 1, 18.8.27: the first eight stand twice.
_FIRST = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
INDEXED = (
    *_FIRST, *_FIRST,
    "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
    "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
    "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
    "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
    "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
    "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
)  # fmt: skip

# What Office 2007 and later use where a workbook names theme colours and carries no theme.
OFFICE_THEME = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31",
    "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
)  # fmt: skip


def colour(
    attributes: Mapping[str, str],
    theme: Sequence[str] = OFFICE_THEME,
    indexed: Sequence[str] = INDEXED,
) -> str | None:
    """The colour that an element's attributes `rgb`, `theme` or `indexed`, and `tint`, name.

    None for white, for "automatic" and for what names no colour.
    """
    found = _HEX.fullmatch(attributes.get("rgb", ""))
    if found:
        named = found[1].upper()
    elif "theme" in attributes:
        named = _at(theme, attributes["theme"])
    else:
        named = _at(indexed, attributes.get("indexed", ""))
    if not _HEX.fullmatch(named):
        return None
    shown = _tinted(named, attributes.get("tint", "0"))
    return None if shown == "FFFFFF" else shown


def _at(colours: Sequence[str], index: str) -> str:
    is_number = bool(re.fullmatch(r"\d{1,6}", index))
    return colours[int(index)] if is_number and int(index) < len(colours) else ""


def _tinted(named: str, tint: str) -> str:
    """The colour made lighter (a tint above 0) or darker, as ECMA-376 part 1, 18.8.19 says."""
    try:
        amount = float(tint)
    except ValueError:
        return named
    if amount == 0.0 or not math.isfinite(amount):
        return named
    amount = max(-1.0, min(1.0, amount))
    red, green, blue = (int(named[start : start + 2], 16) / 255 for start in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + amount) if amount < 0 else light + (1 - light) * amount
    return "".join(
        f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation)
    )
