"""Goldenthread: an improvement plan, its evidence and what the board was told, in one thread."""

__version__ = "0.1.0"
