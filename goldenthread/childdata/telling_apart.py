"""The files of a load told apart: each goes to the one loader whose content it has."""

import dataclasses
import functools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from goldenthread.childdata import loaders
from goldenthread.childdata.loaders.loader import Loader, NotUsed, Source
from goldenthread.childdata.store.manifest import InputFile, sha256_of
from goldenthread.core.definitions import load_definitions

WHOLE_FILE = "the whole file"


class NoSuchPath(Exception):
    """A path is given where there is no file and no folder."""


@dataclasses.dataclass(frozen=True, slots=True)
class ToldApart:
    """Files by loader, each with its hash; and the files that no loader knows or that come twice."""

    by_loader: dict[str, list[Path]]
    inputs: tuple[InputFile, ...]
    not_used: tuple[NotUsed, ...]


@functools.cache
def all_loaders() -> dict[str, Loader]:
    """The loaders by id, those of the most trusted source first: they know their files quickest."""
    found = load_definitions(loaders, Loader)
    return dict(sorted(found.items(), key=lambda one: list(Source).index(one[1].source)))


def told_apart(
    paths: Sequence[Path], tell: Callable[[int, int], None] = lambda done, of: None
) -> ToldApart:
    """Look into every file, in folders too; hidden ones are passed over."""
    files = list(dict.fromkeys(_files(paths)))
    by_loader: dict[str, list[Path]] = {}
    inputs: dict[str, InputFile] = {}
    not_used: list[NotUsed] = []
    for done, path in enumerate(files):
        tell(done, len(files))
        loader_id = next((key for key, one in all_loaders().items() if one.fits(path)), None)
        if loader_id is None:
            not_used.append(NotUsed(path.name, WHOLE_FILE, _why_unknown(path)))
            continue
        digest = sha256_of(path)
        if digest in inputs:
            same = f"it is the same as {inputs[digest].name}, which was read"
            not_used.append(NotUsed(path.name, "the file", same))
            continue
        source = all_loaders()[loader_id].source
        inputs[digest] = InputFile(path.name, source, digest, path.stat().st_size)
        by_loader.setdefault(loader_id, []).append(path)
    return ToldApart(by_loader, tuple(inputs.values()), tuple(not_used))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (
                one
                for one in sorted(path.rglob("*"))
                if one.is_file()
                and not any(part.startswith(".") for part in one.relative_to(path).parts)
            )
        elif path.is_file():
            yield path
        else:
            raise NoSuchPath(f"There is no file or folder “{path}”.")


def _why_unknown(path: Path) -> str:
    if path.stat().st_size == 0:
        return "it is empty"
    kinds = ", ".join(loader.title for loader in all_loaders().values())
    return f"it is of no known kind ({kinds})"
