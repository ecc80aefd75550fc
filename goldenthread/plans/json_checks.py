"""Values taken out of parsed JSON with their types checked, so that a mistake is named by its path."""

import dataclasses
import datetime
import enum
import re
from collections.abc import Iterator
from typing import TypeVar

Choice = TypeVar("Choice", bound=enum.StrEnum)

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class NotPlanJson(Exception):
    """The JSON is not a plan in Goldenthread's form. Its text is one plain line that names the place."""


@dataclasses.dataclass(frozen=True, slots=True)
class Checked:
    """A JSON value with the path to it from the top, as in `themes[0].title`.

    What is absent or null takes the default where a method has one; what has the wrong
    type is refused wherever it stands.
    """

    value: object
    path: str = ""

    def key(self, name: str) -> "Checked":
        """What stands under a key of this object; null where the key is absent."""
        if not isinstance(self.value, dict):
            raise self.wrong("must be an object")
        return Checked(self.value.get(name), f"{self.path}.{name}" if self.path else name)

    def items(self) -> Iterator["Checked"]:
        """The values of this list, none where it is absent."""
        if self.value is None:
            return
        if not isinstance(self.value, list):
            raise self.wrong("must be a list")
        for index, item in enumerate(self.value):
            yield Checked(item, f"{self.path}[{index}]")

    def entries(self) -> Iterator[tuple[str, "Checked"]]:
        """The keys and values of this object, none where it is absent."""
        if self.value is None:
            return
        if not isinstance(self.value, dict):
            raise self.wrong("must be an object")
        for name, item in self.value.items():
            yield name, Checked(item, f"{self.path}.{name}" if self.path else name)

    def is_absent(self) -> bool:
        return self.value is None

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.wrong("must be text")
        return self.value

    def text_or_none(self) -> str | None:
        return None if self.value is None else self.text()

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text() for item in self.items())

    def whole(self) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.wrong("must be a whole number")
        return self.value

    def whole_or(self, otherwise: int) -> int:
        return otherwise if self.value is None else self.whole()

    def whole_or_none(self) -> int | None:
        return None if self.value is None else self.whole()

    def number(self) -> float:
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            raise self.wrong("must be a number")
        return float(self.value)

    def is_true(self) -> bool:
        if self.value is not None and not isinstance(self.value, bool):
            raise self.wrong("must be true or false")
        return bool(self.value)

    def day_or_none(self) -> datetime.date | None:
        if self.value is None:
            return None
        told = self.value if isinstance(self.value, str) else ""
        try:
            return datetime.date.fromisoformat(told) if _DAY.fullmatch(told) else self._no_day()
        except ValueError:
            return self._no_day()

    def _no_day(self) -> datetime.date:
        raise self.wrong("must be a date such as 2017-03-31")

    def choice(self, choices: type[Choice]) -> Choice:
        told = self.text()
        try:
            return choices(told)
        except ValueError:
            raise self.wrong(f"must be one of {', '.join(choices)}") from None

    def wrong(self, what: str) -> NotPlanJson:
        where = f"“{self.path}”" if self.path else "the whole of it"
        return NotPlanJson(
            f"This JSON is not a plan: {where} {what}. Make it again with “goldenthread plan read”."
        )
