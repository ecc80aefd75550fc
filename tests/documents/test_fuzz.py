"""Small files of every format with bytes changed at random: an answer or a refusal, nothing else."""

import functools
import os
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from goldenthread.documents.reading import read_contained, read_document
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.plans.reading import read_plan
from tests.factories import bad_files as bad

CASES = int(os.environ.get("GOLDENTHREAD_FUZZ_CASES", "25"))
SUFFIXES = (".docx", ".xlsx", ".ods", ".pdf", ".html", ".md", ".csv", ".txt")
# Each format's parts as they are inside the archive, where a changed byte is not found out
# by a checksum before anyone reads it.
INNER = {
    ".docx": "word/document.xml",
    ".xlsx": "xl/worksheets/sheet1.xml",
    ".ods": "content.xml",
}
SECONDS = 20


@pytest.fixture(scope="session")
def good_files() -> dict[str, bytes]:
    return bad.good_files()


@contextmanager
def in_time() -> Iterator[None]:
    """Fail what takes longer than a file may."""

    def late(*_: object) -> None:
        raise TimeoutError(f"still reading after {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them flipped, cut out, doubled, moved or made zero."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(changed) or 1)
        end = at + chance.choice((1, 2, 8, 64, 512))
        piece = bytes(changed[at:end])
        match chance.choice(("flip", "flip", "flip", "cut", "double", "move", "zero", "end")):
            case "flip" if piece:
                changed[at] ^= 1 << chance.randrange(8)
            case "cut":
                del changed[at:end]
            case "double":
                changed[at:at] = piece * chance.choice((1, 2, 50))
            case "move":
                del changed[at:end]
                to = chance.randrange(len(changed) + 1)
                changed[to:to] = piece
            case "zero":
                changed[at:end] = bytes(len(piece))
            case "end" if chance.random() < 0.2:
                del changed[at:]
    return bytes(changed)


def damaged_file(suffix: str, data: bytes, case: int) -> bytes:
    """The case's file; of archives every other has the damage within its main part."""
    chance = random.Random(f"{suffix} {case}")
    if suffix in INNER and case % 2:
        part = damaged(bad.member(data, INNER[suffix]), chance)
        return bad.changed(data, {INNER[suffix]: part})
    return damaged(data, chance)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_good_file_is_a_plan(good_files: dict[str, bytes], suffix: str):
    plan = read_plan(read_document(good_files[suffix], f"plan{suffix}"))

    assert sum(len(theme.objectives) for theme in plan.themes) == 3


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_damaged_file_is_read_or_refused(good_files: dict[str, bytes], suffix: str):
    for case in range(CASES):
        data = damaged_file(suffix, good_files[suffix], case)
        try:
            with in_time():
                said = answer(functools.partial(plan_in, data, f"plan{suffix}"))
        except BaseException as fault:
            fault.add_note(f"case {case} of {suffix}")
            raise
        assert not isinstance(said, str) or (said.endswith(".") and "\n" not in said)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_damaged_file_is_read_the_same_in_its_own_process(tmp_path, good_files, suffix):
    path = tmp_path / f"plan{suffix}"
    data = damaged_file(suffix, good_files[suffix], 1)
    path.write_bytes(data)

    assert answer(functools.partial(read_contained, path)) == answer(
        functools.partial(read_document, data, path.name)
    )


def plan_in(data, name):
    return read_plan(read_document(data, name))


def answer(read):
    """What a reading gives, or the sentence that refuses the file; other faults come through."""
    try:
        return read()
    except DocumentRefused as refused:
        return str(refused)
