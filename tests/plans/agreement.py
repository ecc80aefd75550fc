"""How far a reading agrees with the expected one: per measure, and each difference in words."""

import dataclasses
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from tests.plans.expected import ANY, OWN_THEME, ObjectiveReading, Reading, When

MEASURES = (
    "themes",
    "objectives",
    "refs",
    "actions",
    "owners",
    "dates",
    "links",
    "recommendations",
    "rag",
    "fields",
    "flags",
)


@dataclasses.dataclass(slots=True)
class Tally:
    """Of the things that either side tells, how many both tell."""

    both: int = 0
    either: int = 0

    @property
    def percent(self) -> float:
        return 100.0 if not self.either else 100.0 * self.both / self.either


@dataclasses.dataclass(slots=True)
class Agreement:
    """The tallies of a reading and its differences: what is missing, and what was invented."""

    tallies: dict[str, Tally] = dataclasses.field(
        default_factory=lambda: {measure: Tally() for measure in MEASURES}
    )
    differences: list[str] = dataclasses.field(default_factory=list)

    def compare(
        self, measure: str, expected: Iterable[Hashable], given: Iterable[Hashable]
    ) -> None:
        """Count both sides' things as bags, so that order and doubles are told apart."""
        wanted, got = Counter(expected), Counter(given)
        tally = self.tallies[measure]
        tally.both += (wanted & got).total()
        tally.either += (wanted | got).total()
        for each in wanted - got:
            self.differences.append(f"{measure}: missing {_words(each)}")
        for each in got - wanted:
            self.differences.append(f"{measure}: invented {_words(each)}")


def _words(each: Hashable) -> str:
    return " | ".join(str(part) for part in each) if isinstance(each, tuple) else str(each)


def agreement(expected: Reading, given: Reading) -> Agreement:
    """A reading held against the expected one."""
    result = Agreement()
    if len(expected.themes) == len(given.themes) == 1 and expected.themes[0].title == "?":
        expected.themes[0].title = given.themes[0].title
    if expected.title:
        result.compare(
            "themes", [("title", plain(expected.title))], [("title", plain(given.title or ""))]
        )
    if expected.authority:
        result.compare(
            "themes", [("authority", expected.authority)], [("authority", given.authority or "")]
        )
    result.compare(
        "recommendations",
        [(number, plain(text)) for number, text in expected.recommendations.items()],
        [(number, plain(text)) for number, text in given.recommendations.items()],
    )
    result.compare("themes", _themes(expected), _themes(given))
    result.compare("flags", expected.flags, expected.flags & given.flags)
    kept = plain(" ".join(given.unplaced))
    result.compare(
        "flags",
        [("unplaced", phrase) for phrase in expected.unplaced],
        [("unplaced", phrase) for phrase in expected.unplaced if plain(phrase) in kept],
    )
    _compare_objectives(result, expected, given)
    return result


# A bullet, a number, or a label with a number in front of a text is no part of its words.
_IN_FRONT = re.compile(
    r"^(?:[•▪*–-]\s*|(?:objective|outcome|action|recommendation)\s+[\d.]+[a-z]?\s*[:.–-]\s+"
    r"|\(?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-z]\d?|[ivx]+)[.):]\s+|(?:\d+(?:\.\d+)+[a-z]?|[A-Z]\d)\s+)",
    re.I,
)


def plain(text: str) -> str:
    """A text's own words: white space, what stands in front and the last full stop set aside."""
    text = re.sub(r"\s+", " ", text.replace("’", "'")).strip()
    return _IN_FRONT.sub("", text).rstrip(" .;:").casefold()


def _themes(reading: Reading) -> list[Hashable]:
    told: list[Hashable] = []
    for theme in reading.themes:
        told.append(("theme", plain(theme.title)))
        told.extend(("vision", plain(theme.vision)) for _ in [0] if theme.vision)
        told.extend(("outcome", plain(outcome)) for outcome in theme.outcomes)
        told.extend(
            ("under", plain(theme.title), plain(o.title)[:60])
            for o in theme.objectives
            if o.title not in ("", OWN_THEME, theme.title)
        )
    return told


