"""What an authority calls the levels of its plan and the children it is for."""

import dataclasses
import re
from collections.abc import Iterable

_NUMBERED = re.compile(r"\s*([^\W\d_]+(?: [^\W\d_]+){0,3}?) (?:\d{1,2}|[A-Z]|[IVX]{1,4})(?![\w’'])")
_FEWEST = 2


@dataclasses.dataclass(frozen=True, slots=True)
class LevelWords:
    """The word for one and for several of each level, as in the midst of a sentence."""

    theme: str = "theme"
    themes: str = "themes"
    objective: str = "objective"
    objectives: str = "objectives"
    action: str = "action"
    actions: str = "actions"
    children: str = "children"


USUAL_WORDS = LevelWords()


def guessed_words(theme_titles: Iterable[str]) -> LevelWords:
    """The usual words, but for a theme where every title begins alike: "Priority 1: …"."""
    found = [_NUMBERED.match(title) for title in theme_titles if title]
    words = {match[1].casefold() if match else "" for match in found}
    if len(found) < _FEWEST or len(words) != 1 or not (word := words.pop()):
        return USUAL_WORDS
    return dataclasses.replace(USUAL_WORDS, theme=word, themes=plural_of(word))


def plural_of(word: str) -> str:
    """ "Priority": "priorities"; "driver of success": "drivers of success"."""
    first, of, rest = word.partition(" of ")
    if re.search(r"[^aeiou]y$", first):
        several = f"{first[:-1]}ies"
    elif re.search(r"(?:s|x|z|ch|sh)$", first):
        several = f"{first}es"
    else:
        several = f"{first}s"
    return f"{several}{of}{rest}"
