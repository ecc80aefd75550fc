"""The short forms of a plan as a page shows them: each explained at its first use in a part of the page."""

import functools
from collections.abc import Mapping

from goldenthread.plans.finding.short_forms import Piece, has_short_form, pieces_of
from goldenthread.web.plans import queries
from goldenthread.web.plans.models import Plan


class ShortForms:
    """Made anew for each page. The plan is asked only when a page has words to show."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._explained: set[tuple[object, str]] = set()

    @functools.cached_property
    def known(self) -> Mapping[str, str]:
        return queries.abbreviations_of(self._plan)

    def stand_in(self, text: str) -> bool:
        return has_short_form(text, self.known)

    def pieces(self, text: str, part: object) -> list[Piece]:
        """The text in pieces, a short form explained where the part has not shown it yet.

        A part is named, or it is a list: that very one, whatever it holds.
        """
        part = id(part) if isinstance(part, list) else part
        return [self._once(piece, part) for piece in pieces_of(text, self.known)]

    def _once(self, piece: Piece, part: object) -> Piece:
        key = (part, piece.short)
        if not piece.short or key not in self._explained:
            self._explained.add(key)
            return piece
        return Piece(piece.text)

    @property
    def used(self) -> Mapping[str, str]:
        """Those that the page has shown so far, for a key at its end."""
        shown = {short for _, short in self._explained if short}
        return {short: self.known[short] for short in sorted(shown, key=str.casefold)}
