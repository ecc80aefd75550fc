"""A plan in a few lines for the person who had it read: what was found, and what needs a look."""

from collections import Counter
from collections.abc import Iterator

from goldenthread.plans.plan import Flag, FlagKind, Plan

_ASKED = {
    FlagKind.TRUNCATED: "Text that is cut off",
    FlagKind.DUPLICATED: "Text that stands twice",
    FlagKind.GARBLED: "Text that came out garbled",
    FlagKind.NO_OWNER: "No owner",
    FlagKind.NO_DATE: "No date",
    FlagKind.UNCLEAR_DATE: "Dates that are not clear",
    FlagKind.UNCLEAR_LINKS: "Recommendations that are not clear",
    FlagKind.EMPTY_COLUMN: "Columns with nothing in them",
    FlagKind.RAG_LOST: "Colours that are lost",
    FlagKind.UNPLACED: "Text that found no place",
}


def summary_lines(plan: Plan) -> Iterator[str]:
    """What was found, theme by theme, then the flags by kind, each with its place."""
    yield _safe(plan.title or "A plan without a title")
    if plan.authority:
        yield _safe(plan.authority)
    objectives = [objective for theme in plan.themes for objective in theme.objectives]
    actions = sum(len(objective.actions) for objective in objectives)
    yield ", ".join(
        (
            _count(len(plan.themes), "theme"),
            _count(len(objectives), "objective"),
            _count(actions, "action"),
            _count(len(plan.recommendations), "recommendation"),
        )
    )
    yield ""
    for theme in plan.themes:
        inside = sum(len(objective.actions) for objective in theme.objectives)
        counted = f"{_count(len(theme.objectives), 'objective')}, {_count(inside, 'action')}"
        yield _safe(f"{theme.title or '(no theme)'}: {counted}")
    if plan.flags:
        yield ""
        yield f"{_count(len(plan.flags), 'thing')} to look at:"
        counts = Counter(flag.kind for flag in plan.flags)
        for kind in (kind for kind in FlagKind if kind in counts):
            yield f"{_ASKED[kind]} ({counts[kind]})"
            yield from (_flag_line(flag) for flag in plan.flags if flag.kind == kind)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _flag_line(flag: Flag) -> str:
    where = str(flag.place)
    return _safe(f"  - {flag.message}" + (f" ({where})" if where else ""))


def _safe(text: str) -> str:
    """The text on one line without what would steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
