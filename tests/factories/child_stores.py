"""Stores of child-level data with a few rows in them."""

import datetime
import shutil
from pathlib import Path
from typing import Any

from goldenthread.childdata.loading import Load, load
from goldenthread.childdata.settling import Wishes
from goldenthread.childdata.store.manifest import Manifest
from goldenthread.childdata.store.position import Position
from goldenthread.childdata.store.snapshots import Store

MAY = datetime.date(2026, 5, 1)
JUNE = datetime.date(2026, 6, 1)
JULY = datetime.date(2026, 7, 1)
NOON = datetime.datetime(2026, 7, 1, 12)


def extract(folder: Path, **tables: str) -> Path:
    """A folder of SSD files: for each table its lines, the headings first."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, lines in tables.items():
        told = "\n".join(line.strip() for line in lines.strip().splitlines())
        (folder / f"{table}.csv").write_text(told + "\n", encoding="utf-8")
    return folder


def people(*ids: str, born: str = "2015-01-05") -> str:
    """Lines of ssd_person, one a person."""
    return "\n".join(["pers_person_id,pers_dob", *(f"{one},{born}" for one in ids)])


def loaded(
    store: Store,
    known_at: datetime.date,
    folder: Path,
    now: datetime.datetime = NOON,
    wishes: Wishes | None = None,
    **tables: str,
) -> Load:
    return load([extract(folder, **tables)], store, known_at, now, wishes or Wishes())


def rows_at(store: Store, known_at: datetime.date, query: str) -> list[tuple[Any, ...]]:
    with Position(store, known_at) as position:
        return position.cursor().execute(query).fetchall()


def kept_as(store: Store, files_of: str, manifest: Manifest) -> None:
    """A snapshot with the files of another and a manifest that says something else of them."""
    with store.changing(), store.building() as folder:
        built = folder / "snapshot"
        shutil.copytree(store.path_of(files_of), built)
        (built / "manifest.json").unlink()
        store.keep(built, manifest)
