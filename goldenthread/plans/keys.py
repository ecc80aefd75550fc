"""Keys by wording: they last when a document is read again and its parts are numbered anew."""

import hashlib
from collections import Counter

from goldenthread.documents.likeness import plain

_KEY_LENGTH = 12


class Keys:
    """Keys by wording, which last when the document is read again; equal wordings are counted."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, kind: str, text: str) -> str:
        told = f"{kind}\n{plain(text)}"
        self._seen[told] += 1
        return hashlib.sha256(f"{told}\n{self._seen[told]}".encode()).hexdigest()[:_KEY_LENGTH]
