"""Words of a PDF put together into text: lines told apart, hyphens at their ends mended."""

import dataclasses
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from goldenthread.documents.pdf.geometry import Box
from goldenthread.documents.pdf.line_ends import SOFT_BREAK, may_end
from goldenthread.documents.pdf.words import Word

_SOFT_HYPHEN = "\u00ad"
_UNSEEN = dict.fromkeys(map(ord, "\u200a\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
# After these a line may end without a space.
_HYPHEN_END = re.compile(r"[-‐–—/]$")
# Letters that words end with and that are seldom words themselves.
_TAIL = re.compile(
    r"(?!(?:the|and|for|of|to|in|on|by|at|as|is|or|an|a|all|our|its|per|via|new|who|may|can|one|two|six|ten|use|set|out"
    r"|off|up|day|end|aid|age|act|any|few|how|now|own|why|yet|ask|see|nil|tbc|tba|lac|cla|cin|cpp|iro|rag)$)"
    r"(?:[a-z]{1,3}|[a-z]{0,2}(?:tion|sion|ment|ent|ance|ence|ness|able|ible|ing|ity|ship|ally|ess)s?|[a-z]{0,3}ies)$"
)
# More than this share of the lines' ends have a space where a file keeps them.
_MOSTLY = 0.5
# Half a word is not found more often in a document than this.
_SELDOM = 2
_BARE = re.compile(r"^\W+|\W+$")


@dataclasses.dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word and the page it stands on."""

    word: Word
    page: int


class Vocabulary:
    """The words that a document uses, by which the end of a line is judged."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._seen = Counter[str]()
        self._inside = Counter[str]()
        ends = spaced_ends = 0
        before: Word | None = None
        for word in words:
            bare = _BARE.sub("", word.text).casefold()
            self._seen[bare] += 1
            if before is not None and on_one_line(before.box, word.box):
                self._inside[bare] += before.box.left < word.box.left
            elif before is not None and word.text[:1].islower():
                # A line above small letters was most likely full.
                ends += 1
                spaced_ends += before.keeps_space
            before = word
        # Many programs keep the space at the end of a full line.
        self.keeps_spaces = spaced_ends > max(_MOSTLY * ends, 2)

    def mended(self, before: str, after: str) -> str:
        """Two halves of a word that a line's end parted; a true hyphen stays, and so does a dash."""
        if re.search(r"(?:^|\s)[-–—]$", before):
            return f"{before} {after}"
        if before.endswith(_SOFT_HYPHEN):
            return before[:-1] + after
        if not re.search(r"[^\W\d_]-$", before) or not after[:1].islower():
            return before + after
        first = _BARE.sub("", before.rsplit(" ", 1)[-1])
        second = _BARE.sub("", after.split(" ", 1)[0])
        whole = self._seen[f"{first}{second}".casefold()]
        hyphened = self._seen[f"{first}-{second}".casefold()]
        return before[:-1] + after if whole > hyphened else before + after

    def is_broken_word(
        self, before: Word, after: Word, right: float, *, alone: bool = False
    ) -> bool:
        """Whether a line that goes as far as `right` ends within a word that was too long for it.

        So it is where the whole is a word of the document, and one of the halves is none; and
        where a word stands `alone` in its line without the space that the file keeps at the
        end of others, above what looks like the end of a word and is none within lines.
        """
        letter = after.box.width / max(len(after.text), 1)
        if before.keeps_space or before.box.right + max(0.6 * before.size, 1.2 * letter) < right:
            return False
        capitals = before.text.isupper() and after.text.isupper()
        if not (before.text[-1:].isalpha() and (after.text[:1].islower() or capitals)):
            return False
        tail = _BARE.sub("", after.text).casefold()
        if alone and self.keeps_spaces and _TAIL.match(tail) and not self._inside[tail]:
            return True
        halves = (_BARE.sub("", half.text).casefold() for half in (before, after))
        whole = self._seen[_BARE.sub("", before.text + after.text).casefold()]
        return min(self._seen[half] for half in halves) <= min(_SELDOM, whole)


def clean(text: str) -> str:
    return text.translate(_UNSEEN)


def on_one_line(before: Box, after: Box) -> bool:
    overlap = min(before.bottom, after.bottom) - max(before.top, after.top)
    return overlap > 0.5 * min(before.height, after.height)


def tagged_text(
    words: Sequence[PlacedWord], vocabulary: Vocabulary, *, firm: bool, right: float | None
) -> str:
    """The text of one tagged paragraph; a newline is a break that the width did not make.

    `firm` files keep the space at the end of each full line, as Typst does, so that a line
    without one was broken off. In others a line was broken off where the next word would
    have had room before `right`.
    """
    text = words[0].word.text if words else ""
    for index, (before, after) in enumerate(itertools.pairwise(words)):
        alone = index == 0 or not _are_beside(words[index - 1], before)
        text = _added(text, before, after, vocabulary, firm, right, alone)
    return clean(text).strip()


def _are_beside(left: PlacedWord, right: PlacedWord) -> bool:
    return left.page == right.page and on_one_line(left.word.box, right.word.box)


def _added(
    text: str,
    before: PlacedWord,
    after: PlacedWord,
    vocabulary: Vocabulary,
    firm: bool,
    right: float | None,
    alone: bool,
) -> str:
    word, next_word = before.word, after.word
    if before.page == after.page and (
        word.turned or (on_one_line(word.box, next_word.box) and next_word.box.left > word.box.left)
    ):
        glued = not word.spaced and next_word.box.left - word.box.right < 0.2 * word.size
        return text + ("" if glued else " ") + next_word.text
    if word.keeps_space and not (firm and word.firm):
        return f"{text} {next_word.text}"
    if text.endswith(SOFT_BREAK):
        return text + next_word.text
    if firm and word.firm:
        return f"{text}\n{next_word.text}"
    if firm:
        joint = "" if may_end(text, next_word.text) else "\n"
        return text + joint + next_word.text
    if right is not None and vocabulary.is_broken_word(word, next_word, right, alone=alone):
        return text + next_word.text
    if _HYPHEN_END.search(text):
        return vocabulary.mended(text, next_word.text)
    had_room = (
        right is not None
        and before.page == after.page
        and word.box.right + 0.3 * word.size + next_word.box.width < right - 1
    )
    return text + ("\n" if had_room else " ") + next_word.text
