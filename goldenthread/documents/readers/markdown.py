"""Markdown, with tables, lists and pieces of HTML as its viewers show them."""

import dataclasses
import functools
import html
import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from goldenthread.documents.decoding import decode
from goldenthread.documents.document import Document, Place, Prose, ProseKind
from goldenthread.documents.fragments import KNOWN_TAGS
from goldenthread.documents.limits import Limits
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.web.elements import MARKER_ATTRIBUTE, UNSEEN
from goldenthread.documents.web.pages import PageReader
from goldenthread.documents.web.parsing import parsed_page
from goldenthread.documents.web.tables import LINE_ATTRIBUTE

_SUFFIXES = (".md", ".markdown")
# Plain text whose words came out of a PDF may hold bits of Markdown; its own reader knows them.
_OTHERS = (".txt", ".text", ".csv", ".tsv", ".html", ".htm")
_BINARY = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_HEADING_LINE = re.compile(rb"^#{1,6} \S", re.MULTILINE)
_RULE_LINE = re.compile(rb"^ {0,3}\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *\|?)? *$", re.MULTILINE)
_HEAD = 16_384
# A row of one cell has two. The parser takes a minute over what is counted in a moment.
_PIPES_A_CELL = 2
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])[^<>]*>")
_FRONT_MATTER = re.compile(r"\A---\n((?:[\w -]+:.*\n|[ \t-].*\n)+)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE)


def _fits(data: bytes, name: str) -> bool:
    """Whether it is Markdown by its name, or, with a name that says nothing, by its structure."""
    head = data[:_HEAD]
    if b"\0" in head or head.startswith(_BINARY):
        return False
    lowered = name.lower()
    if lowered.endswith(_SUFFIXES):
        return True
    if lowered.endswith(_OTHERS):
        return False
    return len(_HEADING_LINE.findall(head)) > 1 and bool(_RULE_LINE.search(head))


def _read(data: bytes, limits: Limits) -> Document:
    text = decode(data)
    if text.count("|") > _PIPES_A_CELL * limits.cells:
        raise DocumentRefused(
            f"This file has more than {limits.cells:,} table cells, too many for a plan. "
            "Send only the part that is the plan."
        )
    front = _FRONT_MATTER.match(text)
    front_lines: list[Prose] = []
    title = None
    if front is not None:
        found = _TITLE.search(front[1])
        title = found[1] if found else None
        front_lines = [
            Prose(line.strip(), ProseKind.FURNITURE, place=Place(line=number))
            for number, line in enumerate(front[1].splitlines(), start=2)
        ]
        # The lines below keep their numbers.
        text = "\n" * front[0].count("\n") + text[front.end() :]
    parser = _parser()
    tokens = list(_settled(parser.parse(text)))
    page = parsed_page(parser.renderer.render(tokens, parser.options, {}))
    blocks = (*front_lines, *PageReader(page, limits).blocks())
    document = Document(blocks, format="markdown", title=title)
    if not document.has_words:
        raise DocumentRefused(
            "This file holds no words. Check that it is the plan, and that it was saved."
        )
    return dataclasses.replace(document, title=title or document.first_heading)


@functools.cache
def _parser() -> MarkdownIt:
    # What stands deeper than the nesting allows would be left out without a word.
    return MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).enable(
        ["table", "strikethrough"]
    )


def _settled(tokens: list[Token]) -> Iterator[Token]:
    """The tokens with their lines told, unknown tags as text, and empty table heads left out."""
    skipped = False
    for index, token in enumerate(tokens):
        if token.type == "thead_open":
            skipped = _is_empty_head(tokens, index)
        if skipped:
            skipped = token.type != "thead_close"
            continue
        if token.map is not None and token.nesting >= 0:
            token.attrSet(LINE_ATTRIBUTE, str(token.map[0] + 1))
        if token.type == "list_item_open" and token.markup in ")-":
            # "1)" and a dash stay what they are; "*" and "+" are shown as bullets.
            token.attrSet(MARKER_ATTRIBUTE, f"{token.info}{token.markup}")
        if token.type == "html_block":
            token.content = _known_tags_only(token.content)
        for child in token.children or ():
            if child.type == "html_inline":
                child.content = _known_tags_only(child.content)
        yield token


def _is_empty_head(tokens: list[Token], index: int) -> bool:
    """Whether a table has its head only because Markdown gives every table one."""
    while tokens[index].type != "thead_close":
        if tokens[index].content.strip():
            return False
        index += 1
    return True


def _known_tags_only(text: str) -> str:
    """The HTML with whatever only looks like a tag, such as "<Team name>", as text."""
    return _TAG.sub(
        lambda found: (
            found[0]
            if found[2].lower() in KNOWN_TAGS or found[2].lower() in UNSEEN
            else html.escape(found[0], quote=False)
        ),
        text,
    )


READER = Reader(title="Markdown", suffixes=_SUFFIXES, fits=_fits, read=_read)
