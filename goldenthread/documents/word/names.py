"""Names of elements and attributes in Word files, and the small values they hold."""

import re

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
VML = "{urn:schemas-microsoft-com:vml}"

VAL = W + "val"

_HEX_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as <w:b/> is there and not switched off."""
    return element is not None and element.get(VAL) not in ("0", "false", "off", "none")


def value_of(parent: etree._Element | None, name: str) -> str | None:
    """The `w:val` of a child, or None where there is no child or no value."""
    child = parent.find(W + name) if parent is not None else None
    return child.get(VAL) if child is not None else None


def whole(text: str | None, otherwise: int) -> int:
    """A whole number of a sensible size, or what to take for anything else."""
    return int(text) if text and re.fullmatch(r"-?\d{1,7}", text) else otherwise


def colour(text: str | None) -> str | None:
    """A colour as "RRGGBB"; None for none, automatic or white, which shade nothing."""
    text = (text or "").removeprefix("#")
    if not _HEX_COLOUR.fullmatch(text) or text.upper() == "FFFFFF":
        return None
    return text.upper()


RELATION_ID = R + "id"
