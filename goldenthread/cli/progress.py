"""A bar on standard error for work that takes long, where somebody is looking."""

import sys

_WIDTH = 25


class Progress:
    """What is being done and how far it is. Nothing is printed where standard error is a file."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr is not None and sys.stderr.isatty()
        self._shown = ""

    def __call__(self, doing: str, done: int, of: int) -> None:
        percent = done * 100 // max(of, 1)
        line = f"{doing} {'#' * (percent * _WIDTH // 100):{_WIDTH}} {percent:3} %"
        if self._is_seen and line != self._shown:
            self._shown = line
            # The line before is cleared, which may have been longer.
            print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Clear the bar away, so that what follows stands on a line of its own."""
        if self._shown:
            self._shown = ""
            print("\r\033[K", end="", file=sys.stderr, flush=True)
