"""A PDF opened for reading, or refused in words."""

import ctypes
import re
import time
import zlib
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from goldenthread.documents.limits import Limits
from goldenthread.documents.refusal import DocumentRefused

# Pdfium takes any garbage before the mark, but no more of it than this.
_HEAD = 1024
# What follows the end mark in files that mail programs and scanners have touched.
_TAIL = 4096
_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY = 1500
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
# Pictures are never unpacked, since nothing is drawn.
_PICTURE = re.compile(rb"/Subtype\s*/Image\b|/XObject\s*/Image\b")
_PIECE = 1 << 20
# Each of these makes an object in memory fifty times its size; a dense page has some 5,000.
_OPERATORS = (b"Tj", b"TJ", b" re", b" l", b" c", b"Do", b"BI")
_MOST_OPERATORS = 200_000

DAMAGED = (
    "This PDF is damaged, was cut short or has no pages. "
    "Save or download it again and check that it opens, then send it again."
)


class Deadline:
    """The moment up to which a file may be read."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    def check(self) -> None:
        """Raise DocumentRefused when the time is up."""
        if time.monotonic() > self._until:
            raise DocumentRefused(
                "This PDF takes too long to read: it holds far more than a plan or report. "
                "Send only the pages that matter, or the Word file it was made from."
            )


def is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:_HEAD]


def open_pdf(data: bytes, limits: Limits, deadline: Deadline) -> pypdfium2.PdfDocument:
    """The file, opened; raises DocumentRefused where it cannot or must not be read."""
    if not is_pdf(data):
        raise DocumentRefused(
            "This is not a PDF, whatever its name says. Open it and save it as PDF, Word or Excel."
        )
    if b"%%EOF" not in data[-_TAIL:]:
        raise DocumentRefused(DAMAGED)
    _check_unpacked(data, limits, deadline)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
            raise DocumentRefused(
                "This PDF is locked with a password. Save a copy without the password and send that."
            ) from error
        raise DocumentRefused(DAMAGED) from error
    count = len(pdf)
    if count > limits.pages:
        raise DocumentRefused(
            f"This PDF has {count:,} pages; {limits.pages:,} is the most that is read. "
            "Send only the pages that matter."
        )
    return pdf


def loaded_pages(pdf: pypdfium2.PdfDocument) -> Iterator[pypdfium2.PdfPage]:
    """The pages one after the other, each closed before the next is opened."""
    for index in range(len(pdf)):
        try:
            page = pdf[index]
        except pypdfium2.PdfiumError as error:
            raise DocumentRefused(DAMAGED) from error
        try:
            yield page
        finally:
            page.close()


def told(call: object, *arguments: object) -> str:
    """The text that a pdfium function of the kind "buffer and its length" gives."""
    assert callable(call)
    length = call(*arguments, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    call(*arguments, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le", errors="replace")


def _check_unpacked(data: bytes, limits: Limits, deadline: Deadline) -> None:
    """Refuse a file that is small but would unpack to more than memory should hold."""
    total = 0
    for found in _STREAM.finditer(data):
        dictionary = data[max(0, found.start() - _DICTIONARY) : found.start()]
        dictionary = dictionary[dictionary.rfind(b" obj") + 1 :]
        layers = len(_FLATE.findall(dictionary))
        if not layers or _PICTURE.search(dictionary):
            continue
        deadline.check()
        operators = 0
        for piece in _unpacked(memoryview(data)[found.end() :], layers):
            total += len(piece)
            operators += sum(map(piece.count, _OPERATORS))
            if total > limits.unpacked_bytes or operators > _MOST_OPERATORS:
                raise DocumentRefused(
                    "This PDF is small but unpacks to a very great amount, as a harmful file does. "
                    "Save it again from the program it was made with, or send the Word file."
                )
            deadline.check()


def _unpacked(packed: memoryview, layers: int) -> Iterator[bytes]:
    """The stream's content in pieces; a stream that is not well packed ends where it is not."""
    unpacker = zlib.decompressobj()
    waiting = b""
    at = 0
    try:
        while not unpacker.eof:
            if not waiting:
                waiting = bytes(packed[at : at + _PIECE])
                at += _PIECE
                if not waiting:
                    return
            piece = unpacker.decompress(waiting, _PIECE)
            waiting = unpacker.unconsumed_tail
            if layers > 1:
                yield from _unpacked(memoryview(piece), layers - 1)
            yield piece
    except zlib.error:
        return
