"""What the page of follow-ups shows: each earlier requirement, what the newer report says, what is settled."""

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.inspections.follow_up import Asked, Ground, Outcome, Quote, followed_up
from goldenthread.inspections.follow_up import FollowUp as Proposal
from goldenthread.inspections.report import Report
from goldenthread.web.inspections.models import FollowUp, Inspection, Requirement
from goldenthread.web.inspections.services_of_follow_ups import Decision

OUTCOMES = {
    Outcome.REPEATED: "Repeated",
    Outcome.RESOLVED: "Resolved",
    Outcome.WORSE: "Worse",
    Outcome.NOT_SAID: "Not mentioned",
}
_GROUNDS = {
    Ground.ASKED_AGAIN: "It is among the recommendations again",
    Ground.GRAVER: "It is asked for again, and more urgently",
    Ground.SPOKEN_WELL_OF: "The text speaks well of it",
    Ground.FOUND_WANTING: "The text still finds it wanting",
    Ground.WORSENED: "The text says that it has become worse",
    Ground.BOTH: "The text says both good and ill of it: read the words and decide",
    Ground.NEUTRAL: "The text mentions it and does not judge it: read the words and decide",
    Ground.NOTHING: "Nothing in the report is about it for certain",
}


@dataclass(frozen=True)
class FollowUpSaid:
    """An earlier requirement beside what the newer report says of it.

    `again` is the newer requirement that the proposal names; `settled` what a person confirmed.
    """

    requirement: Requirement
    proposal: Proposal
    again: Requirement | None
    settled: FollowUp | None

    @property
    def ground(self) -> str:
        return _GROUNDS[self.proposal.ground]

    @property
    def proposed(self) -> str:
        """The outcome proposed, in a word; empty where a person must read and decide."""
        return OUTCOMES[self.proposal.outcome] if self.proposal.outcome else ""

    @property
    def settled_as(self) -> str:
        return OUTCOMES[Outcome(self.settled.outcome)] if self.settled else ""

    @property
    def known(self) -> str:
        """What was settled when, to tell whether somebody settled it anew in the meantime."""
        return self.settled.at.isoformat() if self.settled else ""

    @property
    def quotes(self) -> tuple[Quote, ...]:
        return self.proposal.quotes


def decision_on(
    said: FollowUpSaid, outcome: Outcome, again: Requirement | None, note: str = ""
) -> Decision:
    """What a person decided, with the words that were shown for it and what they proposed."""
    first = said.quotes[0] if said.quotes else None
    return Decision(
        requirement=said.requirement,
        outcome=outcome,
        again=again,
        quote=first.text if first else "",
        page=first.page if first else None,
        proposed=said.proposal.outcome or "",
        note=note,
    )


def follow_ups_said(
    requirements: Sequence[Requirement],
    newer: Inspection,
    report: Report,
    settled: Sequence[FollowUp],
) -> list[FollowUpSaid]:
    """Each requirement in order with what the newer report proposes, and what was confirmed."""
    own = {one.position: one for one in newer.source.requirements.all()}
    proposals = followed_up([Asked(one.text, one.group) for one in requirements], report)
    kept = {one.requirement_id: one for one in settled}
    return [
        FollowUpSaid(
            requirement,
            proposal,
            None if proposal.again is None else own.get(proposal.again + 1),
            kept.get(requirement.pk),
        )
        for requirement, proposal in zip(requirements, proposals, strict=True)
    ]
