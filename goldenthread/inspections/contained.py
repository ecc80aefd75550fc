"""Reports read from files from outside, one after the other in a contained process."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from goldenthread.documents.contained_series import answers_contained
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits

_NO_FILES = "There are no files in this folder. Check its name, and where the reports were saved."


def report_entries(
    paths: Iterable[Path], limits: Limits = DEFAULT_LIMITS, *, with_passages: bool = False
) -> Iterator[dict[str, Any]]:
    """An entry a file as contracts.md has it: the report, or `error` in plain words.

    With passages it has the report's prose too.
    """
    reading = report_with_passages_of_file if with_passages else report_of_file
    for answer in answers_contained(reading, files_in(paths), limits):
        entry: dict[str, Any] = {"file": answer.path.name, "path": str(answer.path)}
        if answer.refusal is not None:
            error = _NO_FILES if answer.path.is_dir() else answer.refusal
            yield {**entry, "sha256": _fingerprint(answer.path), "error": error}
        else:
            yield {**entry, **answer.given}


def report_of_file(data: bytes, limits: Limits) -> dict[str, Any]:
    """What the contained process answers of a file."""
    return _report_of(data, limits, with_passages=False)


def report_with_passages_of_file(data: bytes, limits: Limits) -> dict[str, Any]:
    """What it answers where the prose is wanted too."""
    return _report_of(data, limits, with_passages=True)


def _report_of(data: bytes, limits: Limits, *, with_passages: bool) -> dict[str, Any]:
    from goldenthread.inspections.json_form import report_as_json
    from goldenthread.inspections.reading import read_report

    report = read_report(data, limits)
    told = report_as_json(report, with_passages=with_passages)
    return {"sha256": hashlib.sha256(data).hexdigest(), **told}


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files, and for each folder those in it, by name; hidden ones are not anybody's reports.

    A folder without any stands for itself, so that somebody hears of it.
    """
    for path in paths:
        if path.is_dir():
            inside = (each for each in path.iterdir() if each.is_file() and each.name[0] != ".")
            yield from sorted(inside) or [path]
        else:
            yield path


def _fingerprint(path: Path) -> str | None:
    """The file's SHA-256, worked out piece by piece; None where there is nothing to read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
