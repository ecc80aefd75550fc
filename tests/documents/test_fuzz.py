"""Good files of every format with bytes changed, cut and doubled at random: an answer or a refusal.

25 cases a format, or as many as GOLDENTHREAD_FUZZ_CASES says ("make fuzz": 1,000). The same
number of a case gives the same file each time.
"""

import contextlib
import io
import os
import random
import re
import signal
import zipfile
from collections.abc import Callable, Iterator

import pytest

from goldenthread.documents.document import Document
from goldenthread.documents.reading import read_contained, read_document
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan
from tests.factories.good_files import good_files

CASES = int(os.environ.get("GOLDENTHREAD_FUZZ_CASES", "25"))
SECONDS = 20.0
NAMES = sorted(good_files())
# Files that are archives are also changed inside, where their checksums would else protect them.
ARCHIVES = [name for name in NAMES if good_files()[name].startswith(b"PK")]
_WORD = re.compile(rb"\w+")
_ODD = (b"", b"0", b"-1", b"99999999999", b"1e999", b"nan", b"A1:XFD1048576", "½".encode(), b"true")


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them or some words changed, or a stretch cut out, doubled or moved."""
    held = bytearray(data)
    start = chance.randrange(len(held))
    end = min(len(held), start + chance.choice((1, 8, 64, 512)))
    match chance.randrange(8):
        case 0:
            for _ in range(chance.choice((1, 3, 30))):
                held[chance.randrange(len(held))] = chance.randrange(256)
        case 1:
            for _ in range(chance.choice((1, 3, 30))):
                held[chance.randrange(len(held))] ^= 1 << chance.randrange(8)
        case 2:
            del held[start:end]
        case 3:
            del held[start:]
        case 4:
            held[start:start] = held[start:end] * chance.choice((1, 2, 50))
        case 5 | 6:
            return _with_words_changed(data, chance)
        case _:
            piece = held[start:end]
            del held[start:end]
            at = chance.randrange(len(held) + 1)
            held[at:at] = piece
    return bytes(held)


def _with_words_changed(data: bytes, chance: random.Random) -> bytes:
    """The bytes with words and numbers put in each other's places: mostly still well formed."""
    words = list(_WORD.finditer(data))
    if not words:
        return data
    held = bytearray(data)
    chosen = chance.sample(words, min(len(words), chance.choice((1, 2, 8))))
    for found in sorted(chosen, key=re.Match.start, reverse=True):
        held[found.start() : found.end()] = chance.choice((*_ODD, chance.choice(words)[0]))
    return bytes(held)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """The archive with one of its members damaged and then packed as if it were whole."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            held = old.read(name)
            new.writestr(name, damaged(held, chance) if name == chosen and held else held)
    return file.getvalue()


def answered(data: bytes, name: str) -> Plan | str:
    return answered_by(lambda: read_document(data, name))


def answered_by(reading: Callable[[], Document]) -> Plan | str:
    """The plan in the document, or the sentence that refuses the file; anything else is a fault."""
    said: Plan | str
    with in_time():
        try:
            said = read_plan(reading())
        except DocumentRefused as refused:
            said = str(refused)
    assert isinstance(said, Plan) or "\n" not in said
    return said


@contextlib.contextmanager
def in_time() -> Iterator[None]:
    """Stop what takes longer than a file may, with where it then was."""

    def late(*_: object) -> None:
        raise TimeoutError(f"still reading after {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_file_is_read_or_refused(name):
    for case in range(CASES):
        answered(damaged(good_files()[name], random.Random(f"{name} {case}")), name)


@pytest.mark.parametrize("name", ARCHIVES)
def test_an_archive_damaged_inside_is_read_or_refused(name):
    for case in range(CASES):
        answered(damaged_inside(good_files()[name], random.Random(f"in {name} {case}")), name)


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_file_under_any_name_is_read_or_refused(name):
    for case in range(CASES // 5):
        chance = random.Random(f"any {name} {case}")
        answered(damaged(good_files()[name], chance), chance.choice(NAMES))


def test_the_same_case_is_the_same_file():
    data = good_files()["plan.docx"]

    assert damaged(data, random.Random("1")) == damaged(data, random.Random("1"))
    assert damaged_inside(data, random.Random("1")) == damaged_inside(data, random.Random("1"))


def test_a_damaged_file_is_contained_all_the_same(tmp_path):
    for name in NAMES:
        path = tmp_path / name
        path.write_bytes(damaged(good_files()[name], random.Random(f"contained {name}")))
        answered_by(lambda path=path: read_contained(path))
