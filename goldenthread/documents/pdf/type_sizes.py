"""The type sizes that tell headings of nine levels apart in the PDFs that are written.

PDF/UA lets a heading's tag be at most one level below the one before, so a tag cannot always
say the level; the size, which is what a person sees, does. The sizes are odd on purpose, so
that a reader knows them again.
"""

HEADING_SIZES = (20.2, 16.2, 13.8, 12.6, 11.9, 11.3, 10.9, 10.7, 10.4)
CELL_HEADING_SIZES = (12.3, 12.1, 11.7, 11.5, 11.1, 10.3, 10.1, 9.7, 9.3)
_TOLERANCE = 0.05


def heading_level(size: float) -> int | None:
    """The level that this type size stands for, or None where it is no heading's of ours."""
    for sizes in (HEADING_SIZES, CELL_HEADING_SIZES):
        for level, known in enumerate(sizes, start=1):
            if abs(known - size) < _TOLERANCE:
                return level
    return None
