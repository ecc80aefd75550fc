"""A file of any kind as a document: told by its content, read within bounds, refused in words."""

from collections.abc import Iterator
from pathlib import Path, PurePath

from goldenthread.core.definitions import load_definition, load_definitions
from goldenthread.documents import readers
from goldenthread.documents.contained import answer_contained
from goldenthread.documents.document import Document
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.transfer import document_from, document_lines


def read_document(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document that the bytes hold, its tables joined over page breaks.

    What they are is told by the bytes; the name decides only between formats that both fit.
    Raises DocumentRefused. A file from outside goes to `read_contained` instead, since a
    reader may crash or never end.
    """
    # Whoever only starts a contained reading does not wait for these to load.
    from goldenthread.documents.foreign_files import refusal_of_unknown, refuse_foreign
    from goldenthread.documents.joining import joined

    _refuse_size(len(data), limits)
    if not data.strip(b" \t\r\n\0"):
        raise DocumentRefused("This file is empty. Check that it was saved, and send it again.")
    refuse_foreign(data)
    reader = _reader_for(data, name)
    if reader is None:
        raise refusal_of_unknown(data)
    return joined(reader.read(data, limits))


def read_contained(path: Path, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in the file, read in a process of its own with bounds on memory and time.

    Raises DocumentRefused, also for whatever goes wrong there.
    """
    return document_from(answer_contained(lines_of_file, bytes_of(path, limits), limits, path.name))


def lines_of_file(data: bytes, limits: Limits, name: str) -> Iterator[str]:
    """A file's document as `transfer` writes it: what the contained process answers."""
    # Read whole before the first line: a refusal is the only line there is.
    return document_lines(read_document(data, name, limits))


def bytes_of(path: Path, limits: Limits) -> bytes:
    """What a file holds, unless it is too large or no file that can be read."""
    if not path.is_file():
        raise DocumentRefused(
            f"There is no file “{path.name}” here. Check its name and its folder."
        )
    try:
        _refuse_size(path.stat().st_size, limits)
        return path.read_bytes()
    except OSError:
        raise DocumentRefused(
            f"“{path.name}” could not be opened. Check that you may read it, and that it is not "
            "open in another program."
        ) from None


def _refuse_size(size: int, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise DocumentRefused(
            f"This file has {size / 1_000_000:,.1f} MB; the most that is read is "
            f"{limits.file_bytes / 1_000_000:,.1f} MB. Take out pictures and attachments, or send "
            "only the part that is the plan."
        )


def _reader_for(data: bytes, name: str) -> Reader | None:
    """The reader whose format the bytes are; of several, the one that the name speaks for."""
    suffix = PurePath(name).suffix.casefold()
    # Most files are what their names say, and then no other reader need be loaded.
    likely = load_definition(readers, Reader, suffix.lstrip("."))
    if likely is not None and likely.fits(data, name):
        return likely
    fitting = {
        reader_id: reader
        for reader_id, reader in load_definitions(readers, Reader).items()
        if reader.fits(data, name)
    }
    for reader in fitting.values():
        if suffix in reader.suffixes:
            return reader
    # Whatever is text is plain text too, so that comes last.
    text = fitting.pop("text", None)
    return next(iter(fitting.values()), text)
