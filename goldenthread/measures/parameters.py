"""What an authority may settle for itself in measures: numbers and lists with the day they hold from."""

import dataclasses
import datetime
import functools
import importlib.resources
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any


class UnknownParameter(Exception):
    """No parameter has this name. Its text says which."""


@dataclasses.dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its value until an authority sets another, and where that value comes from."""

    name: str
    default: Any
    basis: str = ""
    note: str = ""

    @property
    def is_standard(self) -> bool:
        """Whether the default is more than a starting point that the authority has yet to agree."""
        return bool(self.basis) and not self.basis.startswith("local")


@dataclasses.dataclass(frozen=True, slots=True)
class Setting:
    """What an authority set a parameter to, and from which day; None is from ever on."""

    value: Any
    since: datetime.date | None = None


@functools.cache
def all_parameters() -> dict[str, Parameter]:
    file = importlib.resources.files("goldenthread.measures") / "parameters.toml"
    told = tomllib.loads(file.read_text("utf-8"))
    return {name: Parameter(name, **one) for name, one in told.items()}


class Parameters:
    """The values in force on a day."""

    def __init__(self, settings: Mapping[str, Sequence[Setting]], day: datetime.date) -> None:
        for name in settings:
            if name not in all_parameters():
                raise UnknownParameter(f"There is no parameter “{name}”.")
        self._values = {
            name: _in_force(settings.get(name, ()), day, one.default)
            for name, one in all_parameters().items()
        }

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "Parameters":
        """These values, whatever the day; the defaults for the rest."""
        return cls({name: [Setting(value)] for name, value in values.items()}, datetime.date.max)

    def __getitem__(self, name: str) -> Any:
        if name not in self._values:
            raise UnknownParameter(f"There is no parameter “{name}”.")
        return self._values[name]


def _in_force(settings: Sequence[Setting], day: datetime.date, default: Any) -> Any:
    held = [one for one in settings if one.since is None or one.since <= day]
    latest = max(held, key=lambda one: one.since or datetime.date.min, default=None)
    return latest.value if latest else default
