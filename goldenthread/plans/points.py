"""The separate points that a cell makes: its bullets, its paragraphs, or its run-together sentences."""

import dataclasses
import re
from collections.abc import Collection, Iterable

from goldenthread.documents.document import Cell, Document, Place, Prose, ProseKind

_SENTENCE = re.compile(r"(?<=[.!?])[\"'’”)]*\s+(?=[A-Z“\"'‘(])")
# An abbreviation's full stop ends no sentence.
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.?g|i\.?e|etc|no|nos|mr|mrs|ms|dr|st|dev|perf|intel|approx|dept|govt|inc|vs|ref|refs|para|min|max|cllr|prof"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|rec|recs|resp|sub|co|est|fig|info|org|tel|temp|wk|yr)|\b[A-Z])\.[\"'’”)]*$",
    re.I,
)
# Verbs and nouns that plans begin their points with. A capital letter on one of them in
# the middle of a line says that a line break was lost there.
_OPENERS = frozenset(
    [
        "accelerate",
        "achieve",
        "act",
        "action",
        "add",
        "additional",
        "adopt",
        "agree",
        "align",
        "all",
        "allocate",
        "analyse",
        "analysis",
        "any",
        "apply",
        "appoint",
        "approve",
        "arrange",
        "assess",
        "assign",
        "assurance",
        "attend",
        "audit",
        "audits",
        "be",
        "begin",
        "better",
        "brief",
        "build",
        "capacity",
        "carry",
        "champion",
        "check",
        "clear",
        "clarify",
        "co-produce",
        "collate",
        "commission",
        "commissioning",
        "communicate",
        "complete",
        "conduct",
        "confirm",
        "consider",
        "consult",
        "consultant",
        "consultation",
        "continue",
        "convene",
        "coordinate",
        "create",
        "daily",
        "data",
        "deep",
        "define",
        "deliver",
        "demonstrate",
        "deploy",
        "design",
        "determine",
        "develop",
        "development",
        "devise",
        "direct",
        "disseminate",
        "each",
        "embed",
        "enable",
        "engage",
        "enhance",
        "ensure",
        "establish",
        "establishment",
        "evaluate",
        "evidence",
        "existing",
        "expand",
        "explore",
        "extend",
        "facilitate",
        "feedback",
        "finalise",
        "focus",
        "follow",
        "formalise",
        "fully",
        "further",
        "gain",
        "gather",
        "good",
        "have",
        "help",
        "hold",
        "identify",
        "implement",
        "implementation",
        "implemented",
        "improve",
        "improved",
        "improvement",
        "improvements",
        "include",
        "increase",
        "increased",
        "induct",
        "inform",
        "initiate",
        "integrate",
        "introduce",
        "introduction",
        "invest",
        "investigate",
        "issue",
        "join",
        "keep",
        "launch",
        "lead",
        "learn",
        "link",
        "maintain",
        "make",
        "managers",
        "management",
        "map",
        "maximise",
        "measure",
        "meet",
        "monitor",
        "monthly",
        "more",
        "move",
        "new",
        "number",
        "obtain",
        "offer",
        "ongoing",
        "organise",
        "oversee",
        "participate",
        "percentage",
        "performance",
        "pilot",
        "placement",
        "plan",
        "plans",
        "prepare",
        "prevent",
        "prioritise",
        "procure",
        "produce",
        "progress",
        "proportion",
        "promote",
        "propose",
        "proposal",
        "provide",
        "publish",
        "put",
        "quality",
        "quarterly",
        "raise",
        "re-establish",
        "re-launch",
        "recruit",
        "recruitment",
        "redesign",
        "reduce",
        "reduction",
        "refine",
        "refocus",
        "refresh",
        "regular",
        "reinforce",
        "relaunch",
        "remove",
        "report",
        "report",
        "reports",
        "require",
        "research",
        "resource",
        "respond",
        "restructure",
        "revise",
        "revised",
        "review",
        "reviewed",
        "reviewing",
        "reviews",
        "rewrite",
        "roll",
        "routine",
        "run",
        "sample",
        "scope",
        "scoping",
        "secure",
        "seek",
        "services",
        "set",
        "share",
        "simplify",
        "staff",
        "standardise",
        "start",
        "strengthen",
        "structure",
        "submit",
        "supervision",
        "support",
        "survey",
        "sustain",
        "take",
        "target",
        "targeted",
        "test",
        "track",
        "training",
        "train",
        "transfer",
        "transform",
        "undertake",
        "undertaken",
        "update",
        "use",
        "utilise",
        "validate",
        "weekly",
        "where",
        "work",
        "working",
        "write",
        "all",
        "admin",
        "business",
        "offer",
        "test",
        "supervision",
        "length",
    ]
)
_FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "and",
        "or",
        "as",
        "is",
        "are",
        "be",
        "been",
        "was",
        "were",
        "will",
        "would",
        "should",
        "can",
        "could",
        "may",
        "must",
        "that",
        "which",
        "who",
        "this",
        "these",
        "those",
        "their",
        "our",
        "its",
        "his",
        "her",
        "your",
        "all",
        "any",
        "each",
        "every",
        "both",
        "no",
        "not",
        "into",
        "onto",
        "over",
        "under",
        "between",
        "within",
        "across",
        "per",
        "about",
        "through",
        "during",
        "before",
        "after",
        "than",
        "then",
        "via",
        "new",
        "our",
        "re",
        "including",
        "include",
        "eg",
        "ie",
        "whether",
        "if",
        "when",
        "where",
        "how",
        "&",
        "+",
        "-",
        "–",
        "—",
    ]
)
_TOKEN = re.compile(r"\S+")


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    """One point of a cell: its text in one line, whether it hangs under another, and its place."""

    text: str
    depth: int = 0
    place: Place = Place()


