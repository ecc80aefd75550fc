"""`goldenthread data verify`: whether a store still is what its snapshots say they are."""

import argparse
from pathlib import Path

from goldenthread.cli.command import Command, CommandRefused
from goldenthread.cli.progress import Progress


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store", type=Path, required=True, metavar="FOLDER", help="where snapshots are kept"
    )


def _run(options: argparse.Namespace) -> None:
    from goldenthread.childdata.store.snapshots import NotAStore, Store
    from goldenthread.childdata.store.verifying import verify

    progress = Progress()
    try:
        found = verify(Store(options.store), lambda done, of: progress("Looking through", done, of))
    except NotAStore as refused:
        raise CommandRefused(str(refused)) from None
    finally:
        progress.end()
    print(
        f"Snapshots: {found.snapshots}, with {found.files:,} files and {found.rows:,} rows. "
        f"Forgotten: {found.tombstones}."
    )
    for fault in found.faults:
        print(f"  {fault}")
    if found.faults:
        faults = "1 thing is" if len(found.faults) == 1 else f"{len(found.faults)} things are"
        raise CommandRefused(f"{faults} not as stored. Bring the store back from a backup.")
    print("Every file is there and as it was stored.")


COMMAND = Command(
    summary="Read every file of a store again, and compare with what was stored.",
    add_arguments=_add_arguments,
    run=_run,
)
