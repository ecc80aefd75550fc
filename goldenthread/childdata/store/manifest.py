"""What a snapshot says of itself: when it was known, what it came from, and each of its files."""

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from goldenthread.childdata.loaders.loader import NotUsed, Source
from goldenthread.childdata.settling import UnreadCount

_CHUNK = 1 << 20


class ManifestDamaged(Exception):
    """A manifest cannot be read, or is not what its snapshot is named for. Its text says which."""


@dataclasses.dataclass(frozen=True, slots=True)
class InputFile:
    """A file that was read, and what kind of source it was taken for."""

    name: str
    source: Source
    sha256: str
    size: int


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A Parquet file of the snapshot. `path` is from the snapshot's own folder on."""

    path: str
    rows: int
    size: int
    sha256: str


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class TableFile(StoredFile):
    """One table as one source gave it.

    `columns` are those that the source had and that are kept; `files` are rows by file read.
    """

    table: str
    source: Source
    columns: tuple[str, ...]
    files: Mapping[str, int]


@dataclasses.dataclass(frozen=True, slots=True)
class Manifest:
    """A snapshot. `known_at` is the day its content was known; `unread` holds what could not be read.

    `settings` stands for how text was settled, as a hash: the same files settled in another way
    give another snapshot. The id ends in the hash of all the rest, so that a changed manifest shows.
    """

    known_at: datetime.date
    loaded_at: datetime.datetime
    version: str
    settings: str
    inputs: tuple[InputFile, ...]
    tables: tuple[TableFile, ...]
    unread: StoredFile
    unread_counts: tuple[UnreadCount, ...] = ()
    not_used: tuple[NotUsed, ...] = ()
    dropped: tuple[str, ...] = ()
    # Its name where it was read from a store: a later version may write the same in other words.
    stored_as: str | None = dataclasses.field(default=None, compare=False)

    @property
    def id(self) -> str:
        return self.stored_as or _id(self.known_at, _json(self))

    @property
    def rows(self) -> int:
        return sum(one.rows for one in self.tables)

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(one for one in Source if one in {each.source for each in self.tables})

    @property
    def files(self) -> tuple[StoredFile, ...]:
        return (*self.tables, self.unread)

    def write(self, folder: Path) -> None:
        (folder / "manifest.json").write_text(_json(self), encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a snapshot's folder, which must be the one that the folder is named for."""
    try:
        text = (folder / "manifest.json").read_text(encoding="utf-8")
        manifest = _manifest(json.loads(text), folder.name)
    except (OSError, ValueError, KeyError, TypeError) as failed:
        raise ManifestDamaged(
            f"The manifest of {folder.name} cannot be read ({type(failed).__name__})."
        ) from None
    if folder.name != _id(manifest.known_at, text):
        raise ManifestDamaged(f"The manifest of {folder.name} was changed after it was stored.")
    return manifest


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _id(known_at: datetime.date, text: str) -> str:
    return f"{known_at.isoformat()}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def _json(manifest: Manifest) -> str:
    told = dataclasses.asdict(manifest)
    del told["stored_as"]
    return json.dumps(told, default=_as_text, ensure_ascii=False, indent=1, sort_keys=True)


def _as_text(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _manifest(told: dict[str, Any], stored_as: str) -> Manifest:
    return Manifest(
        stored_as=stored_as,
        known_at=datetime.date.fromisoformat(told["known_at"]),
        loaded_at=datetime.datetime.fromisoformat(told["loaded_at"]),
        version=told["version"],
        settings=told["settings"],
        inputs=tuple(
            InputFile(**{**one, "source": Source(one["source"])}) for one in told["inputs"]
        ),
        tables=tuple(_table_file(one) for one in told["tables"]),
        unread=StoredFile(**told["unread"]),
        unread_counts=tuple(UnreadCount(**one) for one in told["unread_counts"]),
        not_used=tuple(NotUsed(**one) for one in told["not_used"]),
        dropped=tuple(told["dropped"]),
    )


def _table_file(told: dict[str, Any]) -> TableFile:
    return TableFile(
        **{**told, "source": Source(told["source"]), "columns": tuple(told["columns"])}
    )
