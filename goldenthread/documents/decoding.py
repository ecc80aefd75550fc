"""Bytes of a text file as text, whatever it was saved as."""

import codecs
import re

from goldenthread.documents.refusal import DocumentRefused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What stands in no text; a page break and an escape may.
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_LOOKED_AT = 4096


def looks_binary(data: bytes) -> bool:
    """Whether these bytes are no text: too many control signs stand among the first of them."""
    head = data[:_LOOKED_AT]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    return len(_CONTROL.findall(head)) > len(head) // 200


def decode(data: bytes) -> str:
    """The text, with every kind of line end as a newline.

    UTF-8 and UTF-16 are known by their marks or by decoding; anything else is read as
    Windows-1252, what Word and Excel save as "text". Raises DocumentRefused for bytes
    that are no text in any of them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            break
    else:
        if b"\0" in data:
            raise DocumentRefused(
                "This is not a text file: it holds binary data. "
                "Send the plan as Word, Excel, PDF, a web page or plain text."
            )
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
