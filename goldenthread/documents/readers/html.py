"""Web pages, as a browser shows them without running or fetching anything."""

import dataclasses
import re

from goldenthread.documents.document import Document
from goldenthread.documents.limits import Limits
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.web.pages import PageReader
from goldenthread.documents.web.parsing import page_text, parsed_page

_SUFFIXES = (".html", ".htm", ".xhtml")
_HEAD = 8192
_START = re.compile(
    rb"""\s*(?:<\?xml\b[^>]*\?>\s*|<!--.*?-->\s*)*
    <(?:!doctype\s+html|html|head|body|title|meta|link|style|script|main|article|section|header
       |nav|div|table|h[1-6]|p|ul|ol|center|font|form)(?=[\s>/])""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_WHOLE = re.compile(rb"<(?:!doctype\s+html|html)(?=[\s>])", re.IGNORECASE)
_ANY_TAG = re.compile(rb"</?(?:p|div|table|tr|td|li|h[1-6]|br|span|a|b)\b[^<>]*>", re.IGNORECASE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BINARY = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
# Markdown may begin with a tag, and text made from a PDF may hold some.
_OTHERS = (".md", ".markdown", ".txt", ".text", ".csv", ".tsv")


def _fits(data: bytes, name: str) -> bool:
    if data.startswith(_BINARY):
        return False
    # Without its zeros UTF-16 reads as ASCII.
    head = data[:_HEAD].replace(b"\0", b"")
    for mark in _MARKS:
        head = head.removeprefix(mark)
    lowered = name.lower()
    if lowered.endswith(_OTHERS):
        return bool(_START.match(head)) and bool(_WHOLE.search(head))
    if lowered.endswith(_SUFFIXES) and b"\0" not in data[:_HEAD] and _ANY_TAG.search(head):
        return True
    return bool(_START.match(head))


def _read(data: bytes, limits: Limits) -> Document:
    page = PageReader(parsed_page(page_text(data)), limits)
    document = Document(page.blocks(), format="html", title=page.title())
    if not document.has_words:
        raise DocumentRefused(
            "This page holds no words. It may build itself with scripts, which are not run: "
            "copy the plan out of it into Word and send that."
        )
    return dataclasses.replace(document, title=document.title or document.first_heading)


READER = Reader(title="Web page", suffixes=_SUFFIXES, fits=_fits, read=_read)
