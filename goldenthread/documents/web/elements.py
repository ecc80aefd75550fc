"""What single elements of a page are: chrome, markers, spoken headings, bold lines, layout."""

import re

from lxml import etree

from goldenthread.documents.prose_flow import BLOCK_TAGS
from goldenthread.documents.web.css import NO_MARKER, Styles

FURNITURE_CLASS = "page-furniture"
MARKER_CLASS = "marker"
MARKER_ATTRIBUTE = "data-marker"

# So many tables around a table are no one's data; each is looked through to tell.
_MOST_NESTED = 12
_LONGEST_BOLD = 200
UNSEEN = frozenset({
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "canvas",
    "svg", "datalist", "area", "map", "audio", "video",
})  # fmt: skip
_CHROME = frozenset({"nav", "aside"})
# These are the page's own only outside what the page is about.
_EDGES = frozenset({"header", "footer"})
_SECTIONS = frozenset({"main", "article", "section", "aside", "nav"})
_CHROME_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_MS_LEVEL = re.compile(r"mso-list\s*:[^;]*\blevel(\d)", re.I)
# Word's own bullets without their typefaces.
_MS_BULLETS = {"·": "•", "§": "▪", "Ø": "➢", "ü": "✓", "v": "❖"}
_MS_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.I)


def is_main(element: etree._Element) -> bool:
    return element.tag == "main" or element.get("role") == "main"


def is_chrome(element: etree._Element) -> bool:
    """Whether an element is the site's own: navigation, banner, footer, what stands aside."""
    if element.tag in _CHROME or element.get("role") in _CHROME_ROLES:
        return True
    if FURNITURE_CLASS in (element.get("class") or ""):
        return True
    return element.tag in _EDGES and not any(
        above.tag in _SECTIONS for above in element.iterancestors()
    )


def is_marker(element: etree._Element) -> bool:
    """Whether an element is a list item's bullet or number, set as text."""
    if element.tag != "span":
        return False
    if _MS_MARKER.search(element.get("style") or ""):
        return True
    item = next(element.iterancestors("li"), None) if element.get("class") == MARKER_CLASS else None
    return item is not None and leading_marker(item) is element


def leading_marker(item: etree._Element) -> etree._Element | None:
    """The marker that an item begins with, be it in a paragraph of its own."""
    holder = item
    first = next(iter(item), None)
    if first is not None and first.tag == "p" and not (item.text or "").strip():
        holder, first = first, next(iter(first), None)
    if first is None or first.tag != "span" or (holder.text or "").strip():
        return None
    return first if first.get("class") == MARKER_CLASS else None


def words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def spoken_level(element: etree._Element) -> int:
    """The level of a heading that is one only by its role; HTML's own end at six."""
    level = element.get("aria-level") if element.get("role") == "heading" else None
    if not level or not re.fullmatch(r"[1-9]", level):
        return 0
    return int(level)


def has_words(element: etree._Element) -> bool:
    return any(text.strip() for text in element.itertext())


def lays_out(table: etree._Element) -> bool:
    """Whether a table is there to place other tables: most of its words are theirs."""
    inner = next((element for element in table.iter("table") if element is not table), None)
    if inner is None:
        return False
    if sum(1 for _ in table.iterancestors("table")) >= _MOST_NESTED:
        return True
    whole = sum(len(text) for text in table.itertext())
    held = sum(
        len(text)
        for element in table.iter("table")
        if next(element.iterancestors("table"), None) is table
        for text in element.itertext()
    )
    return 2 * held > whole


def may_be_bold(element: etree._Element) -> bool:
    """Whether an element is short, begins with a tag and holds no other block."""
    if (element.text or "").strip() or not len(element):
        return False
    if any(part.tag in BLOCK_TAGS for part in element.iterdescendants()):
        return False
    return 0 < sum(len(text) for text in element.itertext()) <= _LONGEST_BOLD


def is_all_bold(element: etree._Element, styles: Styles) -> bool:
    """Whether every word of an element stands in bold."""
    open_bold = 0
    for event, part in etree.iterwalk(element, events=("start", "end")):
        is_bold = part.tag in ("b", "strong") or styles.is_bold(part)
        if event == "start":
            open_bold += is_bold
            text = part.text
        else:
            open_bold -= is_bold
            text = part.tail if part is not element else ""
        if not open_bold and (text or "").strip(" \t\n\r\xa0:"):
            return False
    return True


def own_marker(element: etree._Element, styles: Styles, depth: int) -> tuple[str, int] | None:
    """A marker that the page prints itself in a list so deep, and the item's own depth."""
    if element.tag == "li":
        mark = leading_marker(element)
        if mark is not None:
            return words(mark), depth
        if element.get(MARKER_ATTRIBUTE):
            return element.get(MARKER_ATTRIBUTE, ""), depth
        holder = element.getparent()
        if holder is not None and styles.list_type(holder) == NO_MARKER:
            return "", depth
    # Word says in its own way what is a list.
    listed = _MS_LEVEL.search(element.get("style") or "")
    if listed and element.tag == "p":
        marks = (part for part in element.iter("span") if is_marker(part))
        mark = next(marks, None)
        text = words(mark) if mark is not None else ""
        return _MS_BULLETS.get(text, text), max(int(listed[1]) - 1, 0)
    return None
