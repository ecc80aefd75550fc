"""What an example of a plan is: a file as somebody would send it, and what must be read from it."""

import dataclasses
from collections.abc import Callable


@dataclasses.dataclass(frozen=True, slots=True)
class Example:
    """An invented plan (or a document that is none) with its reading, written down beforehand.

    `build` gives the file; text is sent as UTF-8. `gives` is the reading in the short form of
    `expected.py`; None says that the document holds no plan and must be refused.
    `needs` names a program without which the file cannot be made.
    """

    title: str
    file_name: str
    build: Callable[[], bytes | str]
    gives: str | None
    needs: str | None = None

    def data(self) -> bytes:
        built = self.build()
        return built.encode() if isinstance(built, str) else built
