"""Texts as the blocks of a cell, each worded so that reading the cell gives just those texts again."""

from collections.abc import Iterable, Sequence

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.plans.plan import Action, Objective
from goldenthread.plans.words.citations import read_citation

BULLET = "•"
# The shading that a claimed colour is shown with, beside its word.
FILLS = {
    "red": "F4B6B6", "amber": "FFD98C", "amber/red": "FFC9A3", "amber/green": "E3E59B",
    "green": "B7DDB0", "blue": "B5D0EE", "grey": "D9D9D9", "purple": "D8C2E8", "yellow": "FFF2A8",
}  # fmt: skip


def paragraphs_of(texts: Iterable[str]) -> tuple[Prose, ...]:
    return tuple(Prose(text) for text in texts if text)


def action_blocks(actions: Sequence[Action]) -> tuple[Prose, ...]:
    """Actions as paragraphs, those under another action as list items below it."""
    if not any(action.depth for action in actions):
        return paragraphs_of(action.text for action in actions)
    if actions[0].depth:
        return tuple(
            Prose(action.text, ProseKind.ITEM, level=action.depth, marker=BULLET)
            for action in actions
        )
    return tuple(
        Prose(action.text, ProseKind.ITEM, marker=BULLET) if action.depth else Prose(action.text)
        for action in actions
    )


def cited_text(objective: Objective) -> str:
    """The objective's links as the plan printed them, or as numbers where those have changed."""
    cited = ", ".join(objective.cited)
    citation = read_citation(cited)
    if citation.numbers == objective.recommendations or (citation.every and not citation.numbers):
        return cited
    return number_ranges(objective.recommendations)


def number_ranges(numbers: Sequence[int]) -> str:
    """Whole numbers as people print them: "1-3, 5"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    )


def fill_of(rag: str) -> str | None:
    return FILLS.get(rag.strip().casefold())
