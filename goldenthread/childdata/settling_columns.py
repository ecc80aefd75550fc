"""What turns the text of each column into its type, as SQL, and what it says of text that is none."""

import dataclasses
import enum
from collections.abc import Callable, Collection, Iterable, Mapping

from goldenthread.childdata.code_sets.code_set import CodeSet
from goldenthread.childdata.conventions import (
    FALSE_WORDS,
    NULL_IDENTIFIER,
    NULL_WORDS,
    TRUE_WORDS,
)
from goldenthread.childdata.schema.table import Column, ColumnType, Table
from goldenthread.childdata.settling_dates import date_macros, date_of, datetime_of, is_null_date
from goldenthread.childdata.sql import literal, quoted

# For a column ("ssd_contacts.cont_contact_outcome") or a code set: the code that each spelling
# of an authority stands for.
ValueMap = Mapping[str, Mapping[str, str]]

# Empty, whatever the case; what is a code of the column's own set is a code first.
_BLANK_WORDS = (*NULL_WORDS, "n/a")
# Words that say "nothing" where only a day or a number can stand.
_BLANK_WORDS_OF_TYPES = (*_BLANK_WORDS, "na", "<na>", "-")
# A spreadsheet takes 1 for a number, and may print 1.0.
_TRUE = (*TRUE_WORDS, "1.0")
_FALSE = (*FALSE_WORDS, "0.0")


class Unread(enum.StrEnum):
    """Why a value could not be read."""

    NOT_A_DATE = "not_a_date"
    NOT_A_WHOLE_NUMBER = "not_a_whole_number"
    NOT_A_NUMBER = "not_a_number"
    NOT_YES_OR_NO = "not_yes_or_no"
    NOT_IN_CODE_SET = "not_in_code_set"
    NOT_JSON = "not_json"


@dataclasses.dataclass(frozen=True, slots=True)
class Settled:
    """The SQL of one column in three steps: a plain cast, the value, and whether it was unreadable.

    `fast` is worked out of the text first and may be None; `value` may use it. Where the text is
    there and the value is not, it was unreadable as `kind` says, unless `is_blank` holds.
    """

    value: str
    fast: str | None = None
    kind: Unread | None = None
    is_blank: str = "false"


def macros() -> list[str]:
    """What the SQL below calls, made once for each connection."""
    return [
        *date_macros(),
        f"CREATE TEMP MACRO gt_word(t) AS CASE WHEN lower(trim(t)) IN ({_listed(_BLANK_WORDS)}) "
        "THEN NULL ELSE trim(t) END",
        f"CREATE TEMP MACRO gt_is_blank(t) AS lower(trim(t)) IN ({_listed(_BLANK_WORDS_OF_TYPES)})",
        "CREATE TEMP MACRO gt_figures(t) AS TRY_CAST(replace(ltrim(trim(t), '£ '), ',', '') AS DOUBLE)",
        "CREATE TEMP MACRO gt_finite(d) AS CASE WHEN isfinite(d) THEN d END",
        "CREATE TEMP MACRO gt_whole(d) AS CASE WHEN d = floor(d) AND abs(d) < 1e15 "
        "THEN CAST(d AS BIGINT) END",
    ]


def is_identifier(table: Table, name: str) -> bool:
    """Whether -1 in this column says that there is no worker or no parent record."""
    column = table.columns[name]
    refers = name in table.key or column.refers_to is not None or name.endswith("_id")
    return column.type is ColumnType.STRING and refers


def settled(
    of: str, table: Table, name: str, codes: "CodeTypes", present: Collection[str]
) -> Settled:
    """How a column of the table named `of` is settled, in a file that has the columns `present`."""
    column = table.columns[name]
    if column.type is ColumnType.CODE:
        words = column.described_by if column.described_by in present else None
        return codes.settled(of, name, column, words)
    text, fast = quoted(name + "?"), quoted(name + "#")
    way = _OF_TYPE[column.type](text, fast, is_identifier(table, name))
    if column.means_unknown is None:
        return way
    unknown = f"coalesce({fast} = {column.means_unknown}, false)"
    return dataclasses.replace(
        way,
        value=f"CASE WHEN NOT {unknown} THEN {way.value} END",
        is_blank=f"{way.is_blank} OR {unknown}",
    )


def _string(text: str, fast: str, is_id: bool) -> Settled:
    if is_id:
        return Settled(f"nullif(gt_word({text}), {literal(NULL_IDENTIFIER)})")
    return Settled(f"gt_word({text})")


def _date(text: str, fast: str, is_id: bool) -> Settled:
    return Settled(
        date_of(fast, text),
        f"TRY_CAST({text} AS DATE)",
        Unread.NOT_A_DATE,
        f"gt_is_blank({text}) OR {is_null_date(fast, text)}",
    )


def _datetime(text: str, fast: str, is_id: bool) -> Settled:
    return dataclasses.replace(
        _date(text, fast, is_id),
        value=datetime_of(fast, text),
        fast=f"TRY_CAST({text} AS TIMESTAMP)",
    )


