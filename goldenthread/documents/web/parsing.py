"""The bytes or text of a web page as a tree; nothing is fetched."""

import re

import lxml.html
from lxml import etree

from goldenthread.documents.decoding import decode
from goldenthread.documents.refusal import DocumentRefused

# Twenty bytes of tags may take a kilobyte of memory.
_TAGS = 1_000_000
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I
)
_HEAD = 4096
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# As browsers do: what calls itself Latin-1 is Windows-1252, and what could declare itself
# in single bytes is not of two.
_SAME_AS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
_WIDE = ("utf-16", "utf-32", "utf-7", "ucs")


def page_text(data: bytes) -> str:
    """The page's text by its mark, its own declaration, or as UTF-8 or Windows-1252."""
    declared = _DECLARED.search(data[:_HEAD])
    if declared is None or data.startswith(_MARKS):
        return decode(data)
    encoding = declared[1].decode("ascii").lower()
    if encoding.startswith(_WIDE):
        return decode(data)
    try:
        text = data.decode(_SAME_AS.get(encoding, encoding))
    except (LookupError, ValueError):
        return decode(data)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parsed_page(text: str) -> etree._Element:
    """The page as a tree without comments. Raises DocumentRefused for what floods or is empty."""
    if text.count("<") > _TAGS:
        raise DocumentRefused(
            f"This page has more than {_TAGS:,} tags, far more than a plan. "
            "Send only the part that is the plan."
        )
    # A mark in the middle of the text would end it.
    data = text.replace("\0", "").encode("utf-8", "replace")
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = lxml.html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as fault:
        raise DocumentRefused(
            "This page holds no words. Check that it is the plan, and that it was saved whole."
        ) from fault
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise DocumentRefused(
            "This page is nested too deep to be read whole. "
            "Copy the plan out of it into Word and send that."
        )
    return root
