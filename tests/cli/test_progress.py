"""A bar for those who look, and nothing for those who do not."""

import io
import sys

import pytest

from goldenthread.cli.progress import Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_drawn_on_a_terminal_and_cleared_away(monkeypatch: pytest.MonkeyPatch):
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    progress = Progress()

    progress("Settling", 1, 2)
    progress("Settling", 1, 2)
    progress.end()

    assert terminal.getvalue() == (f"\r\033[KSettling {'#' * 12}{' ' * 13}  50 %\r\033[K")


def test_nothing_is_drawn_into_a_file(monkeypatch: pytest.MonkeyPatch):
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    progress = Progress()

    progress("Settling", 1, 2)
    progress.end()

    assert file.getvalue() == ""
