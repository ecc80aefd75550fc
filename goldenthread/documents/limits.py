"""How much of a file is read before it is refused."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep one file within 20 seconds and 500 MB.

    `file_bytes` is the size as sent; `unpacked_bytes` the sum over an archive's members;
    `cells` counts filled grid cells; `pages` those of a PDF; `seconds` the time a reader may take,
    `memory_bytes` what it may fill.
    """

    file_bytes: int = 25_000_000
    unpacked_bytes: int = 200_000_000
    cells: int = 200_000
    pages: int = 500
    seconds: float = 18.0
    memory_bytes: int = 450_000_000


DEFAULT_LIMITS = Limits()
