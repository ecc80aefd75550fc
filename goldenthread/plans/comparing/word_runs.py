"""A re-wording word by word: what stayed the same, what was taken out, what was put in."""

import dataclasses
import enum
import re

from rapidfuzz.distance import Indel

_TOKEN = re.compile(r"\s*(?:\w[\w'’]*|[^\w\s])")


class RunKind(enum.StrEnum):
    SAME = "same"
    TAKEN_OUT = "taken out"
    PUT_IN = "put in"


_KINDS = {"equal": RunKind.SAME, "delete": RunKind.TAKEN_OUT, "insert": RunKind.PUT_IN}


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """Some words that follow one another and fared alike, with their spaces."""

    kind: RunKind
    text: str


def word_runs(before: str, after: str) -> tuple[Run, ...]:
    """All of both texts, but for white space at their ends; the same words once, spaced as after."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    codes = Indel.opcodes([token.strip() for token in old], [token.strip() for token in new])
    runs: list[Run] = []
    taken, put = "", ""
    for code in codes:
        if _KINDS[code.tag] == RunKind.TAKEN_OUT:
            taken += "".join(old[code.src_start : code.src_end])
        elif _KINDS[code.tag] == RunKind.PUT_IN:
            put += "".join(new[code.dest_start : code.dest_end])
        else:
            runs += _changed(taken, put)
            taken, put = "", ""
            runs.append(Run(RunKind.SAME, "".join(new[code.dest_start : code.dest_end])))
    return (*runs, *_changed(taken, put))


def _changed(taken: str, put: str) -> list[Run]:
    """What was taken out, before what was put in for it."""
    return [run for run in (Run(RunKind.TAKEN_OUT, taken), Run(RunKind.PUT_IN, put)) if run.text]
