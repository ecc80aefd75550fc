"""An Excel workbook's parts: its sheets and their names, its texts, styles and page titles."""

import dataclasses
import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from goldenthread.documents.packages import Package, stream_xml
from goldenthread.documents.spreadsheets.colours import OFFICE_THEME
from goldenthread.documents.spreadsheets.styles import (
    Styles,
    attributes,
    is_on,
    number,
    read_styles,
    read_theme,
    type_size,
)

_RELATION_ID = re.compile(r"\{.*\}id")
_ROWS = re.compile(r"\$\d+:\$(\d+)$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclasses.dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another: the kind, in one word, and the other's name in the archive."""

    kind: str
    target: str


@dataclasses.dataclass(frozen=True, slots=True)
class RichRun:
    """A stretch of a shared text; None for bold or size means as the cell has it."""

    text: str
    bold: bool | None
    size: float | None


# A text in one type, or its stretches.
Text = str | tuple[RichRun, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet as the workbook lists it. `title_row` is the last of those repeated on each page."""

    name: str
    part: str
    hidden: bool
    title_row: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class Workbook:
    """What the sheets share."""

    sheets: tuple[SheetPart, ...]
    texts: tuple[Text, ...]
    styles: Styles
    from_1904: bool
    title: str | None
    people: dict[str, str]


def relations(package: Package, part: str) -> dict[str, Relation]:
    """The part's relations by id. What stands outside the archive is left out: nothing is fetched."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in package.names:
        return {}
    found = {}
    for entry in package.xml(listed).iterfind("{*}Relationship"):
        if entry.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/", folder, unquote(entry.get("Target", ""))))
        kind = entry.get("Type", "").rpartition("/")[2]
        found[entry.get("Id", "")] = Relation(kind, target.lstrip("/"))
    return found


def read_workbook(package: Package) -> Workbook:
    """The workbook. Raises DocumentRefused where a part it needs is missing or damaged."""
    main = next(
        (
            found.target
            for found in relations(package, "").values()
            if found.kind == "officeDocument"
        ),
        "xl/workbook.xml",
    )
    root = package.xml(main)
    parts = relations(package, main)
    shared = _part(package, parts, "sharedStrings")
    properties = root.find("{*}workbookPr")
    return Workbook(
        sheets=tuple(_sheets(root, parts)),
        texts=tuple(_shared_texts(package.read(shared))) if shared else (),
        styles=_styles(package, parts),
        from_1904=properties is not None and properties.get("date1904") in ("1", "true"),
        title=_title(package),
        people=_people(package, parts),
    )


def text_of(element: etree._Element) -> Text:
    """The text of an <si>, <is> or <text>, without the readings that East Asian texts carry."""
    if len(element) == 1 and element[0].tag.endswith("}t"):
        return cleaned(element[0].text or "")
    runs = [
        RichRun(_plain(run.find("{*}t")), *_type(run.find("{*}rPr")))
        for run in element.iterfind("{*}r")
    ]
    if not runs:
        return _plain(element.find("{*}t"))
    if any(run.bold for run in runs):
        return tuple(runs)
    return "".join(run.text for run in runs)


def cleaned(text: str) -> str:
    """The text with its escapes resolved and without control characters, which no person sees."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: _unescaped(found[1], found[0]), text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isprintable() else _CONTROL.sub("", text)


def _unescaped(digits: str, whole: str) -> str:
    code = int(digits, 16)
    # Halves of surrogate pairs are no characters.
    return whole if 0xD800 <= code <= 0xDFFF else chr(code)


def _plain(element: etree._Element | None) -> str:
    return cleaned(element.text or "") if element is not None else ""


def _type(properties: etree._Element | None) -> tuple[bool | None, float | None]:
    if properties is None:
        return None, None
    size = type_size(properties.find("{*}sz"), 0.0)
    return is_on(properties.find("{*}b")), size or None


def _shared_texts(data: bytes) -> Iterator[Text]:
    return (text_of(element) for element in stream_xml(data, "si"))


def _part(package: Package, parts: dict[str, Relation], kind: str) -> str | None:
    return next(
        (
            found.target
            for found in parts.values()
            if found.kind == kind and found.target in package.names
        ),
        None,
    )


def _styles(package: Package, parts: dict[str, Relation]) -> Styles:
    styles, theme = _part(package, parts, "styles"), _part(package, parts, "theme")
    if styles is None:
        return Styles()
    colours = read_theme(package.xml(theme)) if theme else OFFICE_THEME
    return read_styles(package.xml(styles), colours)


def _sheets(root: etree._Element, parts: dict[str, Relation]) -> Iterator[SheetPart]:
    titles = {
        number(entry.get("localSheetId"), -1): _title_row(entry.text or "")
        for entry in root.iterfind("{*}definedNames/{*}definedName")
        if entry.get("name") == "_xlnm.Print_Titles"
    }
    for position, entry in enumerate(root.iterfind("{*}sheets/{*}sheet")):
        key = next(
            (told for name, told in attributes(entry).items() if _RELATION_ID.fullmatch(name)), ""
        )
        relation = parts.get(key)
        # Sheets that are one chart, or hold macros of the nineties, have no cells to read.
        if relation is None or relation.kind != "worksheet":
            continue
        yield SheetPart(
            name=cleaned(entry.get("name", "")),
            part=relation.target,
            hidden=entry.get("state", "visible") != "visible",
            title_row=titles.get(position),
        )


def _title_row(reference: str) -> int | None:
    found = _ROWS.search(reference)
    return number(found[1]) if found else None


def _title(package: Package) -> str | None:
    if "docProps/core.xml" not in package.names:
        return None
    told = package.xml("docProps/core.xml").findtext("{*}title") or ""
    return cleaned(told).strip() or None


def _people(package: Package, parts: dict[str, Relation]) -> dict[str, str]:
    listed = _part(package, parts, "person")
    if listed is None:
        return {}
    return {
        person.get("id", ""): person.get("displayName", "")
        for person in package.xml(listed).iterfind("{*}person")
    }
