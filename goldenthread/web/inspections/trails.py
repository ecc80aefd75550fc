"""What was asked, followed through every later inspection: the history of a theme."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldenthread.core.topics import stems
from goldenthread.inspections.follow_up import Outcome
from goldenthread.web.inspections.follow_up_page import OUTCOMES
from goldenthread.web.inspections.models import FollowUp, Requirement, Source


@dataclass(frozen=True)
class Step:
    """What one inspection says of a trail: first asked, settled as something, or not looked at yet.

    `requirement` is what it asks for itself, where it does.
    """

    source: Source
    is_first: bool = False
    follow_up: FollowUp | None = None
    requirement: Requirement | None = None
    is_before: bool = False

    @property
    def said(self) -> str:
        if self.is_before:
            return "Not asked yet"
        if self.is_first:
            return "Asked"
        return OUTCOMES[Outcome(self.follow_up.outcome)] if self.follow_up else "Not looked at"


@dataclass(frozen=True)
class Trail:
    """One requirement as it was first asked, and a step for each inspection."""

    first: Requirement
    steps: tuple[Step, ...]

    @property
    def wordings(self) -> list[str]:
        later = (step.requirement.text for step in self.steps if step.requirement)
        return [self.first.text, *later]

    def is_about(self, words: str) -> bool:
        """Whether one of its wordings says all of these words, in whatever form."""
        wanted = stems(words).keys()
        return any(wanted <= stems(text).keys() for text in self.wordings)


def trails_of(
    sources: Sequence[Source],
    requirements: Mapping[int, Sequence[Requirement]],
    follow_ups: Iterable[FollowUp],
) -> list[Trail]:
    """The trails of sources, given from the earliest on, each with its requirements by its number.

    What stands for an earlier requirement is a step of that one's trail, and begins none itself.
    """
    known = {(one.requirement_id, one.inspection_id): one for one in follow_ups}
    continued = {one.again_id for one in known.values() if one.again_id}
    return [
        Trail(first, tuple(_steps(first, sources, at, known)))
        for at, source in enumerate(sources)
        for first in requirements[source.pk]
        if first.pk not in continued
    ]


def _steps(
    first: Requirement,
    sources: Sequence[Source],
    begins: int,
    known: Mapping[tuple[int, int], FollowUp],
) -> Iterable[Step]:
    """The later the wording, the better it tells what is meant: it is what a follow-up is looked for."""
    wordings = [first]
    for at, source in enumerate(sources):
        if not hasattr(source, "inspection"):
            continue
        if at < begins:
            yield Step(source, is_before=True)
        elif at == begins:
            yield Step(source, is_first=True, requirement=first)
        else:
            told = (known.get((one.pk, source.pk)) for one in reversed(wordings))
            found = next(filter(None, told), None)
            if found and found.again:
                wordings.append(found.again)
            yield Step(source, follow_up=found, requirement=found.again if found else None)