def _integer(text: str, fast: str, is_id: bool) -> Settled:
    # By way of a double: cast straight to a whole number, 3.7 would become 4.
    return Settled(
        f"gt_whole(coalesce({fast}, gt_figures({text})))",
        f"TRY_CAST({text} AS DOUBLE)",
        Unread.NOT_A_WHOLE_NUMBER,
        f"gt_is_blank({text})",
    )


def _decimal(text: str, fast: str, is_id: bool) -> Settled:
    return Settled(
        f"gt_finite(coalesce({fast}, gt_figures({text})))",
        f"TRY_CAST({text} AS DOUBLE)",
        Unread.NOT_A_NUMBER,
        f"gt_is_blank({text})",
    )


def _boolean(text: str, fast: str, is_id: bool) -> Settled:
    plain = f"lower(trim({text}))"
    return Settled(
        f"CASE {text} WHEN 'Y' THEN true WHEN 'N' THEN false ELSE "
        f"CASE WHEN {plain} IN ({_listed(_TRUE)}) THEN true "
        f"WHEN {plain} IN ({_listed(_FALSE)}) THEN false END END",
        None,
        Unread.NOT_YES_OR_NO,
        f"gt_is_blank({text})",
    )


def _json(text: str, fast: str, is_id: bool) -> Settled:
    return Settled(
        f"CASE WHEN json_valid({text}) THEN {text} END",
        None,
        Unread.NOT_JSON,
        f"gt_word({text}) IS NULL",
    )


_OF_TYPE: dict[ColumnType, Callable[[str, str, bool], Settled]] = {
    ColumnType.STRING: _string,
    ColumnType.DATE: _date,
    ColumnType.DATETIME: _datetime,
    ColumnType.INTEGER: _integer,
    ColumnType.DECIMAL: _decimal,
    ColumnType.BOOLEAN: _boolean,
    ColumnType.JSON: _json,
}


class CodeTypes:
    """Codes looked up as the database looks up a type of its own: one step, however many there are.

    A text is a code as it stands, or else a spelling of one: in any case, by an alias, or by the
    authority's own map.
    """

    def __init__(self, code_sets: Mapping[str, CodeSet], own: ValueMap) -> None:
        self.statements: list[str] = []
        self._code_sets = code_sets
        self._own = own
        self._made: dict[str, str] = {}

    def settled(self, table: str, name: str, column: Column, words: str | None) -> Settled:
        text = quoted(name + "?")
        code_set = self._code_sets[column.codes or ""]
        own_of_column = self._own.get(f"{table}.{name}", {})
        key = f"{table}.{name}" if own_of_column else code_set.id
        if key not in self._made:
            own = {**self._own.get(code_set.id, {}), **own_of_column}
            self._made[key] = self._make(code_set, own)
        value = self._made[key].replace("§", text)
        if words is not None:
            value = f"coalesce({value}, {self._made[key].replace('§', quoted(words + '?'))})"
        if code_set.closed:
            blank = f"gt_is_blank({text})"
            return Settled(value, None, Unread.NOT_IN_CODE_SET, blank)
        return Settled(f"coalesce({value}, gt_word({text}))")

    def _make(self, code_set: CodeSet, own: Mapping[str, str]) -> str:
        """Make the types; gives the conversion of a text that is written as §."""
        number = len(self._made)
        codes = [one.code for one in code_set.codes]
        spellings = {spelling.strip().casefold(): code for spelling, code in own.items()}
        spellings |= code_set.spellings()
        spellings = {**_as_numbers(spellings), **spellings}
        self.statements += [
            f"CREATE TEMP TYPE gt_code_{number} AS ENUM ({_listed(codes)})",
            f"CREATE TEMP TYPE gt_spelt_{number} AS ENUM ({_listed(spellings)})",
        ]
        meant = f"[{_listed(spellings.values())}]"
        spelt = f"{meant}[enum_code(TRY_CAST(lower(trim(§)) AS gt_spelt_{number})) + 1]"
        ways = [f"CAST(TRY_CAST(§ AS gt_code_{number}) AS VARCHAR)", spelt]
        if code_set.several:
            ways.append(_several(f"gt_spelt_{number}", meant, code_set.several))
        return f"coalesce({', '.join(ways)})"


def _several(spellings: str, meant: str, code: str) -> str:
    """The code for a text that names two or more of the others and nothing else."""
    named = "regexp_split_to_array(lower(trim(§)), ' *(,|;|/|&|\\+| and ) *')"
    codes = (
        f"list_transform({named}, lambda one: {meant}[enum_code(TRY_CAST(one AS {spellings})) + 1])"
    )
    return (
        f"CASE WHEN NOT list_contains(list_transform({codes}, lambda one: one IS NULL), true) "
        f"AND len(list_distinct({codes})) > 1 THEN {literal(code)} END"
    )


def _as_numbers(spellings: Mapping[str, str]) -> dict[str, str]:
    """Spellings that a spreadsheet took for a number, as it prints them: 1.0."""
    return {f"{spelt}.0": code for spelt, code in spellings.items() if spelt.isdecimal()}


def _listed(words: Iterable[str]) -> str:
    return ", ".join(literal(word) for word in words)