def one_line(text: str) -> str:
    """The text with white space and line breaks as single spaces, as a reader sees a wrapped cell."""
    return re.sub(r"\s+", " ", text).strip()


def common_words(document: Document) -> frozenset[str]:
    """Words the document writes in small letters somewhere: a capital on one begins a sentence."""
    words: set[str] = set()
    for text in _texts(document):
        words.update(re.findall(r"(?<![\w'’-])[a-z][a-z'’-]{2,}(?![\w])", text))
    return frozenset(words)


def _texts(document: Document) -> Iterable[str]:
    for block in document.blocks:
        if isinstance(block, Prose):
            yield block.text
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from (prose.text for prose in cell.blocks)


def paragraphs(cell: Cell) -> list[Point]:
    """A cell's paragraphs and list items as they stand."""
    blocks = [block for block in cell.blocks if one_line(block.text)]
    has_lead = any(block.kind != ProseKind.ITEM for block in blocks)
    shallowest = min((block.level for block in blocks if block.kind == ProseKind.ITEM), default=0)
    return [
        Point(
            one_line(block.text),
            int(
                block.kind == ProseKind.ITEM
                and ((has_lead and index > 0) or block.level > shallowest)
            ),
            block.place,
        )
        for index, block in enumerate(blocks)
    ]


def points(
    cell: Cell,
    *,
    lost_breaks: bool,
    common: Collection[str] = frozenset(),
    expected: int = 0,
) -> list[Point]:
    """The points of a cell.

    `lost_breaks` says that the file's form drops line breaks inside cells (plain text made
    from a PDF): then a cell of one paragraph is cut at its sentences and where a new point
    plainly begins with a capital letter.
    """
    told = paragraphs(cell)
    if not lost_breaks or len(told) != 1:
        return told
    only = told[0]
    if cell.blocks[0].kind == ProseKind.ITEM:
        return told
    return [
        Point(text, only.depth, only.place) for text in split_points(only.text, common, expected)
    ]


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, abbreviations respected."""
    parts: list[str] = []
    start = 0
    for match in _SENTENCE.finditer(text):
        before = text[start : match.start()]
        if _ABBREVIATED.search(before) or before.count("(") > before.count(")"):
            continue
        parts.append(text[start : match.end()].strip())
        start = match.end()
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def split_points(text: str, common: Collection[str], expected: int = 0) -> list[str]:
    """Run-together points apart: by sentence, then where a capital begins a new one.

    `expected` is how many the rest of the row speaks of, such as its dates: where a bolder
    cut gives just that many, it is taken.
    """
    parts = [piece for sentence in sentences(text) for piece in _at_capitals(sentence, common)]
    if expected > len(parts):
        bold = [
            piece
            for sentence in sentences(text)
            for piece in _at_capitals(sentence, common, bold=True)
        ]
        if len(bold) == expected:
            return bold
    return parts


def _at_capitals(text: str, common: Collection[str], *, bold: bool = False) -> list[str]:
    tokens = list(_TOKEN.finditer(text))
    cuts = [0]
    for index in range(1, len(tokens) - 1):
        word, before, after = (
            tokens[index][0],
            tokens[index - 1][0],
            tokens[index + 1][0],
        )
        if not _begins_point(word, before, after, common, bold):
            continue
        depth = text.count("(", 0, tokens[index].start()) - text.count(
            ")", 0, tokens[index].start()
        )
        words_so_far = len(text[cuts[-1] : tokens[index].start()].split())
        if depth > 0 or words_so_far < 2:
            continue
        cuts.append(tokens[index].start())
    parts = [text[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [part for part in parts if part]


def _begins_point(word: str, before: str, after: str, common: Collection[str], bold: bool) -> bool:
    plain = word.casefold().strip("\"'‘’“”(),.;:")
    head = re.split(r"[/-]", plain)[0]
    if not word[0].isupper() or word.isupper() or any(letter.isupper() for letter in word[1:]):
        return False
    last = before.casefold().strip("\"'‘’“”(),.;:")
    if last in _FUNCTION_WORDS or before[-1] in ",–-/&(:":
        return False
    opener = plain in _OPENERS or head in _OPENERS
    if (
        before[0].isupper()
        and not before.endswith(")")
        and len(before) > 1
        and before[1:].islower()
    ):
        return bold and opener
    if bold:
        return opener or plain in common
    follows_small = after[0].islower() or after.isupper() or after[0].isdigit()
    if opener and follows_small:
        return True
    return opener and plain in common and after[0].isupper()
