"""`goldenthread data snapshots`: what was loaded, when it was known, and what was forgotten."""

import argparse
import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING

from goldenthread.cli.command import Command, CommandRefused

if TYPE_CHECKING:
    from goldenthread.childdata.store.manifest import Manifest
    from goldenthread.childdata.store.retention import Tombstone


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store", type=Path, required=True, metavar="FOLDER", help="where snapshots are kept"
    )
    parser.add_argument("--json", action="store_true", help="print all that is kept about them")


def _run(options: argparse.Namespace) -> None:
    from goldenthread.childdata.store.manifest import ManifestDamaged
    from goldenthread.childdata.store.retention import read_tombstones
    from goldenthread.childdata.store.snapshots import NotAStore, Store

    store = Store(options.store)
    try:
        manifests = store.manifests()
        tombstones = read_tombstones(store)
    except (NotAStore, ManifestDamaged) as refused:
        raise CommandRefused(str(refused)) from None
    if options.json:
        kept = {
            "snapshots": [{"id": one.id, **dataclasses.asdict(one)} for one in manifests],
            "forgotten": [dataclasses.asdict(one) for one in tombstones],
        }
        print(json.dumps(kept, ensure_ascii=False, indent=1, default=str))
        return
    for manifest in manifests:
        print(_line(manifest))
    for tombstone in tombstones:
        print(_line_of_forgotten(tombstone))
    if not manifests and not tombstones:
        print("There is no snapshot in this store yet.")


def _line(manifest: "Manifest") -> str:
    sources = ", ".join(manifest.sources)
    return (
        f"{manifest.id}  known on {manifest.known_at}, loaded {manifest.loaded_at:%Y-%m-%d %H:%M}, "
        f"{sources}: {len(manifest.tables)} tables, {manifest.rows:,} rows"
    )


def _line_of_forgotten(tombstone: "Tombstone") -> str:
    return (
        f"{tombstone.snapshot}  forgotten {tombstone.forgotten_at:%Y-%m-%d %H:%M} "
        f"({tombstone.rule}): {sum(tombstone.rows.values()):,} rows"
    )


COMMAND = Command(
    summary="List what a store has: each snapshot, and each that was forgotten.",
    add_arguments=_add_arguments,
    run=_run,
)
