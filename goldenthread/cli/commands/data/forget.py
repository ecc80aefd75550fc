"""`goldenthread data forget`: snapshots whose time is over, deleted for good and provably."""

import argparse
import datetime
from pathlib import Path

from goldenthread.cli.command import Command, CommandRefused


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store", type=Path, required=True, metavar="FOLDER", help="where snapshots are kept"
    )
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--before",
        type=datetime.date.fromisoformat,
        metavar="DATE",
        help="forget what was known before this day, but for what still tells how things stand",
    )
    which.add_argument(
        "--snapshot",
        action="append",
        metavar="ID",
        help="forget this snapshot, whatever rests on it (may be given again)",
    )
    parser.add_argument(
        "--yes", action="store_true", help="do it; without this, only say what would go"
    )


def _run(options: argparse.Namespace) -> None:
    from goldenthread.childdata.store.manifest import ManifestDamaged
    from goldenthread.childdata.store.retention import NoSuchSnapshot, due, forget
    from goldenthread.childdata.store.snapshots import NotAStore, Store, StoreIsBusy

    now = datetime.datetime.now().astimezone()
    store = Store(options.store)
    try:
        if options.before:
            rule = f"known before {options.before}"
            to_go, to_stay = due(store.manifests(), options.before, now.date())
            names = [one.id for one in to_go]
            for one in to_stay:
                print(f"{one.id} stays: some table has nothing newer.")
        else:
            rule, names = "named by hand", options.snapshot
        if not options.yes:
            _say_what_would_go(names)
            return
        for tombstone in forget(store, names, rule, now):
            print(f"{tombstone.snapshot} is forgotten: {sum(tombstone.rows.values()):,} rows.")
    except (NotAStore, ManifestDamaged, NoSuchSnapshot, StoreIsBusy) as refused:
        raise CommandRefused(str(refused)) from None
    if not names:
        print("There is nothing to forget.")


def _say_what_would_go(names: list[str]) -> None:
    for name in names:
        print(f"{name} would go.")
    print("Nothing was changed. Add --yes to forget for good." if names else "Nothing would go.")


COMMAND = Command(
    summary="Delete snapshots for good; a tombstone with their hashes and counts stays.",
    add_arguments=_add_arguments,
    run=_run,
)
