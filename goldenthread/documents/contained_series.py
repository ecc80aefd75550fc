"""Work on many files from outside, one after the other in one contained process.

Starting a process takes longer than reading a small file; so one is kept for as long as all goes
well. What a file brings down takes nobody with it: the next has a new process. The child is
`python -m goldenthread.documents.contained_series LIMITS WORK`, a path on each line of its standard
input and an answer on each line of its output.
"""

import dataclasses
import importlib
import json
import os
import resource
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from goldenthread.documents.contained import clean_environment, set_bounds
from goldenthread.documents.limits import Limits
from goldenthread.documents.reading import bytes_of
from goldenthread.documents.refusal import DocumentRefused

Work = Callable[[bytes, Limits], Any]

_START_AND_ANSWER_SECONDS = 1.5
_MOST_ANSWERED = 50_000_000
_PIECE = 1 << 16
_NOT_READ = (
    "This file could not be read: something in it is damaged or very unusual. "
    "Download or save it again and send that."
)
_TOO_LONG = "This file takes too long to read: it holds far more than what is looked for in it."


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """What the work gave for one file, or in plain words why it gave nothing."""

    path: Path
    given: Any = None
    refusal: str | None = None


def answers_contained(work: Work, paths: Iterable[Path], limits: Limits) -> Iterator[Answer]:
    """An answer for each file, in order, of a function at the top of a module.

    What `work` gives must be plain enough for JSON.
    """
    with _Series(work, limits) as series:
        for path in paths:
            yield series.answer(path)


class _Series:
    """The child, started when there is a file for it and again after one that ended it."""

    def __init__(self, work: Work, limits: Limits) -> None:
        self._named = f"{work.__module__}:{work.__qualname__}"
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "_Series":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def answer(self, path: Path) -> Answer:
        child = self._child or self._started()
        assert child.stdin is not None
        try:
            child.stdin.write(json.dumps(str(path.resolve())).encode("ascii") + b"\n")
            child.stdin.flush()
            line = self._line_of(child)
        except OSError:
            line = b""
        if not line.endswith(b"\n"):
            self._end()
            return Answer(path, refusal=_TOO_LONG if line == _LATE else _NOT_READ)
        told = json.loads(line)
        return Answer(path, told.get("given"), told.get("refusal"))

    def _started(self) -> subprocess.Popen[bytes]:
        bounds = json.dumps(dataclasses.asdict(self._limits))
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__, bounds, self._named],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=clean_environment(),
        )
        return self._child

    def _line_of(self, child: subprocess.Popen[bytes]) -> bytes:
        """The child's next line; less than a line where it ends or takes too long."""
        assert child.stdout is not None
        until = time.monotonic() + self._limits.seconds + _START_AND_ANSWER_SECONDS
        line = b""
        while not line.endswith(b"\n") and len(line) < _MOST_ANSWERED:
            ready, _, _ = select.select([child.stdout], [], [], max(until - time.monotonic(), 0))
            if not ready:
                return _LATE
            piece = os.read(child.stdout.fileno(), _PIECE)
            if not piece:
                break
            line += piece
        return line

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            assert pipe is not None
            # What was still on its way to the child cannot be written any more.
            try:
                pipe.close()
            except OSError:
                continue


_LATE = b"late"


def main() -> None:  # pragma: no cover - what runs in another process is not counted here
    """Answer for each path until there are no more."""
    bounds, named = sys.argv[1:]
    limits = Limits(**json.loads(bounds))
    set_bounds(dataclasses.replace(limits, seconds=_NO_END))
    # Nothing that a library prints may get into the answers.
    answer_to = os.dup(sys.stdout.fileno())
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    module, _, function = named.partition(":")
    work = getattr(importlib.import_module(module), function)
    with os.fdopen(answer_to, "w", encoding="ascii") as answers:
        for line in sys.stdin:
            _bound_time(limits)
            answers.write(json.dumps(_answer(work, Path(json.loads(line)), limits)) + "\n")
            answers.flush()


_NO_END = 1_000_000.0


def _answer(
    work: Work, path: Path, limits: Limits
) -> dict[str, Any]:  # pragma: no cover - the same
    try:
        return {"given": work(bytes_of(path, limits), limits)}
    except DocumentRefused as refused:
        return {"refusal": str(refused)}
    except Exception:
        return {"refusal": _NOT_READ}


def _bound_time(limits: Limits) -> None:  # pragma: no cover - the same
    """Let the system end this process where one file takes more time than it may."""
    used = time.process_time()
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    allowed = int(used + limits.seconds) + 2
    soft = allowed if hard == resource.RLIM_INFINITY else min(allowed, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":  # pragma: no cover - the same
    main()
