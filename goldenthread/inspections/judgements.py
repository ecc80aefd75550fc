"""The judgements of a report with their grades, from the table on its cover or at its end."""

import dataclasses
import itertools
import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from goldenthread.documents.pdf.printed_lines import PrintedLine
from goldenthread.inspections.frameworks.framework import Framework, JudgementKind, plain_words
from goldenthread.inspections.pages import Pages
from goldenthread.inspections.report import Judgement, Unsure
from goldenthread.inspections.running_text import plain_apostrophes

_MOST_LINES_OF_A_NAME = 4
# How far below or above its name's lines a grade may stand, in sizes of type.
_REACH = 0.9
# Below the heading of a part it may stand further off.
_REACH_BELOW_HEADING = 1.6
_MOST_LINES_OF_A_GRADE = 4
# A letter or two of a name may be wrong, in per cent.
_ALIKE = 95.0
_SENTENCE = 160
_OF_JUDGING = re.compile(
    r"is|are|be|to|was|has|have|been|judged|as|that|its?|the|this|overall|effectiveness|of|for|in|and"
    r"|judgement|children(?:’s)?|young|people|families|now|still|services?|lscb|authority|local|board|currently"
)
_ENDS_CLAUSE = re.compile(r"\s*(?:$|[,:–-]|because\b)")


@dataclasses.dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    page: int
    top: float
    bottom: float
    size: float


@dataclasses.dataclass(frozen=True, slots=True)
class _Named:
    kind: JudgementKind
    top: float
    bottom: float
    size: float


def read_judgements(
    pages: Pages, framework: Framework, cover_page: int, reviews_board: bool
) -> tuple[tuple[Judgement, ...], tuple[Unsure, ...]]:
    """The judgements in the order printed, and which of those that are due were not found."""
    tables = _tables(pages, cover_page)
    found: dict[str, str] = {}
    for lines in tables:
        for key, grade in _in_table(lines, framework):
            found.setdefault(key, grade)
    if _missing({**dict.fromkeys(_told_in_prose(framework), ""), **found}, framework):
        for lines in _headings(pages):
            for key, grade in _in_table(lines, framework, _REACH_BELOW_HEADING):
                found.setdefault(key, grade)
    for kind in framework.judgements:
        if kind.key not in found and kind.sentences:
            said = _in_sentence(pages, kind, framework, cover_page)
            if said:
                found[kind.key] = said
    return _in_order(found, framework, reviews_board)


def _in_order(
    found: dict[str, str], framework: Framework, reviews_board: bool
) -> tuple[tuple[Judgement, ...], tuple[Unsure, ...]]:
    by_key = {kind.key: kind for kind in framework.judgements}
    order = [key for key in found if key not in _told_in_prose(framework)]
    # The overall judgement is told before the table, the board's after it.
    for kind in framework.judgements:
        if kind.sentences and kind.key in found:
            order.insert(0 if kind.key == "overall" else len(order), kind.key)
    judgements = [Judgement(key, by_key[key].name, found[key]) for key in order]
    unsure = []
    for kind in framework.judgements:
        due = kind.expected or (kind.key == "lscb" and reviews_board)
        if due and kind.key not in found:
            judgements.append(Judgement(kind.key, kind.name, None))
            unsure.append(Unsure("judgements", f"No grade was found for “{kind.name}”."))
    return tuple(judgements), tuple(unsure)


def _told_in_prose(framework: Framework) -> list[str]:
    return [kind.key for kind in framework.judgements if kind.sentences]


def _missing(found: dict[str, str], framework: Framework) -> bool:
    return any(kind.expected and kind.key not in found for kind in framework.judgements)


def _headings(pages: Pages) -> list[list[PrintedLine]]:
    """The headings of each page: parts of a report often begin with their grade."""
    return [
        [line for line in pages.on(page) if pages.stands_out(line)]
        for page in range(1, pages.count + 1)
    ]


def _tables(pages: Pages, cover_page: int) -> list[list[PrintedLine]]:
    """The pages that may hold the table: the cover, the next, and a record of findings."""
    records = {
        line.page
        for line in pages.lines
        if re.match(r"record of (?:main|key) findings$", line.text, re.I)
    }
    return [pages.on(page) for page in (*sorted(records), cover_page, cover_page + 1)]


def _in_table(
    lines: list[PrintedLine], framework: Framework, reach: float = _REACH
) -> Iterable[tuple[str, str]]:
    """Each name that a grade stands beside, with the grade."""
    names, grades = _apart(lines, framework)
    named = _named(names, framework)
    taken: dict[str, str] = {}
    nearest: list[tuple[float, _Named, str]] = []
    for grade, piece in _whole_grades(grades, framework):
        for each in named:
            middle = (piece.top + piece.bottom) / 2
            off = max(each.top - middle, middle - each.bottom, 0.0)
            if min(each.bottom, piece.bottom) - max(each.top, piece.top) > each.size / 2:
                # A long grade may stand at the foot or the head of its row.
                off = 0.0
            if off <= each.size * reach:
                nearest.append(
                    (off + abs((each.top + each.bottom) / 2 - middle) / 1000, each, grade)
                )
    for _, each, grade in sorted(nearest, key=lambda pair: pair[0]):
        taken.setdefault(each.kind.key, grade)
    return [(each.kind.key, taken[each.kind.key]) for each in named if each.kind.key in taken]


