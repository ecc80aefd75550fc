"""When two printed names are of one authority: "Calderbrook" and "Calderbrook County Council"."""

import re

# What kind of council it is, which one report prints and another leaves out.
_KIND = re.compile(
    r"\b(?:the|london borough|royal|metropolitan|county|city|borough|district|unitary|council|authority"
    r"|local|corporation|children.?s trust|of)\b",
    re.I,
)


def same_authority(one: str, other: str) -> bool:
    """Whether both names say the same place, whatever kind of council they say it is."""
    return _place(one) == _place(other)


def _place(name: str) -> str:
    plain = re.sub(r"\bst\.?\s", "saint ", name.casefold().replace("&", " and "))
    bare = " ".join(re.findall(r"\w+", _KIND.sub(" ", plain)))
    return bare or plain.strip()
