"""What has been read and what is left over, so that no word of a document is lost unseen."""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from goldenthread.documents.document import Document, Place, Prose, ProseKind, Row, Table
from goldenthread.documents.likeness import plain
from goldenthread.documents.markers import split_marker
from goldenthread.plans.plan import Action, Flag, FlagKind, Objective, Unplaced
from goldenthread.plans.words.labels import WHO_AND_WHEN, label_alone
from goldenthread.plans.words.points import one_line
from goldenthread.plans.words.roles import is_owner_label

_WORD = re.compile(r"\w+")
# "o" is a bullet of Word's.
_NUMBERED = re.compile(r"\d|[^\Wo]|o[.)]")
_APART = "Headers, footers, page numbers, footnotes, comments and hidden words"
# Words between two owners or dates.
_JOINING = frozenset({"and", "or", "plus", "supported by", "with support from"})


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


@dataclasses.dataclass(slots=True)
class Ledger:
    """Notes which blocks have found their place. Blocks are known by identity."""

    _placed: set[int] = dataclasses.field(default_factory=set)
    _left: list[Unplaced] = dataclasses.field(default_factory=list)
    flags: list[Flag] = dataclasses.field(default_factory=list)

    def place(self, *blocks: Prose) -> None:
        self._placed.update(id(block) for block in blocks)

    def merge(self, other: "Ledger") -> None:
        """Take over what another has noted."""
        self._placed |= other._placed
        self._left.extend(other._left)
        self.flags.extend(other.flags)

    def is_placed(self, block: Prose) -> bool:
        return id(block) in self._placed

    def leave(self, text: str, place: Place) -> None:
        if words_of(text):
            self._left.append(Unplaced(one_line(text), place))

    def flag(self, kind: FlagKind, message: str, place: Place) -> None:
        self.flags.append(Flag(kind, message, place))

    def leave_rest(self, given: Iterable[Prose], taken: Iterable[str]) -> None:
        """Leave what the taken texts do not tell of the given blocks, in runs of words."""
        taken = list(taken)
        still = Counter(taken)
        others: list[tuple[Prose, str]] = []
        for block in given:
            text = one_line(block.text)
            # A number typed before a point is its bullet.
            rest = split_marker(text)[1] or text
            if still[rest] > 0:
                still[rest] -= 1
            else:
                others.append((block, rest))
        if not others:
            return
        found = Counter(word for text in still.elements() for word in words_of(text))
        told = [words_of(text) for text in taken]
        whole = " ".join(word for words in (*told, [""]) for word in ("", *words))
        for block, rest in others:
            for run in _runs(rest, found):
                if not _is_told(run, whole) and not _says_nothing(run, one_line(block.text)):
                    self.leave(run, block.place)

    def unplaced(self, document: Document) -> tuple[Unplaced, ...]:
        """Everything left over: blocks that nobody has placed, then scraps of those that were.

        The scraps come last because a plan that is written again says them at its end.
        """
        whole: list[Unplaced] = []
        scraps: list[Unplaced] = list(self._left)
        in_tables: list[Unplaced] = []
        for block in document.blocks:
            if isinstance(block, Table):
                read = any(self.is_placed(held) for row in block.rows for held in row_blocks(row))
                (in_tables if read else whole).extend(self._rows_left(block))
                scraps.extend(_dropped_left(block))
            elif block.kind != ProseKind.FURNITURE and self._is_left(block):
                whole.append(Unplaced(with_number(block), block.place))
        return (*whole, *scraps, *in_tables)

    def _is_left(self, block: Prose) -> bool:
        return not self.is_placed(block) and bool(words_of(block.text))

    def flag_furniture(self, document: Document) -> None:
        """Quote what stands apart from the text in one flag: it is not what the plan says."""
        told = dict.fromkeys(
            one_line(block.text)
            for block in document.prose()
            if block.kind == ProseKind.FURNITURE and self._is_left(block)
        )
        if told:
            quoted = "; ".join(f"“{text}”" for text in told)
            message = f"{_APART} are left out: {quoted}."
            self.flag(FlagKind.UNPLACED, message, Place())

    def _rows_left(self, table: Table) -> Iterator[Unplaced]:
        for row in table.rows:
            told = [
                with_number(block)
                for cell in row.cells
                for block in cell.blocks
                if not self.is_placed(block)
            ]
            text = " | ".join(text for text in told if text)
            if words_of(text):
                yield Unplaced(text, row.places[0] if row.places else table.place)


