"""Cells of CSV files, written so that a spreadsheet runs nothing that is in them."""

# A spreadsheet takes what begins so for a formula.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """The text, with a quotation mark before what would be a formula."""
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text
