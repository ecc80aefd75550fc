"""Which type can be read on a colour."""

import pytest

from goldenthread.documents.colours import is_dark


@pytest.mark.parametrize(
    ("fill", "dark"),
    [("1F3864", True), ("000000", True), ("C00000", True), ("FFC000", False), ("FFFFFF", False)],
)
def test_white_type_is_for_dark_colours(fill: str, dark: bool):
    assert is_dark(fill) is dark
