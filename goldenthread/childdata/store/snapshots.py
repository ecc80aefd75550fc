"""The folder of a store: its snapshots, and how a new one comes into it whole or not at all."""

import contextlib
import fcntl
import os
import shutil
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from goldenthread.childdata.store.manifest import Manifest, read_manifest

_SNAPSHOTS, _TOMBSTONES, _BUILDING = "snapshots", "tombstones", ".building"
_OURS = {_SNAPSHOTS, _TOMBSTONES, _BUILDING, ".lock"}
_LOOK_AGAIN_AFTER = 0.1


class NotAStore(Exception):
    """A folder is no store of snapshots. Its text says which, and what to do."""


class StoreIsBusy(Exception):
    """Somebody else is changing the store and did not finish in time."""


class Store:
    """A store of snapshots, which readers need no lock for: what has a name there is complete."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.snapshots_folder = folder / _SNAPSHOTS
        self.tombstones_folder = folder / _TOMBSTONES
        self._building_folder = folder / _BUILDING

    def make(self) -> None:
        """Make the folder where there is none; one that holds something else is not touched."""
        if self.folder.is_dir() and not self.snapshots_folder.is_dir():
            if any(one.name not in _OURS for one in self.folder.iterdir()):
                raise NotAStore(
                    f"“{self.folder}” holds other files and is no store. "
                    "Give the name of a new or empty folder."
                )
        elif self.folder.exists() and not self.folder.is_dir():
            raise NotAStore(f"“{self.folder}” is a file. Give the name of a folder.")
        for folder in (self.snapshots_folder, self.tombstones_folder, self._building_folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def manifests(self) -> list[Manifest]:
        """Every snapshot, by the day it was known and the moment it was loaded."""
        found = [read_manifest(self.snapshots_folder / name) for name in self.ids()]
        return sorted(found, key=lambda one: (one.known_at, one.loaded_at))

    def ids(self) -> list[str]:
        """The ids of the snapshots. One with a tombstone is gone, even while its files go."""
        self._refuse_if_none()
        gone = {path.stem for path in self.tombstones_folder.glob("*.json")}
        names = {path.name for path in self.snapshots_folder.iterdir() if path.is_dir()}
        return sorted(names - gone)

    def path_of(self, snapshot: str, file: str = "") -> Path:
        return self.snapshots_folder / snapshot / file

    @contextlib.contextmanager
    def changing(self, patience: float = 0) -> Iterator[None]:
        """Hold the store while it is changed; the lock ends with the process, however that ends.

        What a change that was cut short has left behind is cleared away first.
        """
        self._refuse_if_none()
        with (self.folder / ".lock").open("w") as lock:
            _lock(lock.fileno(), patience)
            self._clear()
            yield

    @contextlib.contextmanager
    def building(self) -> Iterator[Path]:
        """An empty folder in the store to build a snapshot in; gone again afterwards."""
        folder = self._building_folder / uuid.uuid4().hex
        folder.mkdir(parents=True, mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def keep(self, built: Path, manifest: Manifest) -> None:
        """Give the folder that was built its name in the store: the one step that makes it seen."""
        manifest.write(built)
        for path in sorted(built.rglob("*")):
            if path.is_file():
                path.chmod(0o400)
            _settle_on_disk(path)
        _settle_on_disk(built)
        os.rename(built, self.path_of(manifest.id))
        _settle_on_disk(self.snapshots_folder)

    def _refuse_if_none(self) -> None:
        if not self.snapshots_folder.is_dir():
            raise NotAStore(f"“{self.folder}” is no store: it has no folder of snapshots.")

    def _clear(self) -> None:
        for left in self._building_folder.iterdir():
            shutil.rmtree(left, ignore_errors=True)
        for tombstone in self.tombstones_folder.glob("*.json"):
            shutil.rmtree(self.path_of(tombstone.stem), ignore_errors=True)


def _lock(file: int, patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            return fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise StoreIsBusy(
                    "Another load is under way in this store. Nothing was changed: "
                    "try again when it has finished."
                ) from None
        time.sleep(_LOOK_AGAIN_AFTER)


def _settle_on_disk(path: Path) -> None:
    """Have the file or folder written out, so that a power cut cannot take what has a name."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
