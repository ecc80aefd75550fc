"""The lines a person made inside a cell: own line breaks, and bullets or numbers typed by hand."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.continuing import join_texts
from goldenthread.documents.document import Prose, ProseKind
from goldenthread.documents.likeness import UNFINISHED
from goldenthread.documents.markers import split_marker

# A dash that begins a further point after one that has ended: "(Oct17) - Host a workshop",
# "placements- Introduce".
_INNER_DASH = re.compile(r"(?<=[).;:])\s+-\s+(?=[A-Z])|(?<=[a-z])- (?=[A-Z])")
_INNER_BULLET = re.compile(r"\s*[•●▪◦]\s*(?=\S)")


def own_blocks(block: Prose, *, wraps: bool) -> list[Prose]:
    """A block's points; `wraps` says that its line breaks are only a narrow cell's."""
    if "\n" not in block.text:
        lines = [block.text.strip()] if block.text.strip() else []
    else:
        lines = _marked_lines(block.text) if wraps else list(_lines(block.text))
    found: list[Prose] = []
    for line in lines:
        marker, rest = split_marker(line)
        if not marker or not rest.strip():
            kept = block if line == block.text else dataclasses.replace(block, text=line)
            found.append(kept)
            continue
        pieces = [rest]
        if marker == "-":
            pieces = _outside_brackets(rest)
        elif _INNER_BULLET.match(marker + rest):
            pieces = _INNER_BULLET.split(rest)
        found.extend(
            dataclasses.replace(block, text=piece, kind=ProseKind.ITEM, marker=marker)
            for piece in pieces
        )
    return found


def _outside_brackets(text: str) -> list[str]:
    """The points that dashes begin, those inside brackets left alone."""
    found: list[str] = []
    start = 0
    for dash in _INNER_DASH.finditer(text):
        if text.count("(", start, dash.start()) <= text.count(")", start, dash.start()):
            found.append(text[start : dash.start()])
            start = dash.end()
    return [*found, text[start:]]


def nested(blocks: Sequence[Prose]) -> tuple[Prose, ...]:
    """Items with another bullet, under an item that ends with a colon, one level down."""
    found: list[Prose] = []
    outer: Prose | None = None
    inner = ""
    for block in blocks:
        if block.kind != ProseKind.ITEM or (outer is not None and block.marker == outer.marker):
            outer, inner = None, ""
        elif outer is None and found and _leads_on(found[-1], block):
            outer, inner = found[-1], block.marker
        if outer is not None and block.marker == inner and block.level == outer.level:
            block = dataclasses.replace(block, level=outer.level + 1)
        found.append(block)
    return tuple(found)


def _leads_on(before: Prose, block: Prose) -> bool:
    """Whether an item ends with a colon and the next has another kind of bullet."""
    if before.kind != ProseKind.ITEM or not before.text.rstrip().endswith(":"):
        return False
    return before.marker != block.marker and not any(map(str.isalnum, before.marker[:-1]))


def _marked_lines(text: str) -> list[str]:
    """The text cut only at the lines that begin with a bullet or a number; the rest is wrapping."""
    found: list[str] = []
    for line in text.split("\n"):
        if found and not (split_marker(line)[0] and split_marker(found[0])[0]):
            found[-1] = f"{found[-1]}\n{line}"
        else:
            found.append(line)
    return found


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, those put together again that only go on with the one before."""
    whole = ""
    for line in (line.strip() for line in text.split("\n")):
        if not line:
            continue
        if whole and not split_marker(line)[0] and _goes_on(whole, line):
            whole = join_texts(whole, line)
            continue
        if whole:
            yield whole
        whole = line
    if whole:
        yield whole


def _goes_on(before: str, line: str) -> bool:
    return line[0].islower() or bool(UNFINISHED.search(before))
