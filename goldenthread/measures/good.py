"""Which way of a number is better."""

import enum


class Good(enum.StrEnum):
    """Which way is better; NEUTRAL where the number is context and neither is."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"
