"""What a rule of data quality is: what is wrong, what would be right, why it matters, and how to find it."""

import dataclasses
import enum
import functools
import re
from collections.abc import Callable, Iterator, Mapping

from goldenthread.childdata.schema.table import Table
from goldenthread.childdata.tables import all_tables


class Concern(enum.StrEnum):
    """What kind of fault it is, in the words that people are told."""

    UNREADABLE = "could not be read"
    MISSING = "missing"
    NOT_A_CODE = "not a code"
    OUT_OF_ORDER = "dates out of order"
    NO_SUCH_ROW = "refers to no row"
    OUTSIDE = "refers to before the extract"
    TWICE = "there twice"
    AHEAD = "in the future"
    AT_ONCE = "two at once"
    CANNOT_BE = "cannot be"


class Severity(enum.StrEnum):
    """An error spoils a count, or a return is refused for it; a query may be right and is looked at."""

    ERROR = "error"
    QUERY = "query"


@dataclasses.dataclass(frozen=True, slots=True)
class Example:
    """A few rows, drawn with | between columns, and the keys of those that the rule finds."""

    given: Mapping[str, str]
    finds: tuple[str, ...]
    as_at: str = "2026-03-31"


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that can be wrong with rows of `table`, put right in `column`.

    Either `where` is a condition on one row, or `sql` a query that gives `key`, `person_id` and
    `found` of each row at fault. Both may ask for `gt_day()`, the day the data were known, and for
    `gt_age(born, day)` in whole years. `source` are the rules of statutory returns that it covers.
    """

    title: str
    right: str
    why_it_matters: str
    table: str
    column: str
    where: str | None = None
    sql: str | None = None
    concern: Concern = Concern.CANNOT_BE
    severity: Severity = Severity.ERROR
    source: tuple[str, ...] = ()
    example: Example | None = None

    @property
    def needs(self) -> dict[str, tuple[str, ...]]:
        """The tables and columns that it asks for."""
        told = f"{self.table} {self.column} {self.where or ''} {self.sql or ''}"
        return named_in(told)

    @property
    def is_of_unread(self) -> bool:
        """Whether it asks for values that could not be read."""
        return "gt_unread" in (self.sql or "")


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How a kind is asked of one column."""

    column: str
    where: str | None = None
    sql: str | None = None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Something that can be wrong in any table: `asked_of` gives how it is asked of one of them.

    `sources` are the rules of statutory returns that it covers, by column.
    """

    title: str
    right: str
    why_it_matters: str
    concern: Concern
    asked_of: Callable[[str, Table], Iterator[Asked]]
    example: Example
    severity: Severity = Severity.ERROR
    sources: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)

    def rules(self, name: str) -> Iterator[tuple[str, Rule]]:
        """Its rules by id, where this kind is called `name`."""
        for table, told in all_tables().items():
            for asked in self.asked_of(table, told):
                yield (
                    f"{name}.{asked.column}",
                    Rule(
                        title=self.title,
                        right=self.right,
                        why_it_matters=self.why_it_matters,
                        concern=self.concern,
                        severity=self.severity,
                        table=table,
                        column=asked.column,
                        where=asked.where,
                        sql=asked.sql,
                        source=self.sources.get(asked.column, ()),
                    ),
                )


_WORD = re.compile(r"\b[a-z0-9]+_\w+\b")


def named_in(sql: str) -> dict[str, tuple[str, ...]]:
    """The tables that SQL names, each with its columns that it names, in their order there."""
    words = dict.fromkeys(_WORD.findall(sql))
    found: dict[str, list[str]] = {word: [] for word in words if word in all_tables()}
    for word in words:
        table = _table_of_columns().get(word)
        if table:
            found.setdefault(table, []).append(word)
    return {table: tuple(columns) for table, columns in found.items()}


@functools.cache
def _table_of_columns() -> dict[str, str]:
    """The one table of each column: names of columns are never shared."""
    return {column: name for name, table in all_tables().items() for column in table.columns}
