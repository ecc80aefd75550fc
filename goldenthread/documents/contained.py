"""The child process in which files from outside are read: bounds set, one answer written, no more.

Run as `python -m goldenthread.documents.contained NAME LIMITS`, the file on standard input.
The answer on standard output is a document as `transfer` writes it, or the sentence that
refuses it. Anything else that happens here, down to a crash, is a file that could not be read.
"""

import gc
import json
import os
import resource
import sys

from goldenthread.documents.limits import Limits
from goldenthread.documents.reading import read_document
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.transfer import document_lines

# Addresses cost nothing until they are filled; shared libraries take many.
_ADDRESSES = 1_500_000_000


def main() -> None:  # pragma: no cover - what runs in another process is not counted here
    """Read the file and write the answer."""
    name, limits = sys.argv[1], Limits(**json.loads(sys.argv[2]))
    _bound(limits)
    # This process is over before it could gather rubbish.
    gc.disable()
    # Nothing that a library prints may get into the answer.
    answer_to = os.dup(sys.stdout.fileno())
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    with os.fdopen(answer_to, "w", encoding="ascii") as answer:
        try:
            document = read_document(sys.stdin.buffer.read(), name, limits)
        except DocumentRefused as refused:
            answer.write(json.dumps(str(refused)))
            return
        for line in document_lines(document):
            answer.write(line + "\n")


def _bound(limits: Limits) -> None:  # pragma: no cover - the same
    """Let the system end this process where it takes too much, and let it write no file."""
    for kind, bound in (
        (resource.RLIMIT_DATA, limits.memory_bytes),
        (resource.RLIMIT_AS, _ADDRESSES),
        (resource.RLIMIT_CPU, int(limits.seconds) + 1),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        allowed = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        resource.setrlimit(kind, (allowed, hard))


if __name__ == "__main__":  # pragma: no cover - the same
    main()
