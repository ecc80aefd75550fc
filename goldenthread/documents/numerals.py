"""List numbers in letters and Roman figures."""

import re

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAN_END = 4000
_ROMAN_FIGURES = re.compile(r"[ivxlcdm]{1,15}")


def numeral(number: int, style: str) -> str:
    """A list number in the style HTML names: 1, a, A, i or I; in digits where that has none."""
    if style in ("a", "A") and number > 0:
        told = _letters(number)
    elif style in ("i", "I") and 0 < number < _ROMAN_END:
        told = _roman(number)
    else:
        return str(number)
    return told.upper() if style.isupper() else told


def roman_value(text: str) -> int:
    """The number that small Roman figures stand for, or 0 where they are none."""
    if not _ROMAN_FIGURES.fullmatch(text):
        return 0
    worth = {sign: value for value, sign in _ROMAN if len(sign) == 1}
    values = [worth[sign] for sign in text]
    value = sum(
        -one if one < following else one
        for one, following in zip(values, [*values[1:], 0], strict=True)
    )
    return value if 0 < value < _ROMAN_END and _roman(value) == text else 0


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    roman = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        roman += sign * count
    return roman
