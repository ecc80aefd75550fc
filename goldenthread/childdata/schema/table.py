"""What a table of child-level data is: its columns, their types and codes, and what they refer to."""

import dataclasses
import enum
from collections.abc import Mapping


class ColumnType(enum.StrEnum):
    """What a column holds once it is settled.

    A date is a day; a datetime keeps the time, because measures in hours need it, and midnight
    means that the time is not known. A code is a value of a code set.
    """

    STRING = "string"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    DATETIME = "datetime"
    BOOLEAN = "boolean"
    CODE = "code"
    JSON = "json"


# What each is in the database.
SQL_TYPES = {
    ColumnType.STRING: "VARCHAR",
    ColumnType.CODE: "VARCHAR",
    ColumnType.JSON: "VARCHAR",
    ColumnType.INTEGER: "BIGINT",
    ColumnType.DECIMAL: "DOUBLE",
    ColumnType.DATE: "DATE",
    ColumnType.DATETIME: "TIMESTAMP",
    ColumnType.BOOLEAN: "BOOLEAN",
}


class Status(enum.StrEnum):
    """Where a table comes from: released extracts, an agreed shape that is rarely filled, or ours.

    An admin table is about the extract and holds no children.
    """

    RELEASED = "released"
    PLACEHOLDER = "placeholder"
    ADMIN = "admin"
    EXTENSION = "extension"


@dataclasses.dataclass(frozen=True, slots=True)
class Reference:
    """The column that a column points to.

    One that is `logical` names a value that repeats there (a period of care). A row may point to
    one that the extract left out: that is counted, and the row is kept. `printed_as` is the target
    as the standard's own list of relations names it, where that is wrong.
    """

    table: str
    column: str
    logical: bool = False
    printed_as: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column. `codes` is the id of its code set; `item` its number in the standard.

    `is_identity` marks names and free text that no measure needs: they are not kept unless an
    authority asks. `means_unknown` is a number that says that there is none. In a JSON column
    `codes` are what it lists, and `json_shape` the forms that it comes in. One that
    `is_placeholder` is rarely filled though its table is; one that is not `in_dictionary` is in
    the standard's SQL alone. `described_by` is the column with the words for a code: where the
    value is no code, it is looked up by those. One that `names_staff` is for those who may see
    named staff; for others the person's id stands in its place.
    """

    meaning: str
    type: ColumnType = ColumnType.STRING
    codes: str | None = None
    described_by: str | None = None
    refers_to: Reference | None = None
    required: bool = False
    unique: bool = False
    item: str | None = None
    former_name: str | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    means_unknown: float | None = None
    json_keys: tuple[str, ...] = ()
    json_shape: str | None = None
    is_identity: bool = False
    names_staff: bool = False
    is_placeholder: bool = False
    in_dictionary: bool = True


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """One table. `key` are the columns that together tell its rows apart; empty is a value there.

    Without the columns in `minimum_useful` a row counts in no measure: it is kept and flagged.
    `grain` says what one row stands for. Of a table with `totals_only` no row is ever shown.
    """

    meaning: str
    grain: str
    status: Status
    key: tuple[str, ...]
    columns: Mapping[str, Column]
    minimum_useful: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    why: str | None = None
    typical_sources: tuple[str, ...] = ()
    totals_only: bool = False
