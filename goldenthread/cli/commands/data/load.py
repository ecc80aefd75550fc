"""`goldenthread data load`: child-level data of any of the four standards, as one new snapshot."""

import argparse
import datetime
import tempfile
import tomllib
from pathlib import Path

from goldenthread.cli.command import Command, CommandRefused, WrongUse
from goldenthread.cli.files import read_file, told
from goldenthread.cli.progress import Progress

# Long enough for most loads to finish before this one takes its turn.
_PATIENCE_SECONDS = 60


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a file or folder: Standard Safeguarding Dataset, Annex A, SSDA903 or CIN census, "
        "told apart by content; or postgresql://user@host/name, a dataset in PostgreSQL "
        "(its password from PGPASSWORD or a password file)",
    )
    parser.add_argument(
        "--store", type=Path, required=True, metavar="FOLDER", help="where snapshots are kept"
    )
    parser.add_argument(
        "--known-at",
        type=datetime.date.fromisoformat,
        metavar="DATE",
        help="the day on which this was known, as 2026-03-31 (today)",
    )
    parser.add_argument(
        "--values",
        type=Path,
        metavar="FILE.toml",
        help="the authority's own words for codes: a table for each code set or column "
        "(sex, or “ssd_person.pers_sex” in quotes), its lines word = code",
    )
    parser.add_argument(
        "--keep-names",
        action="store_true",
        help="keep names and the other columns that no measure needs",
    )


def _run(options: argparse.Namespace) -> None:
    from goldenthread.childdata.load_report import files_not_used, load_lines, rows_left_out
    from goldenthread.childdata.loading import LoadRefused, load
    from goldenthread.childdata.postgres_extract import NotReached
    from goldenthread.childdata.settling import Wishes
    from goldenthread.childdata.store.manifest import ManifestDamaged
    from goldenthread.childdata.store.snapshots import Store, StoreIsBusy

    now = datetime.datetime.now().astimezone()
    known_at = options.known_at or now.date()
    if known_at > now.date():
        raise WrongUse(f"--known-at is {known_at}, and nothing can be known on a day to come.")
    wishes = Wishes(_own_values(options.values), options.keep_names)
    progress = Progress()
    try:
        with tempfile.TemporaryDirectory() as folder:
            paths = _paths(options.paths, Path(folder))
            done = load(
                paths,
                Store(options.store),
                known_at,
                now,
                wishes,
                tell=lambda step: progress(step.doing, step.done, step.of),
                patience=_PATIENCE_SECONDS,
            )
    except (LoadRefused, StoreIsBusy, ManifestDamaged, NotReached) as refused:
        raise CommandRefused(str(refused)) from None
    finally:
        progress.end()
    print("\n".join(load_lines(done)))
    _refuse_what_is_missing(
        files_not_used(done, {Path(one).name for one in options.paths if Path(one).is_file()}),
        rows_left_out(done),
    )


def _paths(given: list[str], folder: Path) -> list[Path]:
    """The files and folders given; what is in a database is copied into the folder first."""
    from goldenthread.childdata.postgres_extract import copy_extract, is_address

    paths: list[Path] = []
    for one in given:
        paths += copy_extract(one, folder) if is_address(one) else [Path(one)]
    return paths


def _refuse_what_is_missing(files: list[str], rows: int) -> None:
    """Say what was given and is not in the snapshot, which was stored all the same."""
    if files:
        raise CommandRefused(f"{', '.join(files)} could not be used, as told under “Not used”.")
    if rows:
        left_out = "1 row is" if rows == 1 else f"{rows:,} rows are"
        raise CommandRefused(
            f"{left_out} not in the snapshot: more or fewer values than headings. "
            "The lines are told under “Not used”."
        )


def _own_values(path: Path | None) -> dict[str, dict[str, str]]:
    if path is None:
        return {}
    try:
        told_values = tomllib.loads(read_file(path).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise CommandRefused(f"{told(path)} is no TOML: {wrong}.") from None
    for about, words in told_values.items():
        if not isinstance(words, dict) or not all(isinstance(one, str) for one in words.values()):
            raise CommandRefused(
                f"{told(path)} does not say for “{about}” which word stands for which code."
            )
    return told_values


COMMAND = Command(
    summary="Load child-level data as a snapshot known on a day.",
    add_arguments=_add_arguments,
    run=_run,
)
