"""What an objective's or action's further columns say, in order, under words a reader knows."""

from dataclasses import dataclass

from goldenthread.plans.level_words import USUAL_WORDS, LevelWords
from goldenthread.plans.plan import Field
from goldenthread.web.plans.models import Action, Objective

TITLES = {
    Field.PROGRESS: "Progress as the document tells it",
    Field.EVIDENCE: "Evidence the document names",
    Field.FURTHER_WORK: "Further work",
    Field.SUCCESS_MEASURES: "How success will be measured",
    Field.IMPACT: "What will be different for {children}",
    Field.SUPPORTS: "What it supports",
    Field.CLOSING_THE_LOOP: "How it will be checked",
    Field.LINKS: "Links to other plans",
}


@dataclass(frozen=True)
class Said:
    """One column's texts under a title."""

    title: str
    texts: list[str]


def field_title(field: Field, levels: LevelWords = USUAL_WORDS) -> str:
    return TITLES[field].format(children=levels.children)


def said_in_columns(record: Objective | Action, levels: LevelWords = USUAL_WORDS) -> list[Said]:
    known = [
        Said(field_title(field, levels), record.fields[field])
        for field in TITLES
        if field in record.fields
    ]
    return [*known, *(Said(heading, texts) for heading, texts in record.other)]
