"""Words that somebody looks for: which texts hold them, and where in a text to mark them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goldenthread.plans.finding.folding import Word, words_of

_PIECE = re.compile(r'["“”]([^"“”]*)["“”]|(\S+)')
# More would be a text pasted in, and each is one more thing to look for.
MOST_TERMS = 20


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one after another; the last may go on unless `is_phrase`: it was quoted."""

    words: tuple[str, ...]
    is_phrase: bool = False

    @property
    def needle(self) -> str:
        """What a text made by `searched` holds wherever the term occurs in it."""
        told = " " + " ".join(self.words)
        return f"{told} " if self.is_phrase else told

    def is_at(self, words: Sequence[Word], at: int) -> bool:
        *before, last = self.words
        here = words[at : at + len(self.words)]
        if len(here) < len(self.words) or [word.folded for word in here[:-1]] != before:
            return False
        end = here[-1].folded
        return end == last if self.is_phrase else end.startswith(last)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text, and whether it is what was looked for."""

    text: str
    is_hit: bool = False


def terms_of(asked: str) -> tuple[Term, ...]:
    """What was asked for: each word is looked for from its beginning, a quoted phrase as it is."""
    found: dict[Term, None] = {}
    for quoted, plain in _PIECE.findall(asked):
        words = tuple(word.folded for word in words_of(quoted or plain))
        if words:
            found[Term(words, is_phrase=bool(quoted))] = None
    return tuple(found)[:MOST_TERMS]


def holds_all(text: str, terms: Sequence[Term]) -> bool:
    """Whether a text made by `searched` holds every term."""
    return all(term.needle in text for term in terms)


def marked(text: str, terms: Sequence[Term]) -> list[Run]:
    """The text in runs, those marked that a term finds; whole words, so that a mark is easily read."""
    words = list(words_of(text)) if terms else []
    hits = _joined(
        (words[at].start, words[at + len(term.words) - 1].end)
        for at in range(len(words))
        for term in terms
        if term.is_at(words, at)
    )
    runs: list[Run] = []
    done = 0
    for start, end in hits:
        runs += [Run(text[done:start]), Run(text[start:end], is_hit=True)]
        done = end
    return [run for run in (*runs, Run(text[done:])) if run.text]


def has_any_hit(text: str, terms: Sequence[Term]) -> bool:
    return any(run.is_hit for run in marked(text, terms))


def _joined(stretches: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


_EXCERPT = 110


def excerpt(text: str, terms: Sequence[Term], length: int = _EXCERPT) -> str:
    """A long text cut to what stands around its first hit, with "…" where it was cut."""
    runs = marked(text, terms)
    first = next((at for at, run in enumerate(runs) if run.is_hit), None)
    if first is None or len(text) <= 2 * length:
        return text
    hit_at = sum(len(run.text) for run in runs[:first])
    start = 0 if hit_at <= length else text.rfind(" ", 0, hit_at - length // 2) + 1
    end = text.find(" ", hit_at + len(runs[first].text) + length)
    end = len(text) if end < 0 else end
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