def _compare_objectives(result: Agreement, expected: Reading, given: Reading) -> None:
    wanted, got = _objectives(expected), _objectives(given)
    result.compare("objectives", list(wanted), list(got))
    nothing = ObjectiveReading("")
    for key in dict.fromkeys([*wanted, *got]):
        told = len(result.differences)
        _compare_objective(result, key[0], wanted.get(key, nothing), got.get(key, nothing))
        if key not in wanted or key not in got:
            # That the objective is missing says it all; the rest only counts.
            del result.differences[told:]


Key = tuple[str, int]


def _objectives(reading: Reading) -> dict[Key, ObjectiveReading]:
    """Objectives by title, with a count where the same stands twice.

    One without a title of its own, empty or worded as its theme, goes by its theme's.
    """
    found: dict[Key, ObjectiveReading] = {}
    for theme in reading.themes:
        for objective in theme.objectives:
            title = plain(objective.title)
            if title in ("", plain(theme.title), OWN_THEME):
                title = f"* {plain(theme.title)}"
            count = 1
            while (key := (title, count)) in found:
                count += 1
            found[key] = objective
    return found


def _compare_objective(
    result: Agreement, title: str, want: ObjectiveReading, have: ObjectiveReading
) -> None:
    head = title[:50]
    if want.ref is not None:
        result.compare("refs", [(head, _ref(want.ref))], [(head, _ref(have.ref or ""))])
    if want.recs != ANY:
        result.compare("links", [(head, n) for n in want.recs], [(head, n) for n in have.recs])
    if want.rag != "?" and (want.rag or have.rag):
        result.compare("rag", [(head, _colour(want.rag))], [(head, _colour(have.rag))])
    if want.who != ANY:
        result.compare("owners", _names(head, want.who), _names(head, have.who))
    if want.when != ANY:
        result.compare("dates", _days(head, want.when), _days(head, have.when))
    fields = {f for f in want.fields.keys() | have.fields.keys() if want.fields.get(f) != "?"}
    result.compare(
        "fields",
        [(head, f, _squeezed(want.fields.get(f, ""))) for f in fields],
        [(head, f, _squeezed(have.fields.get(f, ""))) for f in fields],
    )
    result.compare(
        "actions",
        [(head, plain(action.text)) for action in want.actions],
        [(head, plain(action.text)) for action in have.actions],
    )
    for number, action in enumerate(want.actions):
        same = [a for a in have.actions if plain(a.text) == plain(action.text)]
        before = sum(plain(a.text) == plain(action.text) for a in want.actions[:number])
        other = same[before] if before < len(same) else None
        name = f"{head} / {plain(action.text)[:40]}"
        if action.who != ANY:
            result.compare(
                "owners", _names(name, action.who), _names(name, other.who if other else ())
            )
        if action.when != ANY:
            result.compare(
                "dates", _days(name, action.when), _days(name, other.when if other else ())
            )
        if action.rag is not None:
            given = other.rag if other else None
            result.compare("rag", [(name, _colour(action.rag))], [(name, _colour(given))])


_LETTERS = {"r": "red", "a": "amber", "g": "green", "b": "blue", "gray": "grey"}


def _colour(text: str | None) -> str:
    told = (text or "").strip(" .").casefold()
    return _LETTERS.get(told, told)


def _names(name: str, who: Sequence[str]) -> list[Hashable]:
    """Each owner; a printer's apostrophe is the typist's."""
    return [(name, each.replace("’", "'")) for each in who]


def _ref(ref: str) -> str:
    return re.sub(r"[^\w.]", "", ref).strip(".").casefold()


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _days(name: str, whens: Sequence[When]) -> list[Hashable]:
    """Each day in words. A start and an end from two columns say the same as a range."""
    told: list[Hashable] = []
    left = list(whens)
    while left:
        kind, start, end = left.pop(0)
        if kind == "from" and left and left[0][0] == "by" and left[0][2] >= start:
            kind, end = "range", left.pop(0)[2]
        told.append((name, " ".join(str(part) for part in (kind, start, end) if part)))
    return told
