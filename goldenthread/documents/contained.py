"""Work on files from outside, done in a child process: bounds set, one answer written, no more.

The child is `python -m goldenthread.documents.contained LIMITS WORK ARGUMENT…`, the data on its
standard input. WORK names a function of data, limits and arguments that gives lines of JSON;
they are the answer, or else one sentence that refuses the file. Anything else that happens
there, down to a crash, is a file that could not be read.
"""

import dataclasses
import gc
import importlib
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable

from goldenthread.documents.limits import Limits
from goldenthread.documents.refusal import DocumentRefused

Work = Callable[..., Iterable[str]]

# Starting, and sending the answer, come on top of the time that the work may take. By then
# fewer than 20 seconds must have gone by on a busy machine too.
_START_AND_ANSWER_SECONDS = 1.5
# Addresses cost nothing until they are filled; shared libraries take many.
_ADDRESSES = 1_500_000_000
# What Python itself may need. All else stays here: an environment holds keys and passwords.
_PASSED_ON = ("LANG", "LC_ALL", "LD_LIBRARY_PATH")
_NOT_READ = (
    "This file could not be read: something in it is damaged or very unusual. "
    "Open it in the program it was made with, save it again and send that, "
    "or send the plan in another format."
)
_TOO_LONG = (
    "This file takes too long to read. Send only the part that is the plan, "
    "or copy it into a new document and send that."
)


def answer_contained(work: Work, data: bytes, limits: Limits, *arguments: str) -> list[str]:
    """The lines that a function at the top of a module gives, called in a process of its own.

    Raises DocumentRefused where it does, and for whatever goes wrong there.
    """
    named = f"{work.__module__}:{work.__qualname__}"
    bounds = json.dumps(dataclasses.asdict(limits))
    try:
        finished = subprocess.run(
            [sys.executable, "-P", "-m", __name__, bounds, named, *arguments],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=clean_environment(),
            timeout=limits.seconds + _START_AND_ANSWER_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DocumentRefused(_TOO_LONG) from None
    if finished.returncode == -signal.SIGXCPU:
        raise DocumentRefused(_TOO_LONG)
    if finished.returncode:
        raise DocumentRefused(_NOT_READ)
    lines = finished.stdout.decode("ascii").splitlines()
    refusal = json.loads(lines[0]) if len(lines) == 1 else None
    if isinstance(refusal, str):
        raise DocumentRefused(refusal)
    return lines


def clean_environment() -> dict[str, str]:
    """Modules are found where this process finds them, and nothing in the current folder."""
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def main() -> None:  # pragma: no cover - what runs in another process is not counted here
    """Do the work and write the answer."""
    bounds, named, *arguments = sys.argv[1:]
    limits = Limits(**json.loads(bounds))
    set_bounds(limits)
    # This process is over before it could gather rubbish.
    gc.disable()
    # Nothing that a library prints may get into the answer.
    answer_to = os.dup(sys.stdout.fileno())
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    module, _, function = named.partition(":")
    work = getattr(importlib.import_module(module), function)
    with os.fdopen(answer_to, "w", encoding="ascii") as answer:
        try:
            for line in work(sys.stdin.buffer.read(), limits, *arguments):
                answer.write(line + "\n")
        except DocumentRefused as refused:
            answer.write(json.dumps(str(refused)))


def set_bounds(limits: Limits) -> None:  # pragma: no cover - the same
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
