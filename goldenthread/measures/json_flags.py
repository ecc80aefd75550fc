"""Flags and codes in columns that hold JSON as text, read by a pattern that every engine knows."""

from goldenthread.measures.at import Expression

# The text is put in capitals first: PostgreSQL knows no pattern that is half of it case-blind.
_YES = r"\"?\s*(Y|YES|T|TRUE|1)\s*\"?\s*[,}]"


def is_flagged(text: Expression, *keys: str) -> Expression:
    """Whether one of the flags says yes; an empty or unreadable text does not."""
    named = "|".join(key.upper() for key in keys)
    return text.upper().re_search(rf'"({named})"\s*:\s*{_YES}').fill_null(False)


def code_is_named(text: Expression, *codes: str) -> Expression:
    """Whether one of the codes stands in an array of codes, or is a key that says yes."""
    named = "|".join(code.upper() for code in codes)
    array_or_yes = rf'[\[,]\s*"({named})"\s*[,\]]|"({named})"\s*:\s*{_YES}'
    return text.upper().re_search(array_or_yes).fill_null(False)
