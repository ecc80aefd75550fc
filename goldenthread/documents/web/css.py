"""What a page's styles say that matters here: colours, what is hidden, how lists count."""

import re

from lxml import etree

_NAMED = {
    "red": "FF0000", "green": "008000", "lime": "00FF00", "blue": "0000FF", "yellow": "FFFF00",
    "orange": "FFA500", "gold": "FFD700", "black": "000000", "white": "FFFFFF", "gray": "808080",
    "grey": "808080", "silver": "C0C0C0", "maroon": "800000", "purple": "800080", "navy": "000080",
    "teal": "008080", "olive": "808000", "aqua": "00FFFF", "cyan": "00FFFF", "pink": "FFC0CB",
    "crimson": "DC143C", "tomato": "FF6347", "darkred": "8B0000", "darkgreen": "006400",
    "darkorange": "FF8C00", "lightgreen": "90EE90", "limegreen": "32CD32", "forestgreen": "228B22",
    "seagreen": "2E8B57", "lightgrey": "D3D3D3", "lightgray": "D3D3D3", "lightblue": "ADD8E6",
    "skyblue": "87CEEB", "amber": "FFBF00",
}  # fmt: skip
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", re.I)
_RGB = re.compile(
    r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*([\d.]+%?)\s*)?\)", re.I
)
_WORD = re.compile(r"(?<![#\w(-])[a-z]{3,12}(?![\w(-])", re.I)
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.I)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.I)
_CLASS_RULE = re.compile(r"(?:^|[}\s,;])\w*\.([\w-]{1,60})\s*\{([^{}]{0,2000})\}")
_LIST_TYPES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "decimal": "1",
}  # fmt: skip
NO_MARKER = "none"


def colour(value: str) -> str | None:
    """A colour as "RRGGBB"; None for white, see-through and what is no colour."""
    hexadecimal = _HEX.search(value)
    numbers = _RGB.search(value)
    if hexadecimal:
        digits = hexadecimal[1]
        found = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    elif numbers:
        if numbers[4] and float(numbers[4].strip("%.") or 0) == 0:
            return None
        found = "".join(f"{min(int(part), 255):02X}" for part in numbers.groups()[:3])
    else:
        found = next(
            (_NAMED[word.lower()] for word in _WORD.findall(value) if word.lower() in _NAMED), ""
        )
    return found.upper() if found and found.upper() != "FFFFFF" else None


class Styles:
    """The styles of one page, as far as single classes and the elements' own styles go."""

    def __init__(self, root: etree._Element) -> None:
        self._classes: dict[str, str] = {}
        for sheet in root.iter("style"):
            for name, rules in _CLASS_RULE.findall(sheet.text or ""):
                self._classes[name] = f"{self._classes.get(name, '')};{rules}"

    def of(self, element: etree._Element) -> str:
        """The declarations that hold for the element, its own last."""
        own = element.get("style") or ""
        if not self._classes or not element.get("class"):
            return own
        named = (self._classes.get(name, "") for name in (element.get("class") or "").split())
        return ";".join((*named, own))

    def background(self, element: etree._Element) -> str | None:
        told = _BACKGROUND.findall(self.of(element))
        return colour(told[-1] if told else element.get("bgcolor") or "")

    def is_hidden(self, element: etree._Element) -> bool:
        """Whether the element itself says so; a class may hide it only in print or on a phone."""
        own = element.get("style") or ""
        return element.get("hidden") is not None or bool(_HIDDEN.search(own))

    def is_bold(self, element: etree._Element) -> bool:
        return bool(_BOLD.search(self.of(element)))

    def list_type(self, element: etree._Element) -> str | None:
        """How a list counts ("1", "a", "A", "i", "I"), "none", or None where nothing is said."""
        told = _LIST_STYLE.findall(self.of(element))
        if not told:
            return None
        return NO_MARKER if told[-1].lower() == NO_MARKER else _LIST_TYPES.get(told[-1].lower())
