"""Word documents, as Word shows them with their changes accepted."""

import dataclasses

from goldenthread.documents.document import Document
from goldenthread.documents.limits import Limits
from goldenthread.documents.packages import (
    ZIP_START,
    OleKind,
    member_names,
    ole_kind,
    password_refusal,
)
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.word.parts import WordParts
from goldenthread.documents.word.runs import Tally
from goldenthread.documents.word.story import Story

_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
_RICH_TEXT = b"{\\rtf"
_OPEN_TEXT = b"mimetypeapplication/vnd.oasis.opendocument.text"


def _fits(data: bytes, name: str) -> bool:
    """Whether it is a word processor's file, also of a kind that is refused with advice."""
    if data.startswith(_RICH_TEXT) or ole_kind(data) in (OleKind.WORD, OleKind.PASSWORD_PROTECTED):
        return True
    if not data.startswith(ZIP_START):
        return False
    names = member_names(data)
    if names:
        return _is_open_text(data) or any(part.startswith("word/") for part in names)
    # Cut short: the list of parts at the end is lost.
    return b"word/document" in data or name.lower().endswith(_SUFFIXES)


def _is_open_text(data: bytes) -> bool:
    return data[30 : 30 + len(_OPEN_TEXT)] == _OPEN_TEXT


def _read(data: bytes, limits: Limits) -> Document:
    if ole_kind(data) == OleKind.PASSWORD_PROTECTED:
        raise password_refusal()
    if ole_kind(data) is not None or data.startswith(_RICH_TEXT) or _is_open_text(data):
        raise DocumentRefused(
            "This is not a .docx file but an older or different kind of text document. "
            "Open it in Word, save it as .docx and send that."
        )
    parts = WordParts(data, limits)
    story = Story(parts, limits)
    document = Document(story.blocks(), "docx", parts.title(), _warnings(story.tally))
    if not document.has_words:
        raise DocumentRefused(_silent(story.tally))
    return dataclasses.replace(document, title=document.title or document.first_heading)


def _silent(tally: Tally) -> str:
    if tally.pictures:
        return (
            "This document holds only pictures, and words in pictures cannot be read. "
            "Send the document that they were made from."
        )
    return "This document holds no words. Check that it is the plan, and that it was saved."


def _warnings(tally: Tally) -> tuple[str, ...]:
    told = (
        (
            tally.deleted,
            "Tracked changes: 1 deleted passage was left out; inserted text was kept.",
            "Tracked changes: {} deleted passages were left out; inserted text was kept.",
        ),
        (
            tally.prompts,
            "1 field to fill in is empty; its prompt was left out.",
            "{} fields to fill in are empty; their prompts were left out.",
        ),
        (
            tally.pictures,
            "1 picture was left out; any words in it are not read.",
            "{} pictures were left out; any words in them are not read.",
        ),
        (
            tally.embedded,
            "1 embedded file was left out; send what it holds by itself.",
            "{} embedded files were left out; send what they hold by itself.",
        ),
    )
    return tuple(one if count == 1 else more.format(count) for count, one, more in told if count)


READER = Reader(title="Word", suffixes=_SUFFIXES, fits=_fits, read=_read)
