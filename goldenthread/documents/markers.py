"""Bullets and numbers typed by hand at the start of a line."""

import re

# The private-use signs are what Symbol and Wingdings bullets become outside those fonts.
_GLYPHS = "•●▪▫◦‣∙⁃◼◾■□○►▶➢➤❖✓✔·\u2010\u2011\uf0a7\uf0a8\uf0b7\uf0d8\uf076\uf0fc\uf06f"
_MARKER = re.compile(
    rf"""\s*(?P<marker>
        [{_GLYPHS}](?=\s|\w|\(|["'‘“£]|$)
      | (?:[-–—−*>+]|o)(?=\s|$)
      | [-–](?=[A-Z])
      | \(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,5}})\)(?=\s|$|[A-Z])
      | (?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})\.(?=\s|$)
      | \d{{1,2}}\.(?=[A-Z][a-z]+\s)
    )\s*""",
    re.VERBOSE,
)


def split_marker(line: str) -> tuple[str, str]:
    """The bullet or number a line begins with, or "", and the rest.

    "1.2 Visit" has none: such a number may be an amount, and a plan's reference is not a list's.
    """
    found = _MARKER.match(line)
    if not found:
        return "", line
    return found["marker"], line[found.end() :]
