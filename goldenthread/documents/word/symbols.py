"""Letters of symbol typefaces as the signs they print: in Wingdings a "ü" is a tick."""

BULLET = "•"

_WINGDINGS = {
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒",
    0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★",
    0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "←", 0xE8: "➔",
    0xE9: "↑", 0xEA: "↓", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x96: "•", 0x97: "●",
    0xA2: "■", 0xA3: "□",
}  # fmt: skip
_WINGDINGS_3 = {0x7D: "▶", 0x84: "◀", 0x70: "▲", 0x71: "▼", 0x22: "→", 0x22 - 1: "←"}
_WEBDINGS = {0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x34: "▶"}
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA7: "♣", 0xA8: "♦", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
    0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xD6: "√", 0xDE: "⇒",
}  # fmt: skip
_TYPEFACES = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}
# Word keeps the letters of symbol typefaces in this private range.
_PRIVATE = range(0xF020, 0xF100)


def is_symbolic(typeface: str | None) -> bool:
    return typeface is not None and typeface.lower() in _TYPEFACES


def printed(text: str, typeface: str | None) -> str:
    """The text as its typeface prints it; an unknown sign of a symbol typeface is a bullet."""
    signs = _TYPEFACES.get((typeface or "").lower())
    if signs is None:
        # A bullet that lost its typeface, as one pasted from elsewhere does.
        return "".join(BULLET if ord(letter) in _PRIVATE else letter for letter in text)
    return "".join(_sign(letter, signs) for letter in text)


def _sign(letter: str, signs: dict[int, str]) -> str:
    code = ord(letter)
    is_private = code in _PRIVATE
    known = signs.get(code & 0xFF) if is_private or code < 0x100 else None
    if known is not None:
        return known
    return BULLET if is_private else letter
