"""Work in the contained process: what it is given, and what becomes of work that goes wrong."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator

import pytest

from goldenthread.documents import contained
from goldenthread.documents.contained import answer_contained
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.transfer import document_from


def told_back(data: bytes, limits: Limits, *arguments: str) -> Iterator[str]:
    yield json.dumps([data.decode(), limits.cells, *arguments])


def names_in_environment(_data: bytes, _limits: Limits) -> Iterator[str]:
    yield json.dumps(sorted(os.environ))


def refuses(_data: bytes, _limits: Limits) -> Iterator[str]:
    raise DocumentRefused("This is a letter.")


def breaks(_data: bytes, _limits: Limits) -> Iterator[str]:
    raise ZeroDivisionError


def never_ends(_data: bytes, _limits: Limits) -> Iterator[str]:
    while True:
        pass


def answered(data, name="plan.txt", code=None):
    what = ["-c", code] if code else ["-m", contained.__name__]
    work = "goldenthread.documents.reading:lines_of_file"
    asked = [sys.executable, *what, json.dumps({"seconds": 5.0}), work, name]
    return subprocess.run(asked, input=data, capture_output=True, check=False)


def test_work_gets_data_limits_and_arguments_and_its_lines_come_back():
    (line,) = answer_contained(told_back, b"Plan", Limits(cells=7), "plan.txt", "again")

    assert json.loads(line) == ["Plan", 7, "plan.txt", "again"]


def test_keys_and_passwords_stay_outside(monkeypatch):
    monkeypatch.setenv("GOLDENTHREAD_SECRET_KEY", "not-to-be-told")
    monkeypatch.setenv("PGPASSWORD", "nor-this")

    (line,) = answer_contained(names_in_environment, b"", DEFAULT_LIMITS)

    # LC_CTYPE is what Python sets for itself where no language is given.
    assert set(json.loads(line)) <= {"LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "PYTHONPATH"}


def test_a_refusal_is_raised_here_in_the_same_words():
    with pytest.raises(DocumentRefused, match=r"^This is a letter\.$"):
        answer_contained(refuses, b"", DEFAULT_LIMITS)


def test_work_that_breaks_is_a_file_that_could_not_be_read():
    with pytest.raises(DocumentRefused, match="could not be read"):
        answer_contained(breaks, b"", DEFAULT_LIMITS)


def test_work_that_computes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(contained, "_START_AND_ANSWER_SECONDS", 60.0)

    with pytest.raises(DocumentRefused, match="takes too long"):
        answer_contained(never_ends, b"", Limits(seconds=0.0))


def test_the_answer_is_a_document_line_by_line():
    said = answered(b"Improvement plan")

    assert document_from(said.stdout.decode().splitlines()).blocks[0].text == "Improvement plan"


def test_or_the_sentence_that_refuses_the_file():
    assert json.loads(answered(b"").stdout) == (
        "This file is empty. Check that it was saved, and send it again."
    )


def test_what_a_library_prints_does_not_get_into_the_answer():
    code = (
        "import atexit, goldenthread.documents.contained as contained;"
        "atexit.register(print, 'noise'); contained.main()"
    )

    assert b"noise" not in answered(b"Improvement plan", code=code).stdout


def test_no_file_can_be_written_and_no_more_memory_or_time_taken():
    code = (
        "import resource, goldenthread.documents.contained as contained;"
        "contained.set_bounds(contained.Limits(seconds=5.0, memory_bytes=99_000_000));"
        "print([resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_DATA,"
        " resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)])"
    )

    assert answered(b"", code=code).stdout == b"[99000000, 6, 0, 0]\n"


def test_bounds_are_never_wider_than_the_system_s_own():
    code = (
        "import resource, goldenthread.documents.contained as contained;"
        "resource.setrlimit(resource.RLIMIT_CPU, (4, 4));"
        "contained.set_bounds(contained.Limits());"
        "print(resource.getrlimit(resource.RLIMIT_CPU))"
    )

    assert answered(b"", code=code).stdout == b"(4, 4)\n"


def test_the_parent_keeps_its_own_bounds():
    before = resource.getrlimit(resource.RLIMIT_CPU)

    answered(b"Improvement plan")

    assert resource.getrlimit(resource.RLIMIT_CPU) == before
    assert Limits().memory_bytes < 500_000_000