def with_number(block: Prose) -> str:
    """The block's text after its number or letter; a bullet is no word."""
    text = one_line(block.text)
    return f"{block.marker} {text}" if _NUMBERED.search(block.marker) else text


def _dropped_left(table: Table) -> Iterator[Unplaced]:
    """Repeated headings are no content, but what is printed otherwise in them is kept."""
    heads = {plain(cell.text) for row in table.rows[:6] for cell in row.cells}
    for row in table.dropped:
        for cell in row.cells:
            text = one_line(cell.text)
            if words_of(text) and plain(text) not in heads:
                yield Unplaced(text, row.places[0] if row.places else table.place)
                heads.add(plain(text))


def row_blocks(row: Row) -> Iterator[Prose]:
    for cell in row.cells:
        yield from cell.blocks


def objective_texts(objective: Objective) -> Iterator[str]:
    """Every text that an objective and its actions tell."""
    yield objective.title
    yield objective.ref or ""
    yield from objective.cited
    yield from objective.officers
    yield from (timescale.raw for timescale in objective.timescales)
    yield objective.rag or ""
    for texts in (*objective.fields.values(), *objective.other.values()):
        yield from texts
    for action in objective.actions:
        yield from _action_texts(action, objective)


def _action_texts(action: Action, objective: Objective) -> Iterator[str]:
    """What an action tells that its objective does not tell as well."""
    yield action.text
    yield action.ref or ""
    yield action.rag or ""
    shared = {timescale.raw for timescale in objective.timescales}.union(objective.officers)
    told = (*action.owners, *(timescale.raw for timescale in action.timescales))
    yield from (text for text in told if text not in shared and text not in action.text)


def _is_told(run: str, whole: str) -> bool:
    """Whether a left run is told all the same: a role named twice, several roles, or what joins two."""
    words = words_of(run)
    while words and words[0] in _JOINING:
        words = words[1:]
    while words and words[-1] in _JOINING:
        words = words[:-1]
    return f" {' '.join(words)} " in whole or _are_told_texts(words, whole)


def _are_told_texts(words: list[str], whole: str) -> bool:
    """Whether the words are nothing but told texts, each of them complete, and what joins them."""
    texts = {text.strip() for text in whole.split("  ")} | _JOINING
    ends = {0}
    for end in range(1, len(words) + 1):
        if any(" ".join(words[start:end]) in texts for start in ends):
            ends.add(end)
    return len(words) in ends


def _says_nothing(run: str, text: str) -> bool:
    """Whether a left run is only a point's number, "… 2. Audit …", or a label: "Lead: …"."""
    told = re.escape(run)
    if is_owner_label(run) or label_alone(run) in WHO_AND_WHEN:
        return re.search(rf"(?<!\w){told}\s*[:–—-]", text) is not None
    return len(run) <= 2 and re.search(rf"(?:^|\s)\(?{told}[.)](?=\s)", text) is not None


def _runs(text: str, found: Counter[str]) -> Iterator[str]:
    """The stretches of a text whose words are not among those found; those found are used up."""
    start = end = -1
    for match in _WORD.finditer(text):
        word = match[0].casefold()
        if found[word] > 0:
            found[word] -= 1
            if start >= 0:
                yield text[start:end]
                start = -1
            continue
        if start < 0:
            start = match.start()
        end = match.end()
    if start >= 0:
        yield text[start:end]
