"""The five real plans are read as a person would read them, and no word of theirs is lost."""

import json
import pathlib
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from goldenthread.documents.document import Document, Prose, ProseKind
from goldenthread.plans.json_form import plan_as_json
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan
from tests.plans.agreement import agreement
from tests.plans.expected import reading_of, reading_of_json
from tests.plans.reading_path import document_of

PLANS = pathlib.Path(__file__).parents[2] / ".." / "shared" / "plans"
SOURCES = sorted((PLANS / "source").glob("*.txt"))
EXPECTED = sorted((PLANS / "expected").glob("*.json"))
# What is asked of a reading, in per cent of all that either side tells.
LEAST = {"objectives": 98, "actions": 98, "owners": 95, "dates": 95, "links": 100}

pytestmark = pytest.mark.skipif(
    not SOURCES, reason=f"the real plans are not at {PLANS}, so they cannot be read"
)
_NO_TEXT = ("document", "tables", "place", "where", "layout")


def read(path: pathlib.Path) -> tuple[Document, Plan]:
    document = document_of(path.read_bytes(), path.name)
    return document, read_plan(document)


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_a_real_plan_is_read_as_expected(path):
    expected = reading_of_json(json.loads(path.read_text()))

    _, plan = read(PLANS / "source" / f"{path.stem}.txt")

    result = agreement(expected, reading_of(plan))
    print(*result.differences, sep="\n")
    short = {
        measure: result.tallies[measure].percent
        for measure, least in LEAST.items()
        if result.tallies[measure].percent < least
    }
    assert not short, "\n".join(result.differences)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_word_of_a_real_plan_is_told_or_left_in_sight(path):
    printed = path.read_text(encoding="utf-8")

    _, plan = read(path)

    told = set(words_told(plan))
    assert set(words(re.sub(r"<[^>]+>", " ", printed))) - told == set()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_sentence_of_a_real_plan_is_told_less_often_than_it_is_printed(path):
    document, plan = read(path)

    printed = Counter(word for text in sentences(document) for word in words(text))
    assert printed - Counter(words_told(plan)) == Counter()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_objective_of_a_real_plan_has_a_title_and_what_is_done_for_it(path):
    _, plan = read(path)

    objectives = [objective for theme in plan.themes for objective in theme.objectives]
    bare = [o.title for o in objectives if not o.title or not (o.actions or o.fields)]
    assert objectives
    assert bare == []


def sentences(document: Document) -> Iterator[str]:
    """What a document says at length: headings and owners may be printed more often than told."""
    for block in document.blocks:
        if isinstance(block, Prose):
            yield block.text if block.kind != ProseKind.FURNITURE else ""
            continue
        for row in block.rows:
            yield from (cell.text for cell in row.cells if len(cell.text) > 60)


def words_told(plan: Plan) -> Iterator[str]:
    return (word for text in texts(plan_as_json(plan)) for word in words(text))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def texts(told: object) -> Iterator[str]:
    """Every text in a piece of JSON, but for the document itself and places."""
    if isinstance(told, dict):
        for key, value in told.items():
            if key not in _NO_TEXT:
                yield from texts(value)
    elif isinstance(told, list):
        for value in told:
            yield from texts(value)
    elif told is not None:
        yield str(told)
