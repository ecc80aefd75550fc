"""How a line broken by a person is told from one that was full, in the PDFs that are written.

Typst keeps the space at the end of a full line, so a line that ends without one was broken
off; only after a hyphen and the like may a full line end so too.
"""

import re

# White space of three kinds, none of which a document needs for itself. All are kept in the text of
# the PDF, where a zero-width sign would be lost or taken together with its neighbours.
# Ends a line that was broken off where the width might have broken it as well.
FIRM_END = "\u2006"
# Where a word that is wider than its column may be broken: a hair space.
SOFT_BREAK = "\u200a"
# The space after a hyphen, as wide as any other. Readers take a common space away there at the
# end of a line, since they think that the hyphen parts a word.
SPACE_AFTER_HYPHEN = "\u2008"
# By Unicode's rules a line is ended neither between two letters or digits, nor between them and
# a closing bracket, a stop or a comma before them or an opening bracket after them; but in an
# address it is. Nor is it ended before a hyphen or a dash.
_CLOSE = frozenset(").],:;")
_OPEN = frozenset("([{•")
_DASHES = frozenset("-‐–")
_ADDRESS = re.compile(r"(?:://|www\.)\S*$")


def may_end(line: str, after: str) -> bool:
    """Whether the width alone might end a line between these two, with no space there."""
    if _ADDRESS.search(line):
        return True
    last, first = line[-1:], after[:1]
    if first in _DASHES:
        return False
    if first.isalnum():
        return not (last.isalnum() or last in _CLOSE)
    return not (last.isalnum() and first in _OPEN)
