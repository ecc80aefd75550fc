"""Settings as the environment gives them: read, checked and refused in words."""

import contextlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

PREFIX = "GOLDENTHREAD_"
WHAT_TO_DO = "Set it in the environment, or copy dotenv-sample to .env and edit it there."
YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off", ""}

# As measured: without WAL and IMMEDIATE, requests that overlap fail with "database is locked".
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
        "PRAGMA cache_size=-64000; PRAGMA mmap_size=134217728; PRAGMA temp_store=MEMORY; "
        "PRAGMA busy_timeout=20000; PRAGMA journal_size_limit=27103364;"
    ),
}


class SettingRefused(SystemExit):
    """A setting is missing or cannot be used. It stops the program with its text alone."""


class Environment:
    """The settings whose names begin with GOLDENTHREAD_."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values = values

    def text(self, name: str, default: str | None = None) -> str:
        value = self.values.get(PREFIX + name, "").strip()
        if value:
            return value
        if default is None:
            raise SettingRefused(f"{PREFIX}{name} is not set. {WHAT_TO_DO}")
        return default

    def yes(self, name: str, default: bool = False) -> bool:
        value = self.values.get(PREFIX + name)
        if value is None:
            return default
        if value.strip().lower() in YES | NO:
            return value.strip().lower() in YES
        raise SettingRefused(f"{PREFIX}{name} is “{value}”, but must be yes or no.")

    def number(self, name: str, default: int, least: int = 0) -> int:
        value = self.text(name, str(default))
        if not value.isdecimal() or int(value) < least:
            raise SettingRefused(
                f"{PREFIX}{name} is “{value}”, but must be a whole number of at least {least}."
            )
        return int(value)

    def listed(self, name: str, default: str = "") -> list[str]:
        return [part.strip() for part in self.text(name, default).split(",") if part.strip()]

    def database(self, name: str) -> dict[str, Any]:
        return read_database_address(self.text(name), called=PREFIX + name)


def read_database_address(address: str, *, called: str) -> dict[str, Any]:
    """What Django needs to know of sqlite:///path or postgresql://user:password@host:port/name."""
    parts = urlsplit(address)
    if parts.scheme == "sqlite" and parts.path[1:]:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path[1:]),
            "OPTIONS": dict(SQLITE_OPTIONS),
        }
    if parts.scheme in {"postgresql", "postgres"} and parts.path[1:]:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "OPTIONS": {"pool": {"min_size": 1, "max_size": 8, "timeout": 10}},
        }
    raise SettingRefused(
        f"{called} is not a database address. Write sqlite:///var/goldenthread.sqlite3 "
        "or postgresql://user:password@host:5432/name."
    )


def close_to_others(*paths: Path) -> None:
    """Take from other people on this machine what they may do with files and folders of the site.

    Those of its group keep it: they may be the ones who back it up.
    """
    for path in paths:
        # Where it is not ours to change, whoever owns it has decided.
        with contextlib.suppress(FileNotFoundError, PermissionError):
            path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o007)


def dotenv_values(path: Path) -> dict[str, str]:
    """The NAME=value lines of a file, or nothing if there is no such file."""
    if not path.is_file():
        return {}
    values = {}
    for line in path.read_text("utf-8").splitlines():
        name, equals, value = line.strip().partition("=")
        if equals and not name.startswith("#"):
            values[name.strip()] = value.strip().strip("\"'")
    return values


def installed_environment() -> Environment:
    """The process's environment, over what a file named .env in the working folder says."""
    return Environment({**dotenv_values(Path(".env")), **os.environ})
