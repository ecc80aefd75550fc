"""What a code set is: codes with their meaning, other spellings of them, and the years they were in use."""

import dataclasses
import datetime
import functools
from typing import Any

from goldenthread.childdata import code_sets
from goldenthread.core.toml_definitions import load_toml_definitions


@dataclasses.dataclass(frozen=True, slots=True)
class Code:
    """One code.

    `first_year` and `last_year` are collection years, as "2025-26"; `last_day` is for a code that
    stopped within its last year. `meaning` is None where the wording could not be checked. `more`
    holds what few codes have (`counts_as`, `annex_a`, `forced_suitability` …), as the standard
    words it.
    """

    code: str
    meaning: str | None
    group: str | None = None
    aliases: tuple[str, ...] = ()
    first_year: str | None = None
    last_year: str | None = None
    last_day: datetime.date | None = None
    verified: bool = True
    more: dict[str, Any] = dataclasses.field(default_factory=dict, hash=False)


@dataclasses.dataclass(frozen=True, slots=True)
class CodeSet:
    """The codes a column may hold. One that is not `closed` may hold local values beside them.

    `several` is the code that stands for a value which names two or more of them.
    """

    id: str
    codes: tuple[Code, ...]
    closed: bool = True
    source: str | None = None
    note: str | None = None
    several: str | None = None

    def spellings(self) -> dict[str, str]:
        """The code that each spelling stands for, in lower case: codes first, then aliases."""
        told = {one.code.casefold(): one.code for one in self.codes}
        for one in self.codes:
            for alias in one.aliases:
                told.setdefault(alias.casefold(), one.code)
        return told


_OF_A_CODE = ("group", "first_year", "last_year", "last_day", "verified")


@functools.cache
def all_code_sets() -> dict[str, CodeSet]:
    """Every code set in the folder, by id."""
    return load_toml_definitions(code_sets, code_set_from)


def code_set_from(file: str, told: dict[str, Any]) -> CodeSet:
    """The code set that a TOML file describes."""
    return CodeSet(
        id=file,
        codes=tuple(_code(one) for one in told["codes"]),
        closed=told.get("closed", True),
        source=told.get("source"),
        note=told.get("note"),
        several=told.get("several"),
    )


def _code(told: dict[str, Any]) -> Code:
    kept = {name: told[name] for name in _OF_A_CODE if name in told}
    known = {"code", "meaning", "aliases", *_OF_A_CODE}
    return Code(
        code=told["code"],
        meaning=told.get("meaning"),
        aliases=tuple(told.get("aliases", ())),
        more={name: value for name, value in told.items() if name not in known},
        **kept,
    )
