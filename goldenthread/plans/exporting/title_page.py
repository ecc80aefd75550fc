"""The title page of a plan, as a board is used to find it."""

import dataclasses
from collections.abc import Iterator

from goldenthread.documents.document import Prose, ProseKind


@dataclasses.dataclass(frozen=True, slots=True)
class TitlePage:
    """What it says, each in a line; what is empty is left out."""

    title: str
    subtitle: str = ""
    authority: str = ""
    version_line: str = ""
    approved_by: str = ""


def title_page_blocks(page: TitlePage) -> tuple[Prose, ...]:
    return tuple(_blocks(page))


def _blocks(page: TitlePage) -> Iterator[Prose]:
    yield Prose(page.title, ProseKind.HEADING, 1)
    approved = f"Approved by {page.approved_by}" if page.approved_by else ""
    for line in (page.subtitle, page.authority, page.version_line, approved):
        if line:
            yield Prose(line)
