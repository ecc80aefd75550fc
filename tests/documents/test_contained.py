"""The child process that reads: what it answers, and the bounds it sets itself."""

import json
import resource
import subprocess
import sys

from goldenthread.documents import contained
from goldenthread.documents.limits import Limits
from goldenthread.documents.transfer import document_from


def answered(data, name="plan.txt", code=None):
    what = ["-c", code] if code else ["-m", contained.__name__]
    asked = [sys.executable, *what, name, json.dumps({"seconds": 5.0})]
    return subprocess.run(asked, input=data, capture_output=True, check=False)


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
        "contained._bound(contained.Limits(seconds=5.0, memory_bytes=99_000_000));"
        "print([resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_DATA,"
        " resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)])"
    )

    assert answered(b"", code=code).stdout == b"[99000000, 6, 0, 0]\n"


def test_bounds_are_never_wider_than_the_system_s_own():
    code = (
        "import resource, goldenthread.documents.contained as contained;"
        "resource.setrlimit(resource.RLIMIT_CPU, (4, 4));"
        "contained._bound(contained.Limits());"
        "print(resource.getrlimit(resource.RLIMIT_CPU))"
    )

    assert answered(b"", code=code).stdout == b"(4, 4)\n"


def test_the_parent_keeps_its_own_bounds():
    before = resource.getrlimit(resource.RLIMIT_CPU)

    answered(b"Improvement plan")

    assert resource.getrlimit(resource.RLIMIT_CPU) == before
    assert Limits().memory_bytes < 500_000_000
