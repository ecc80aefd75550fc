"""What a list of Annex A is: its columns, the headings they have been given, and their values."""

import dataclasses
import functools
import re
from typing import Any

from goldenthread.childdata.annex_a import lists
from goldenthread.core.toml_definitions import load_toml_definitions


@dataclasses.dataclass(frozen=True, slots=True)
class ListColumn:
    """One column. `values` is the id of its value set, `kind` how else it is read."""

    name: str
    heading: str
    spellings: frozenset[str]
    pattern: re.Pattern[str]
    required: bool
    kind: str
    values: str | None

    def is_called(self, plain: str) -> bool:
        """Whether this is a heading of the column, given in plain words."""
        return (
            plain in self.spellings
            or plain.replace(" ", "") in self.spellings
            or self.pattern.fullmatch(plain) is not None
        )


@dataclasses.dataclass(frozen=True, eq=False)
class AnnexList:
    """One list. `months` is how far back it goes; `sheet` and `title_row` what it is called."""

    number: int
    title: str
    sheet: re.Pattern[str]
    title_row: re.Pattern[str]
    months: int
    columns: tuple[ListColumn, ...]

    @functools.cached_property
    def required(self) -> frozenset[str]:
        return frozenset(column.name for column in self.columns if column.required)


def plain(heading: object) -> str:
    """A heading in lower case, whatever is no letter or digit made one space."""
    return re.sub(r"[^a-z0-9]+", " ", str(heading).casefold()).strip()


@functools.cache
def all_lists() -> tuple[AnnexList, ...]:
    return tuple(load_toml_definitions(lists, _list_from).values())


def _list_from(file: str, told: dict[str, Any]) -> AnnexList:
    return AnnexList(
        number=int(file.removeprefix("list_")),
        title=told["title"],
        sheet=re.compile(told["sheet"], re.IGNORECASE),
        title_row=re.compile(told["title_row"], re.IGNORECASE),
        months=told["months"],
        columns=tuple(_column(one) for one in told["columns"]),
    )


def _column(told: dict[str, Any]) -> ListColumn:
    names = [plain(name) for name in (told["heading"], *told.get("variants", ()))]
    return ListColumn(
        name=told["name"],
        heading=told["heading"],
        spellings=frozenset(names) | {name.replace(" ", "") for name in names},
        pattern=re.compile(told["pattern"]),
        required=told.get("required", False),
        kind=told.get("kind", "text"),
        values=told.get("values"),
    )
