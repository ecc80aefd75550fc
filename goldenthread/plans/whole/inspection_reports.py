"""Inspection reports told from plans: the one judges and recommends, the other says who acts by when."""

import re
from collections.abc import Iterator

from goldenthread.documents.document import Document, Prose
from goldenthread.plans.plan import Action, Objective, Plan
from goldenthread.plans.whole.ledger import row_blocks
from goldenthread.plans.whole.narrative import NARRATIVE
from goldenthread.plans.words.points import one_line

# What an inspection report is made of, each part as a line that begins so. A plan that answers
# a report quotes its judgements and recommendations, but not its dates, inspectors and method.
_SIGNS = tuple(
    re.compile(sign, re.I)
    for sign in (
        r"(?:re-?)?inspection (?:of|report)\b(?!.*\bplan\b)|(?:focused|monitoring|assurance) visit (?:of|to)\b",
        r"(?:inspection|visit|inspected)(?: dates?)?(?: from| between)?\s*:?\s*\d",
        r"(?:(?:lead|reporting) inspectors?|the inspection team)\b|h(?:er|is) majesty[’']s inspector\b",
        r"judgements?(?: on .*)?$|(?:the )?overall (?:judgement|effectiveness)\b",
        r"what (?:needs|does .{1,80} need) to improve\b"
        r"|(?:recommendations|areas for (?:improvement|priority action)|priority and immediate action)\W*$",
        r"(?:information )?about this (?:inspection|report|visit)\b|ofsted produces this report"
        r"|this (?:inspection|visit|report) was (?:carried|made|conducted)\b",
    )
)
_LEAST_SIGNS = 4
# Of all that a report seems to say will be done, less than this has an owner and a date.
_LEAST_TOLD = 0.25
_INSPECTOR = re.compile(r"\binspectors?\b|\bHMI\b", re.I)


def looks_like_a_report(document: Document) -> bool:
    """Whether a document has most of what an inspection report is made of."""
    lines = set(_lines(document))
    return sum(any(map(sign.match, lines)) for sign in _SIGNS) >= _LEAST_SIGNS


def says_who_acts(plan: Plan) -> bool:
    """Whether what was read as a plan says of a fair part of it who acts and by when.

    A table may have a column for only one of them; in running text either may be found by chance.
    """
    enough = all if plan.layout == NARRATIVE else any
    told = [
        enough((_owners(objective, done), objective.timescales or (done and done.timescales)))
        for theme in plan.themes
        for objective in theme.objectives
        for done in objective.actions or [None]
    ]
    return sum(told) >= _LEAST_TOLD * len(told)


def _owners(objective: Objective, done: Action | None) -> list[str]:
    """Who answers for it; a report's own inspectors stand beside "Lead" as well."""
    owners = (*objective.officers, *(done.owners if done else ()))
    return [owner for owner in owners if not _INSPECTOR.search(owner)]


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        held = (
            [block]
            if isinstance(block, Prose)
            else (b for row in block.rows for b in row_blocks(row))
        )
        for prose in held:
            yield from map(one_line, prose.text.split("\n"))
