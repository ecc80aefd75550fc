"""Pieces of HTML inside table cells, as text and Markdown made from documents hold them."""

import html
import re

from goldenthread.documents.document import Place, Prose
from goldenthread.documents.prose_flow import BLOCK_TAGS, PARAGRAPH_BREAK, ProseFlow

_INLINE_TAGS = frozenset({
    "a", "abbr", "acronym", "b", "big", "br", "cite", "code", "col", "colgroup", "del", "dfn",
    "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "o", "q", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
KNOWN_TAGS = BLOCK_TAGS | _INLINE_TAGS
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(\s[^<>]*|/)?>|<!--[^<>]*-->")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
# Text taken out of a PDF ends a paragraph inside a cell with two spaces or more.
_WIDE_SPACE = re.compile(r" {2,}")


def html_fragment_blocks(fragment: str, place: Place) -> tuple[Prose, ...]:
    """The paragraphs and items of a piece of HTML, however its tags are closed.

    Only tags and entities that HTML knows are markup: "<5" and "R&D" stay text. Two plain
    spaces or more end a paragraph; other white space is one space, "<br>" is a newline.
    """
    flow = ProseFlow(place)
    position = 0
    for found in _TAG.finditer(fragment):
        closing, name, rest = found[1], (found[2] or "").lower(), found[3] or ""
        if name and name not in KNOWN_TAGS:
            continue
        flow.say(_plain(fragment[position : found.start()]))
        position = found.end()
        if closing:
            flow.end(name)
        elif name:
            flow.start(name, _attributes(rest))
    flow.say(_plain(fragment[position:]))
    return flow.taken()


def _plain(text: str) -> str:
    text = _WIDE_SPACE.sub(PARAGRAPH_BREAK, text)
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def _attributes(text: str) -> dict[str, str]:
    return {
        found[1].lower(): html.unescape(found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(text)
    }
