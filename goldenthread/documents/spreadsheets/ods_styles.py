"""The styles of an OpenDocument spreadsheet: looks of cells, and what of it is hidden."""

import dataclasses
import re
from collections.abc import Iterator

from lxml import etree

from goldenthread.documents.spreadsheets.colours import colour
from goldenthread.documents.spreadsheets.sheet import PLAIN, Look

_POINTS = re.compile(r"(\d+(?:\.\d+)?)pt")
_SIDES = ("border-left", "border-right", "border-top", "border-bottom")
_DEPTH = 8


@dataclasses.dataclass(frozen=True, slots=True)
class OdsStyles:
    """Looks by the name of a cell style, and the names of table styles that hide their sheet."""

    looks: dict[str, Look]
    hiding: frozenset[str]
    normal_size: float

    def look(self, name: str | None) -> Look:
        return self.looks.get(name or "Default", self.looks.get("Default", PLAIN))


def read_ods_styles(*roots: etree._Element) -> OdsStyles:
    """The styles of the given parts, those of later ones going before."""
    own: dict[str, dict[str, str]] = {}
    hiding: set[str] = set()
    for style in (found for root in roots for found in root.iter("{*}style", "{*}default-style")):
        family, name = _said(style, "family"), _said(style, "name") or "Default"
        if family == "table-cell":
            own[name] = {**dict(_properties(style)), "parent": _said(style, "parent-style-name")}
        elif family == "table" and _is_hiding(style):
            hiding.add(name)
    looks = {name: _look(_whole(name, own)) for name in own}
    return OdsStyles(looks, frozenset(hiding), looks.get("Default", PLAIN).size)


def _said(element: etree._Element, name: str) -> str:
    return next(
        (str(value) for key, value in element.items() if str(key).endswith(f"}}{name}")), ""
    )


def _properties(style: etree._Element) -> Iterator[tuple[str, str]]:
    for group in style.iterfind("{*}*"):
        for key, value in group.items():
            yield str(key).rpartition("}")[2], str(value)


def _is_hiding(style: etree._Element) -> bool:
    return any(_said(group, "display") == "false" for group in style.iterfind("{*}*"))


def _whole(name: str, own: dict[str, dict[str, str]]) -> dict[str, str]:
    """The style's properties with those it takes over from its parents."""
    told: dict[str, str] = {}
    for _ in range(_DEPTH):
        held = own.get(name)
        if held is None:
            break
        told = {**held, **told}
        name = held["parent"]
    return {**own.get("Default", {}), **told}


def _look(told: dict[str, str]) -> Look:
    sides = [told.get(side) or told.get("border", "none") for side in _SIDES]
    drawn = [side for side in sides if side not in ("none", "")]
    size = _POINTS.fullmatch(told.get("font-size", ""))
    ground = told.get("background-color", "")
    return Look(
        bold=told.get("font-weight", "") in ("bold", "600", "700", "800", "900"),
        italic=told.get("font-style", "") == "italic",
        size=float(size[1]) if size else 10.0,
        fill=colour({"rgb": ground.removeprefix("#")}) if ground.startswith("#") else None,
        is_boxed=len(drawn) >= 2,
        has_rule_below=_is_heavy(sides[-1]),
    )


def _is_heavy(line: str) -> bool:
    """Whether a line such as "1.5pt solid #000000" is heavier than a thin one."""
    found = _POINTS.search(line)
    return found is not None and float(found[1]) >= 1.2
