"""Definition folders of TOML: what practitioners write, one file for each thing of a kind."""

import importlib.resources
import tomllib
from collections.abc import Callable
from types import ModuleType
from typing import Any, TypeVar

Kind = TypeVar("Kind")


class NotADefinition(Exception):
    """A file in a definition folder does not say what the folder is for."""


def load_toml_definitions(
    folder: ModuleType, made_from: Callable[[str, dict[str, Any]], Kind]
) -> dict[str, Kind]:
    """What `made_from` makes of each TOML file's id and content, by id, in the order of their ids.

    The id is the file's name: `ilacs.toml` gives `ilacs`.
    """
    found: dict[str, Kind] = {}
    for file in sorted(importlib.resources.files(folder).iterdir(), key=lambda file: file.name):
        name, _, kind = file.name.rpartition(".")
        if kind != "toml":
            continue
        try:
            found[name] = made_from(name, tomllib.loads(file.read_text("utf-8")))
        except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as wrong:
            raise NotADefinition(f"{file.name} is no definition: {wrong}") from wrong
    return found
