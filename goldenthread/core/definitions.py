"""Definition folders: one file for each thing of a kind, found by its place and never registered."""

import importlib
import importlib.util
import pkgutil
from types import ModuleType
from typing import TypeVar

Kind = TypeVar("Kind")


class NotOneDefinition(Exception):
    """A file in a definition folder holds none, or more than one, of what the folder is for."""


def load_definitions(folder: ModuleType, kind: type[Kind]) -> dict[str, Kind]:
    """Every definition of `kind` in `folder`, by id, in the order of their ids.

    The id is the file's path: `front_door/rereferrals.py` gives `front_door.rereferrals`.
    The module that defines `kind` itself may stand in the folder and is passed over.
    """
    found: dict[str, Kind] = {}
    prefix = folder.__name__ + "."
    for module_info in pkgutil.walk_packages(folder.__path__, prefix):
        if module_info.ispkg or module_info.name == kind.__module__:
            continue
        found[module_info.name.removeprefix(prefix)] = _held(module_info.name, kind)
    return dict(sorted(found.items()))


def load_definition(folder: ModuleType, kind: type[Kind], name: str) -> Kind | None:
    """The one definition in `folder` with this id, or None; no other file is loaded."""
    module_name = f"{folder.__name__}.{name}"
    is_name = name.isidentifier() and module_name != kind.__module__
    if not is_name or importlib.util.find_spec(module_name) is None:
        return None
    return _held(module_name, kind)


def _held(module_name: str, kind: type[Kind]) -> Kind:
    module = importlib.import_module(module_name)
    held = [
        value for name, value in vars(module).items() if isinstance(value, kind) and name.isupper()
    ]
    if len(held) != 1:
        raise NotOneDefinition(f"{module_name} holds {len(held)} of {kind.__name__}")
    return held[0]