def _apart(lines: list[PrintedLine], framework: Framework) -> tuple[list[_Piece], list[_Piece]]:
    """What stands in the column of names, and the grades or pieces of grades."""
    names, grades = [], []
    ends = _end_of_grade(framework)
    for line in lines:
        text = line.text
        if found := ends.search(text):
            grades.append(_piece(line, found["grade"]))
            text = text[: found.start()].strip(" :–-")
        if text:
            names.append(_piece(line, text))
    return names, grades


def _piece(line: PrintedLine, text: str) -> _Piece:
    return _Piece(text, line.page, line.top, line.bottom, line.size)


def _end_of_grade(framework: Framework) -> re.Pattern[str]:
    """A grade, or words of one that takes several lines, at the end of a line."""
    words = [grade.split() for grade in framework.grades]
    parts = {
        " ".join(each[begin:end])
        for each in words
        for begin in range(len(each))
        for end in range(begin + 1, len(each) + 1)
    }
    any_part = "|".join(map(re.escape, sorted(parts, key=len, reverse=True)))
    return re.compile(
        rf"(?:^|[\s:–-])\(?(?:grade \d\s*\(?)?(?P<grade>{any_part})\)?[\s.*\d]*$", re.I
    )


def _whole_grades(grades: Sequence[_Piece], framework: Framework) -> Iterable[tuple[str, _Piece]]:
    """The grades, those that take several lines put together."""
    at = 0
    while at < len(grades):
        for count in range(_MOST_LINES_OF_A_GRADE, 0, -1):
            some = grades[at : at + count]
            words = " ".join(piece.text for piece in some).casefold()
            if words in framework.grades and len(some) == count and _are_close(some):
                first, last = some[0], some[-1]
                whole = _Piece(words, first.page, first.top, last.bottom, first.size)
                yield framework.grades[words], whole
                at += count - 1
                break
        at += 1


def _are_close(pieces: Sequence[_Piece]) -> bool:
    """Whether pieces follow each other as the lines of one cell do."""
    return all(
        below.page == above.page and below.top - above.bottom < above.size
        for above, below in itertools.pairwise(pieces)
    )


def _named(names: Sequence[_Piece], framework: Framework) -> list[_Named]:
    """The names of judgements that the lines make, the longest that fits first."""
    known = {printed: kind for kind in framework.judgements for printed in kind.printed}
    found: list[_Named] = []
    at = 0
    while at < len(names):
        upto = range(min(_MOST_LINES_OF_A_NAME, len(names) - at), 0, -1)
        texts = {
            count: plain_words(" ".join(piece.text for piece in names[at : at + count]))
            for count in upto
        }
        count = next((count for count in upto if texts[count] in known), 0)
        kind = known.get(texts.get(count, ""))
        if kind is None:
            count, kind = _alike(texts, known)
        if kind is not None:
            first, last = names[at], names[at + count - 1]
            found.append(_Named(kind, first.top, last.bottom, first.size))
        at += count or 1
    return found


def _alike(
    texts: dict[int, str], known: dict[str, JudgementKind]
) -> tuple[int, JudgementKind | None]:
    """How many lines make a name with a slip in it, and whose name it is."""
    for count, text in texts.items():
        best = process.extractOne(text, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if best is not None:
            return count, known[best[0]]
    return 0, None


def _any_grade(framework: Framework) -> re.Pattern[str]:
    printed = "|".join(re.escape(each) for each in sorted(framework.grades, key=len, reverse=True))
    return re.compile(rf"\b(?P<grade>{printed})\b", re.I)


def _in_sentence(
    pages: Pages, kind: JudgementKind, framework: Framework, cover_page: int
) -> str | None:
    """The grade in the first sentence of its kind: on the cover, else in a heading after it."""
    anywhere = _any_grade(framework)
    lines = pages.lines
    for only_headings in (True, False):
        for at, line in enumerate(lines):
            if line.page > cover_page and only_headings and not pages.stands_out(line):
                continue
            text = _sentence_from(lines, at)
            for pattern in kind.sentences:
                begun = pattern.match(text)
                if begun is None or begun.end() > _SENTENCE:
                    continue
                rest = re.split(r"[.;]", text[begun.end() :], maxsplit=1)[0][:_SENTENCE]
                grade = anywhere.search(rest)
                is_whole = only_headings or _ENDS_CLAUSE.match(rest, grade.end() if grade else 0)
                if grade and is_whole and _is_close(rest[: grade.start()]):
                    return framework.grades[grade["grade"].casefold()]
        if kind.key != "lscb":
            return None
    return None


def _is_close(between: str) -> bool:
    """Whether only words of judging, and names, stand before the grade: so it is the sentence's."""
    return all(
        word[0].isupper() or _OF_JUDGING.fullmatch(word) is not None
        for word in re.findall(r"[^\W\d_]+(?:’s)?", between)
    )


def _sentence_from(lines: Sequence[PrintedLine], at: int) -> str:
    """A line with those below it that are set like it."""
    first = lines[at]
    text = first.text
    last = first
    for line in lines[at + 1 : at + 4]:
        alike = line.bold == first.bold and abs(line.size - first.size) < 0.6
        if not alike or line.page != first.page or line.top - last.bottom > first.size * 0.7:
            break
        text += " " + line.text
        last = line
    return plain_apostrophes(text)
