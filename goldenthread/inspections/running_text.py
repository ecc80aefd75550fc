"""Printed lines as one running text, and texts made alike for comparing."""

import re
from collections.abc import Iterable

_SOFT_HYPHEN = "\u00ad"
_GOES_ON = re.compile(rf"\w[-/]$|\d[–—]$|{_SOFT_HYPHEN}$")
# "16- and 17-year-olds" has a space behind its first hyphen.
_AFTER_A_SPACE = re.compile(r"(?:and|or|to|nor|rather)(?:\s|$)")


def joined_lines(texts: Iterable[str]) -> str:
    """Lines as one text; a hyphen or stroke at a line's end stays and takes no space.

    A soft hyphen goes: it only says where a word was parted.
    """
    joined = ""
    for text in texts:
        apart = joined.endswith("-") and _AFTER_A_SPACE.match(text)
        close = _GOES_ON.search(joined[-2:]) and not apart
        joined += text if close or not joined else " " + text
    return re.sub(r"\s+", " ", joined.replace(_SOFT_HYPHEN, "")).strip()


def plain_apostrophes(text: str) -> str:
    return text.replace("'", "’").replace("‘", "’").replace("`", "’")
