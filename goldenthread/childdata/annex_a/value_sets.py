"""What is printed for a code, and how the code is found in it."""

import dataclasses
import functools
import re
from typing import Any

from goldenthread.childdata.annex_a import values
from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.childdata.conventions import NULLS_OF_PROGRAMS
from goldenthread.core.toml_definitions import load_toml_definitions

_NULLS = frozenset({*NULLS_OF_PROGRAMS, "-", "#ref!", "n/a"})
_LONGEST_NULL = max(map(len, _NULLS))
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\xa0": " "})


@dataclasses.dataclass(frozen=True, slots=True)
class Value:
    """One value of a set: a code, None where it loads as a blank, and the patterns that mean it."""

    label: str
    code: str | None
    sex: str | None
    before_extract: bool
    patterns: tuple[re.Pattern[str], ...]

    def is_meant(self, words: str) -> bool:
        return any(pattern.search(words) for pattern in self.patterns)


@dataclasses.dataclass(frozen=True)
class ValueSet:
    """The values of one kind of column.

    The letter before a bracket is no code: lists and years gave the same letter to different
    values. `extract` finds a code inside the text, `prefer` settles several, and `extract_means`
    is what any found code stands for. Where `numbers_yield` a bare number inside a text is a code
    only if no words speak against it, as authorities number their sources too.
    """

    id: str
    values: tuple[Value, ...]
    codes: str | None
    extract: re.Pattern[str] | None
    prefer: tuple[str, ...]
    extract_means: str | None
    numbers_yield: bool

    def code_of(self, printed: str) -> str | None:
        """The code, None for what loads as a blank, or the text as printed where nothing matches."""
        words = tidied(printed)
        if words in self._exactly:
            return self._exactly[words]
        for value in self.values:
            if value.before_extract and value.is_meant(words):
                return value.code
        found = self._extracted(words)
        if found is not None:
            return found
        # N/A is no No, which its first letter would make it.
        if words in _NULLS:
            return None
        return next((value.code for value in self.values if value.is_meant(words)), printed)

    def sex_of(self, code: str | None) -> str | None:
        return next((value.sex for value in self.values if value.code == code), None)

    @functools.cached_property
    def _exactly(self) -> dict[str, str | None]:
        told: dict[str, str | None] = {tidied(value.label): value.code for value in self.values}
        told |= {value.code.casefold(): value.code for value in self.values if value.code}
        if self.codes:
            spellings = all_code_sets()[self.codes].spellings()
            told = {**spellings, **told}
        return told

    def _extracted(self, words: str) -> str | None:
        if self.extract is None:
            return None
        found = [match[1].upper() for match in self.extract.finditer(words)]
        if not found:
            return None
        if self.extract_means:
            return self.extract_means
        code = next((code for code in self.prefer if code in found), found[0])
        if self.numbers_yield and code.isdecimal() and code != words:
            agree = (value.code for value in self.values if value.is_meant(words))
            return next(agree, None)
        return code


def tidied(text: str) -> str:
    """A text without case, with straight quotes and single spaces."""
    return " ".join(text.translate(_QUOTES).split()).casefold()


def is_null(text: str) -> bool:
    """Whether the text is one of those that programs print for nothing; all of them are short."""
    return len(text) <= _LONGEST_NULL and tidied(text) in _NULLS


@functools.cache
def all_value_sets() -> dict[str, ValueSet]:
    return load_toml_definitions(values, _set_from)


def _set_from(file: str, told: dict[str, Any]) -> ValueSet:
    extract = told.get("extract")
    return ValueSet(
        id=file,
        values=tuple(_value(one) for one in told["values"]),
        codes=told.get("codes"),
        extract=re.compile(extract, re.IGNORECASE) if extract else None,
        prefer=tuple(told.get("extract_prefer", ())),
        extract_means=told.get("extract_means"),
        numbers_yield=told.get("bare_numbers_yield_to_words", False),
    )


def _value(told: dict[str, Any]) -> Value:
    return Value(
        label=told["label"],
        code=told.get("code"),
        sex=told.get("sex"),
        before_extract=told.get("before_extract", False),
        patterns=tuple(re.compile(one, re.IGNORECASE) for one in told.get("patterns", ())),
    )
