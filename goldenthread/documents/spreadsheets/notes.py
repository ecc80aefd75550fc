"""What stands on an Excel sheet outside its cells: comments, and words in text boxes."""

from collections.abc import Iterator

from goldenthread.documents.packages import Package
from goldenthread.documents.spreadsheets.sheet import Note, Range, Sheet
from goldenthread.documents.spreadsheets.sheet_xml import read_range
from goldenthread.documents.spreadsheets.styles import number
from goldenthread.documents.spreadsheets.workbook import (
    Text,
    Workbook,
    cleaned,
    relations,
    text_of,
)

# What Excel writes in the old kind of comment where a sheet has the new, threaded kind.
_STANDS_IN = "[Threaded comment]"


def read_surroundings(package: Package, part: str, sheet: Sheet, book: Workbook) -> None:
    """Add the sheet's comments and text boxes, and where its Excel tables have their headings."""
    found = [told for told in relations(package, part).values() if told.target in package.names]
    for relation in found:
        if relation.kind == "comments":
            sheet.notes.extend(_comments(package, relation.target))
        elif relation.kind == "threadedComment":
            sheet.notes.extend(_threaded(package, relation.target, book.people))
        elif relation.kind == "drawing":
            sheet.notes.extend(_text_boxes(package, relation.target))
        elif relation.kind == "table":
            heading = _table_heading(package, relation.target)
            if heading:
                sheet.heading_rows.append(heading)
    if any(relation.kind == "threadedComment" for relation in found):
        sheet.notes = [note for note in sheet.notes if not note.text.startswith(_STANDS_IN)]


def _comments(package: Package, part: str) -> Iterator[Note]:
    root = package.xml(part)
    authors = [cleaned(author.text or "") for author in root.iterfind("{*}authors/{*}author")]
    for entry in root.iterfind("{*}commentList/{*}comment"):
        told = entry.find("{*}text")
        text = _plain(text_of(told)) if told is not None else ""
        author = number(entry.get("authorId"), len(authors))
        by = authors[author] if author < len(authors) else ""
        # Excel begins the text with the author's name in bold.
        text = text.strip().removeprefix(f"{by}:").strip()
        if text:
            yield _note(text, entry.get("ref", ""), by)


def _threaded(package: Package, part: str, people: dict[str, str]) -> Iterator[Note]:
    for entry in package.xml(part).iterfind("{*}threadedComment"):
        text = cleaned(entry.findtext("{*}text") or "").strip()
        if text:
            yield _note(text, entry.get("ref", ""), people.get(entry.get("personId", ""), ""))


def _note(text: str, reference: str, by: str) -> Note:
    at = read_range(reference) or Range(0, 0, 0, 0)
    return Note(text, at.top or None, at.left or None, by)


def _plain(text: Text) -> str:
    return text if isinstance(text, str) else "".join(run.text for run in text)


def _text_boxes(package: Package, part: str) -> Iterator[Note]:
    for anchor in package.xml(part):
        row = number(anchor.findtext("{*}from/{*}row"), 0) + 1
        for paragraph in anchor.iterfind(".//{*}txBody/{*}p"):
            told = "".join(
                "\n" if piece.tag.endswith("}br") else piece.text or ""
                for piece in paragraph.iter("{*}t", "{*}br")
            )
            if told.strip():
                yield Note(cleaned(told).strip(), row)


def _table_heading(package: Package, part: str) -> int | None:
    root = package.xml(part)
    over = read_range(root.get("ref", ""))
    return over.top if over is not None and number(root.get("headerRowCount"), 1) else None
