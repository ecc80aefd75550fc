"""What a column of a plan's table means, worked out from its heading and from its content."""

import dataclasses
import functools
import itertools
import re
from collections.abc import Mapping, Sequence

from goldenthread.plans.plan import Field, Meaning, TimescaleKind
from goldenthread.plans.words.citations import is_citation, read_citation
from goldenthread.plans.words.days import Calendar
from goldenthread.plans.words.roles import is_nobody, is_role
from goldenthread.plans.words.timescales import read_timescale

# In order: the first pattern found in a heading (in small letters) gives its meaning, so the
# particular stand before the general. Collected from the wording of published plans.
_HEADINGS: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.ACTION_OWNERS,
        r"^(?:owner|lead|responsible)s? (?:for|of) (?:the )?(?:action|task|sub-?action)s?$|^(?:sub-?)?action (?:owner|lead|officer)s?$|^task (?:owner|lead)s?$",
    ),
    (
        Meaning.ACTION_TIMESCALES,
        r"^(?:sub-?)?(?:action|task) (?:due|timescale|deadline|by when|date|due date|target date|completion date)s?$",
    ),
    (Meaning.ACTION_REF, r"^(?:action|task) (?:ref|reference|no|number|id|#)\.?$"),
    (Meaning.EVIDENCE, r"^evidence"),
    (
        Meaning.CLOSING_THE_LOOP,
        r"closing the loop|how will we (?:check|test|assure)|^monitoring\b|assurance|how (?:will|is) (?:this|it) (?:be )?monitored|monitored by|governance|oversight (?:group|board|by)|reporting (?:to|route|arrangements)|(?:where|to whom) reported",
    ),
    (
        Meaning.SUPPORTS,
        r"area.*support|support.*improvement|which (?:area|priority)|improvement in\b",
    ),
    (
        Meaning.IMPACT,
        r"\bimpact|how will children know|difference (?:for|to) children|what difference|so what|outcomes? for (?:children|families|young)|what will (?:be|it be|it look) (?:different|like)|children(?:'s)? experience|benefits?\b|(?<!make the )\bdifference\b",
    ),
    (
        Meaning.ACTION,
        r"\btasks?\b(?! (?:owner|lead|ref|no))|milestones? and (?:actions?|steps)|actions? (?:and|/|&) milestones?",
    ),
    (
        Meaning.SUCCESS_MEASURES,
        r"success|smart target|\btargets?$|how (?:will we|we will|do we) (?:know|measure)|we will know|measures?\b|\bmetrics?\b|^baseline|kpi|performance indicator|what (?:does )?good looks? like|what will good|expected outcome|intended outcome|desired outcome|\boutcomes?\b|milestones?",
    ),
    (
        Meaning.FURTHER_WORK,
        r"further (?:work|action)|next steps?|still to do|left to do|outstanding|remaining|planned (?:work|activity)|what(?:'s| is) next|for (?:the )?next (?:period|quarter|month)",
    ),
    (Meaning.RAG, r"^(?:progress|delivery|overall|current|previous|impact) b?rag"),
    (
        Meaning.PROGRESS,
        r"actions? (?:already )?taken (?:to date|so far)|where are we(?: now)?\??$|narrative|progress(?! measure)|% ?complete|per ?cent complete|update|commentary|current position|what (?:have we|we have) done|(?<!to be )achieved|achievements?|position (?:at|as)|comments?\b|notes?\b|latest",
    ),
    (
        Meaning.EVIDENCE,
        r"\bevidence|proof|how (?:do|will) we (?:evidence|show)|outputs?\b",
    ),
    (Meaning.RAG, r"\bb?rag\b|\bbragp?\b|rating|\bstatus\b|traffic light"),
    (
        Meaning.RECOMMENDATIONS,
        r"(?:link|ref|reference|relates?|related|addresses|response).*(?:ofsted|\brecs?\b|recommend|ilacs|inspection)|(?:ofsted|ilacs|hmip?|cqc|ciw|inspection) (?:rec|ref|reference|link|recommendation)s?\b.*(?:no|ref|number|link)?|^rec(?:ommendation)?s?\.?(?: (?:no|number|ref|link)s?)?\.?$|recommendations? (?:no|ref|number|link|addressed|covered|answered|met\b)|^afi",
    ),
    (
        Meaning.LINKS,
        r"links? (?:to|with)|linked (?:to|plans?|documents?)|other plans?|related (?:plan|document|strateg)|cross[ -]?ref|dependenc",
    ),
    (Meaning.ACTION, r"\w (?:sub-?)?actions?$"),
    (
        Meaning.STARTS,
        r"^(?:planned |actual |expected )?start(?! and end)|^date started|^from$|commence",
    ),
    (
        Meaning.TIMESCALES,
        r"time\s?-?(?:scale|frame|line)|deadline|by when|when\b|due\b|target date|completion date|(?:end|finish|review|completed|delivery|planned|agreed|revised|forecast|implementation) date|^dates?$|milestone date|(?:complete(?:d)?|done|achieved|delivered) by|^by$|(?:^|target |planned |expected |for )completion$|^timings?$|start and end|^(?:planned |actual |expected )?(?:end|finish)$|^to$",
    ),
    (
        Meaning.OWNERS,
        r"\bleads?\b|owner|officer|responsib|accountab|who\b|by whom|sponsor|\bsro\b|manager|named person|allocated to|assigned|(?:delivered|owned|led) by|^actions? by$|post ?holder|\bpartner|^agenc(?:y|ies)$|^delivery (?:group|team)$|^head of service$",
    ),
    (
        Meaning.THEME,
        r"^(?:(?:improvement|strategic|plan|key|main|our|ofsted|service) )?(?:theme|priority|workstream|work stream|strand|pillar|domain"
        r"|programme|driver|section|area|service area)s?(?: (?:no|title|name|area))?\.?$",
    ),
    (
        Meaning.OBJECTIVE,
        r"objective|requirement|area(?:s)? (?:for|requiring|needing|in need of) (?:improvement|development|action|attention)|^(?:ofsted )?recommendation|\bfinding|what (?:needs|do we need|we need) to (?:improve|change|be)|improvement (?:needed|required|area|priority|aim|goal)|(?:ofsted|inspectors?) (?:said|say|found|feedback)|identified need|^(?:key )?weakness|learning point|^issue|^aim|^goal|\bpriorit(?:y|ies)\b|(?:what|where) do we (?:plan|want|need)|what (?:is|has|needs) to be achieved|what we (?:want|need|aim|hope|plan|are trying) to (?:achieve|improve|change)|^what\??$|areas? of (?:focus|work|practice|weakness|concern)|workstream|condition",
    ),
    (
        Meaning.ACTION,
        r"action|^we will$|what (?:we'll|we are|has to be|will be|is to be|needs to be|must be) (?:do|done|doing)|\bresponse\b|^(?:key )?(?:initiative|project|deliverable)s?$|what (?:will|are) we|what will make the difference|how (?:will we|we will|are we going to|do we) (?:do|get|achieve|deliver|make|meet)|task|step|activity|activities|what we will do|how\??$|what we are going to do|intervention",
    ),
    (
        Meaning.REF,
        r"^(?:ref|reference|no|number|nr|id|item|#|s/?no)\.?$|^(?:item|obj(?:ective)?) (?:no|number|ref|id)\.?$|^ref(?:erence)? ?(?:no|number|id|code)?\.?$|^no$",
    ),
    (Meaning.VISION, r"^vision|^our vision"),
    (
        Meaning.OTHER,
        r"risk|cost|budget|resource|financ|fund|barrier|mitigation|priority level|version",
    ),
)
_COMPILED = tuple((meaning, re.compile(pattern)) for meaning, pattern in _HEADINGS)
_REF_CELL = re.compile(
    r"^(?:[A-Z]{0,5}[\s\-.]?\d{1,3}(?:[.\-/]\d{1,3}){0,3}[a-z]?|[a-z]|[A-Z]{1,2}|[ivx]+)[.)]?$"
)
RAG_WORDS = re.compile(
    r"^(?:b?rag\s*[:\-]\s*)?(?P<colour>red|amber|green|blue|grey|gray|yellow|purple|white|black|r|a|g|b|a/g|r/a|amber[ /\-]+(?:green|red)|red[ /\-]+amber)"
    r"(?:\s*[(\-–:].*)?$",
    re.I,
)
_NUMBERED_WORD = re.compile(r"^[A-Z][a-z]+ \d{1,2}$")
_LEVEL = re.compile(
    r"^(?:very )?(?:high|medium|med|low|urgent|critical|essential|desirable|must|should|could|h|m|l)$",
    re.I,
)
_STATUS_WORDS = re.compile(
    r"^(?:complete[d]?|on track|off track|at risk|delayed|not started|in progress|overdue|on target|achieved|closed|open"
    r"|started|behind schedule|ongoing|on-going|slipped|not due|done)\.?$",
    re.I,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Guess:
    """A column's meaning with the reason for it, in words a person can check."""

    meaning: Meaning
    reason: str
    by_heading: bool


def tidy_heading(text: str) -> str:
    """A heading in small letters, footnote stars, question marks' spaces and stray signs gone."""
    plain = re.sub(r"[*†‡^]+", "", " ".join(text.split())).casefold().replace("’", "'")
    return plain.strip(" :.-–")


_OF_ITS_OWN = re.compile(r"objective|requirement|area for|action|priority")
_NAMED_FIRST = frozenset({
    Meaning.REF, Meaning.OBJECTIVE, Meaning.ACTION, Meaning.OWNERS, Meaning.TIMESCALES,
    Meaning.STARTS,
})  # fmt: skip


@functools.lru_cache(maxsize=4096)
def meaning_of_heading(heading: str) -> Meaning | None:
    """What a heading alone says, or None where its words are not known."""
    plain = tidy_heading(heading)
    if not plain:
        return None
    # "Objective / Ofsted Ref" and "Timescale/ Target" mean what they name first.
    first = _known(re.split(r"\s*[/(]\s*", plain)[0], plain)
    return first if first in _NAMED_FIRST else _known(plain, plain) or first


def _known(part: str, plain: str) -> Meaning | None:
    for meaning, pattern in _COMPILED:
        if pattern.search(part):
            if meaning in (Meaning.RECOMMENDATIONS, Meaning.LINKS) and _OF_ITS_OWN.match(plain):
                continue
            return meaning
    return None


_OF_OBJECTIVE = re.compile(r"^objective(?:['’]s)?(?P<colon>:)?\s+(?P<own>\w.*)$", re.I | re.S)
_SAID_OF_OBJECTIVES = frozenset(
    {Meaning.OWNERS, Meaning.TIMESCALES, Meaning.STARTS, Meaning.RAG} | {Meaning(f.value) for f in Field}
)  # fmt: skip


@functools.lru_cache(maxsize=4096)
def heading_of_objective(heading: str) -> str | None:
    """The rest of a heading that speaks of objectives only: "Objective lead", "Objective: cost"."""
    found = _OF_OBJECTIVE.match(" ".join(heading.split()))
    if found is None:
        return None
    known = meaning_of_heading(found["own"]) in _SAID_OF_OBJECTIVES
    return found["own"] if known or found["colon"] else None


def _share(cells: Sequence[str], fits: re.Pattern[str]) -> float:
    return sum(bool(fits.match(cell.strip())) for cell in cells) / len(cells)


# Owners are named; what is or will be is told.
_CLAUSE = re.compile(r"\b(?:is|are|will|have|has)\b")
# So many filled cells tell what a column holds, however long it is.
_ENOUGH = 80


Scores = Mapping[Meaning, float]


_CITING_WORD = re.compile(r"^rec(?:ommendation)?s?\.?$", re.I)


def content_scores(cells: Sequence[str], days: Calendar) -> Scores:
    """How far the filled cells of a column look like each meaning, from 0 to 1."""
    filled = (cell.strip() for cell in cells if cell.strip() and not is_nobody(cell))
    told = list(itertools.islice(filled, _ENOUGH))
    if not told:
        return {}
    size = len(told)
    short = [cell for cell in told if len(cell) <= 80]
    dates = sum(
        read_timescale(cell, days).kind != TimescaleKind.UNKNOWN for cell in short if len(cell) < 60
    )
    long = sum(len(cell) > 90 for cell in told)
    # Where each printed line is a row, the number stands below its word.
    named = [cell for cell in told if not _CITING_WORD.match(cell)]
    return {
        Meaning.RECOMMENDATIONS: sum(map(is_citation, named)) / max(len(named), 1),
        Meaning.REF: _share(told, _REF_CELL),
        Meaning.TIMESCALES: dates / size,
        Meaning.OWNERS: sum(
            is_role(cell) and len(cell) <= 120 and not _CLAUSE.search(cell) for cell in told
        )
        / size,
        Meaning.RAG: sum(bool(RAG_WORDS.match(c) or _STATUS_WORDS.match(c)) for c in told) / size,
        Meaning.OTHER: long / size,
    }


def guess(heading: str, cells: Sequence[str], days: Calendar) -> Guess:
    """A column's meaning: what its heading says unless its content plainly says another."""
    by_heading = meaning_of_heading(heading)
    scores = content_scores(cells, days)
    name = " ".join(heading.split()) or "no heading"
    if by_heading is None or _are_no_refs(by_heading, cells, scores):
        return _by_content(name, scores, has_heading=bool(heading))
    other = _despite_heading(by_heading, heading, name, cells, scores)
    return other or Guess(by_heading, f"“{name}” is a usual heading for it", True)


def _are_no_refs(by_heading: Meaning, cells: Sequence[str], scores: Scores) -> bool:
    """Whether a column called a number's holds sentences."""
    no_refs = scores.get(Meaning.REF, 0.0) < 0.3 and _are_sentences(cells)
    return by_heading == Meaning.REF and no_refs


_WHAT_IT_IS_ABOUT = frozenset(
    {Meaning.OBJECTIVE, Meaning.THEME, Meaning.ACTION, Meaning.RECOMMENDATIONS, Meaning.REF}
)


def _despite_heading(
    by_heading: Meaning, heading: str, name: str, cells: Sequence[str], scores: Scores
) -> Guess | None:
    """What the content says where it plainly is not what the heading says."""
    refs, cited = (scores.get(m, 0.0) > 0.8 for m in (Meaning.REF, Meaning.RECOMMENDATIONS))
    if by_heading in (Meaning.THEME, Meaning.OBJECTIVE):
        if _are_numbered_words(cells, cites="recommend" in tidy_heading(heading)):
            return Guess(Meaning.REF, f"“{name}” holds a number for each row", False)
        if _are_levels(cells):
            return Guess(Meaning.OTHER, f"“{name}” holds only how urgent things are", False)
    if by_heading in _WHAT_IT_IS_ABOUT:
        if cited and "recommend" in tidy_heading(heading):
            return Guess(Meaning.RECOMMENDATIONS, f"“{name}” holds only numbers", True)
        if refs and by_heading != Meaning.RECOMMENDATIONS:
            return Guess(Meaning.REF, f"“{name}” holds only reference numbers", False)
    if by_heading == Meaning.RECOMMENDATIONS and _are_sentences(cells):
        said = f"“{name}” holds the recommendations' own words"
        return Guess(Meaning.OBJECTIVE, said, False)
    if by_heading in (Meaning.PROGRESS, Meaning.LINKS) and scores.get(Meaning.RAG, 0.0) > 0.8:
        return Guess(Meaning.RAG, f"“{name}” holds only colours or states", False)
    if by_heading == Meaning.LINKS and cited:
        return Guess(Meaning.RECOMMENDATIONS, f"“{name}” holds only numbers", False)
    return None


def _by_content(name: str, scores: Scores, *, has_heading: bool) -> Guess:
    for meaning, least in (
        (Meaning.RAG, 0.8),
        # Rows that name the theme may stand in a column of numbers.
        (Meaning.REF, 0.8 if has_heading else 0.5),
        (Meaning.RECOMMENDATIONS, 0.8),
        (Meaning.TIMESCALES, 0.7),
        (Meaning.OWNERS, 0.7),
    ):
        if scores.get(meaning, 0.0) >= least:
            return Guess(meaning, f"the cells under “{name}” look like it", False)
    return Guess(Meaning.OTHER, f"“{name}” is no heading that is known", False)


def _are_numbered_words(cells: Sequence[str], *, cites: bool) -> bool:
    """Whether each cell is "Priority 1" or the like, and no two are the same.

    What may cite is numbered only where it counts up: "Rec 8" above "Rec 2" does not.
    """
    told = [" ".join(cell.split()) for cell in cells if cell.strip()]
    if len(told) < 2 or len(set(told)) < len(told) or not all(map(_NUMBERED_WORD.match, told)):
        return False
    numbers = [read_citation(cell).numbers for cell in told]
    return not cites or numbers == sorted(numbers)


def _are_levels(cells: Sequence[str]) -> bool:
    told = [cell.strip() for cell in cells if cell.strip()]
    return bool(told) and all(_LEVEL.match(cell) for cell in told)


def _are_sentences(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if cell.strip()]
    return bool(told) and sum(
        len(cell.split()) > 4 and bool(read_citation(cell).unclear) for cell in told
    ) > 0.5 * len(told)
