"""A file of any kind as a document: told by its content, read within bounds, refused in words."""

import dataclasses
import json
import os
import signal
import subprocess
import sys
from pathlib import Path, PurePath

from goldenthread.core.definitions import load_definition, load_definitions
from goldenthread.documents import readers
from goldenthread.documents.document import Document
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.transfer import document_from

_CHILD = "goldenthread.documents.contained"
# Starting, and sending the answer, come on top of the time that a reader may take. By then
# fewer than 20 seconds must have gone by on a busy machine too.
_START_AND_ANSWER_SECONDS = 1.5
_NOT_READ = (
    "This file could not be read: something in it is damaged or very unusual. "
    "Open it in the program it was made with, save it again and send that, "
    "or send the plan in another format."
)
_TOO_LONG = (
    "This file takes too long to read. Send only the part that is the plan, "
    "or copy it into a new document and send that."
)


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
    data = _bytes_of(path, limits)
    asked = [sys.executable, "-P", "-m", _CHILD, path.name, json.dumps(dataclasses.asdict(limits))]
    # The child finds its modules where this process does, and nothing in the current folder.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        finished = subprocess.run(
            asked,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=limits.seconds + _START_AND_ANSWER_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DocumentRefused(_TOO_LONG) from None
    if finished.returncode == -signal.SIGXCPU:
        raise DocumentRefused(_TOO_LONG)
    if finished.returncode:
        raise DocumentRefused(_NOT_READ)
    return _answer(finished.stdout)


def _answer(said: bytes) -> Document:
    """What the child found: a document, or the sentence that refuses the file."""
    lines = said.decode("ascii").splitlines()
    refusal = json.loads(lines[0]) if len(lines) == 1 else None
    if isinstance(refusal, str):
        raise DocumentRefused(refusal)
    return document_from(lines)


def _bytes_of(path: Path, limits: Limits) -> bytes:
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
