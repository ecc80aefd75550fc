"""Numbers and dates as a sheet shows them, by the cell's number format, in British English."""

import functools
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

from goldenthread.documents.spreadsheets.date_formats import is_date_format, shown_date

GENERAL = "General"
# The formats that a workbook names by number alone. 14 and 22 follow the reader's own
# country, here Britain; 27 to 36 and 50 to 58 are East Asian dates.
BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "hh:mm", 21: "hh:mm:ss", 22: "dd/mm/yyyy hh:mm",
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: "#,##0;-#,##0", 42: "£#,##0;-£#,##0", 43: "#,##0.00;-#,##0.00", 44: "£#,##0.00;-£#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    **dict.fromkeys((27, 30, 31, 36, 50, 54, 57, 58), "dd/mm/yyyy"),
}  # fmt: skip

_SECTION = re.compile(r"""(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;])*""")
# A quoted text, one sign taken as it is, room for a sign's width, a fill, something in
# square brackets, "General", a date or number mark, or any other sign.
_TOKEN = re.compile(
    r"""(?P<quoted>"[^"]*"?)|\\(?P<escaped>.)|(?P<room>_.)|(?P<fill>\*.)|\[(?P<brackets>[^\]]*)\]?"""
    r"""|(?P<general>General)|(?P<power>E[+-])|(?P<sign>.)""",
    re.I | re.S,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_CURRENCY = re.compile(r"\$([^-]*)(?:-.*)?")
_LONGEST_GENERAL = 11


def shown_number(value: float, code: str, *, from_1904: bool = False) -> str:
    """The number as the format shows it; what no format can show is given plainly."""
    if value != value or abs(value) > 1e300:
        return str(value)
    section, signed = _section_for(value, code)
    if is_date_format(section):
        told = shown_date(value, section, from_1904=from_1904)
        return plain_number(value) if told is None else told
    tokens = _tokens(section)
    number = Decimal(repr(value))
    told = _filled(abs(number), tokens)
    return f"-{told}" if signed and number < 0 and re.search(r"[1-9]", told) else told


def plain_number(value: float) -> str:
    """The number as an unformatted cell shows it, in at most eleven signs where that rounds little."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    if not 1e-9 <= abs(value) < 1e15:
        return f"{value:.5E}"
    whole = len(str(int(abs(value))))
    told = f"{value:.{max(_LONGEST_GENERAL - 1 - whole, 1)}f}"
    return told.rstrip("0").rstrip(".")


def shown_text(text: str, code: str) -> str:
    """A text as the format shows it: as it is, but where a format says something around it."""
    sections = _sections(code)
    section = sections[3] if len(sections) > 3 else sections[0]
    if "@" not in section:
        return text if len(sections) < 4 else _literals(section)
    return "".join(text if mark == "@" else literal for mark, literal in _tokens(section))


def _literals(section: str) -> str:
    return "".join(literal for mark, literal in _tokens(section) if not mark)


@functools.lru_cache(maxsize=500)
def _sections(code: str) -> tuple[str, ...]:
    parts, position = [], 0
    while position <= len(code):
        found = _SECTION.match(code, position)
        part = found[0] if found else ""
        parts.append(part)
        position += len(part) + 1
    return tuple(parts)


def _section_for(value: float, code: str) -> tuple[str, bool]:
    """The part of the format that is for this value, and whether a minus is still to be said."""
    sections = _sections(code)
    conditions = [_CONDITION.search(part[:40]) if "[" in part else None for part in sections]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=True):
            if condition is None or _holds(value, condition[1], float(condition[2])):
                return section, True
        return GENERAL, True
    if len(sections) == 1 or (len(sections) == 2 and value >= 0):
        return sections[0], True
    if value < 0:
        return sections[1], False
    return (sections[2], False) if value == 0 else (sections[0], False)


def _holds(value: float, sign: str, bound: float) -> bool:
    return {
        "<": value < bound,
        "<=": value <= bound,
        ">": value > bound,
        ">=": value >= bound,
        "=": value == bound,
        "<>": value != bound,
    }[sign]


@functools.lru_cache(maxsize=500)
def _tokens(section: str) -> tuple[tuple[str, str], ...]:
    """The format's marks, and the literal texts between them as ("", text)."""
    tokens: list[tuple[str, str]] = []
    for found in _TOKEN.finditer(section):
        if found["quoted"] is not None:
            tokens.append(("", found["quoted"].strip('"')))
        elif found["escaped"] is not None:
            tokens.append(("", found["escaped"]))
        elif found["brackets"] is not None:
            currency = _CURRENCY.fullmatch(found["brackets"])
            tokens.append(("", currency[1] if currency else ""))
        elif found["general"] is not None:
            tokens.append(("General", ""))
        elif found["power"] is not None:
            tokens.append(("E", found["power"][1]))
        elif found["sign"] is not None:
            sign = found["sign"]
            tokens.append((sign, "") if sign in "0#?.,%/@" else ("", sign))
    return tuple(tokens)


def _filled(number: Decimal, tokens: tuple[tuple[str, str], ...]) -> str:
    marks = [mark for mark, _ in tokens]
    if "General" in marks or "@" in marks:
        plain = plain_number(float(number))
        return "".join(plain if mark in ("General", "@") else text for mark, text in tokens)
    if not {"0", "#", "?"} & set(marks):
        return "".join("%" if mark == "%" else text for mark, text in tokens)
    if "E" in marks:
        return _scientific(number, tokens)
    if "/" in marks:
        return _fraction(number, marks)
    return _decimal(number, tokens)


def _decimal(number: Decimal, tokens: tuple[tuple[str, str], ...]) -> str:
    marks = [mark for mark, _ in tokens]
    places = [index for index, mark in enumerate(marks) if mark in ("0", "#", "?")]
    point = marks.index(".") if "." in marks else len(marks)
    whole = [index for index in places if index < point]
    after = [index for index in places if index > point]
    commas = [index for index, mark in enumerate(marks) if mark == ","]
    number *= Decimal(100) ** marks.count("%")
    number /= Decimal(1000) ** sum(index > places[-1] for index in commas)
    try:
        rounded = number.quantize(Decimal(1).scaleb(-len(after)), ROUND_HALF_UP)
    except InvalidOperation:
        rounded = number
    digits, _, decimals = f"{rounded:f}".partition(".")
    digits = digits.lstrip("0").rjust(sum(marks[index] == "0" for index in whole), "0")
    grouped = any(whole and whole[0] < index < whole[-1] for index in commas)
    said = {**_spread(digits, whole, grouped), **_decimals(decimals, after, marks)}
    result = []
    for index, (mark, text) in enumerate(tokens):
        if mark == ".":
            result.append("." if any(said.get(place) for place in after) else "")
            if not whole:
                result.insert(-1, digits)
        else:
            result.append("%" if mark == "%" else said.get(index, text))
    return "".join(result).strip()


def _spread(digits: str, places: list[int], grouped: bool) -> dict[int, str]:
    """The whole number's digits over their places, from the right; the first takes what is left."""
    if grouped:
        first = len(digits) % 3
        groups = [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]
        told = ",".join(group for group in groups if group)
        return dict(zip(places, [told] + [""] * len(places), strict=False))
    said: dict[int, str] = {}
    for place in reversed(places):
        if place == places[0]:
            said[place] = digits
        else:
            said[place], digits = digits[-1:], digits[:-1]
    return said


def _decimals(decimals: str, places: list[int], marks: list[str]) -> dict[int, str]:
    said = dict(zip(places, decimals, strict=False))
    for place in reversed(places):
        if marks[place] == "0" or said.get(place, "0") != "0":
            break
        said[place] = ""
    return said


def _scientific(number: Decimal, tokens: tuple[tuple[str, str], ...]) -> str:
    marks = [mark for mark, _ in tokens]
    power = marks.index("E")
    point = marks.index(".") if "." in marks[:power] else power
    decimals = sum(mark in ("0", "#", "?") for mark in marks[point:power])
    exponent_digits = sum(mark == "0" for mark in marks[power:])
    head, _, exponent = f"{number:.{decimals}E}".partition("E")
    sign = "-" if int(exponent) < 0 else "+" if tokens[power][1] == "+" else ""
    return f"{head}E{sign}{str(abs(int(exponent))).rjust(exponent_digits, '0')}"


def _fraction(number: Decimal, marks: list[str]) -> str:
    after = [mark for mark in marks[marks.index("/") :] if mark in ("0", "#", "?")]
    nearest = Fraction(number).limit_denominator(10 ** min(len(after), 3) - 1)
    whole, rest = divmod(nearest.numerator, nearest.denominator)
    if not rest:
        return str(whole)
    return f"{whole or ''} {rest}/{nearest.denominator}".strip()
