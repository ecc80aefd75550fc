"""Flags and codes in columns that hold JSON as text, read by a pattern that every engine knows."""

from goldenthread.measures.at import Expression

# The text is put in capitals first: PostgreSQL knows no pattern that is half of it case-blind.
_YES = r"\"?\s*(Y|YES|T|TRUE|1)\s*\"?\s*[,}]"


def flag_is_yes(text: Expression, key: str) -> Expression:
    """Whether a flag says yes; an empty or unreadable text does not."""
    return text.upper().re_search(rf'"{key.upper()}"\s*:\s*{_YES}').fill_null(False)


def code_is_named(text: Expression, code: str) -> Expression:
    """Whether a code stands in an array of codes, or is a key that says yes."""
    in_array = rf'"{code.upper()}"\s*[,\]]'
    array_or_yes = rf'[\[,]\s*{in_array}|"{code.upper()}"\s*:\s*{_YES}'
    return text.upper().re_search(array_or_yes).fill_null(False)
