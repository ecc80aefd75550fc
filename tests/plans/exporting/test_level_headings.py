"""Headings in an authority's own words, and that what stands under them is read the same again."""

import pytest

from goldenthread.documents.document import Document
from goldenthread.documents.reading import read_document
from goldenthread.documents.writing import write_document
from goldenthread.plans.export import known_layouts, plan_document
from goldenthread.plans.exporting.level_headings import in_level_words
from goldenthread.plans.level_words import USUAL_WORDS, LevelWords
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan
from tests.factories.tables import document, paragraph, table

PLAN = b"""\
# Improvement plan

## The front door

Ref\tObjective\tRecommendations\tActions\tLead\tBy when\tRAG
1\tEvery contact is decided within a day\t1, 3\tWrite a threshold guide\tHead of MASH\tMarch 2026\tAmber
2\tStrategy discussions involve health\t2\tAgree a rota with health\tDesignated Nurse\t30/06/2026\tGreen

## Care leavers

Ref\tObjective\tRecommendations\tActions\tLead\tBy when\tRAG
3\tEvery care leaver has a pathway plan\t4\tReview every pathway plan\tHead of Care\tOngoing\tRed
"""
OWN = LevelWords("priority", "priorities", "requirement", "requirements", "task", "tasks")


def headings_of(told: Document) -> list[str]:
    return [cell.text for table in told.tables() for row in table.header for cell in row.cells]


def small_plan() -> Plan:
    return read_plan(read_document(PLAN, "plan.txt"))


def test_headings_that_name_a_level_get_the_own_word_and_all_else_stays():
    told = document(
        paragraph("Objective"),
        table(["Theme", "Objective", "Actions", "Objective lead"], ["Action", "", "", ""], header_rows=1),
    )  # fmt: skip

    written = in_level_words(told, OWN)

    assert headings_of(written) == ["Priority", "Requirement", "Tasks", "Objective lead"]
    assert next(written.tables()).body == next(told.tables()).body
    assert next(written.prose()).text == "Objective"


def test_a_word_that_would_be_read_as_something_else_is_not_put_there():
    told = document(table(["Objective", "Action"], header_rows=1))

    written = in_level_words(told, LevelWords(objective="outcome", action="milestone"))

    assert headings_of(written) == ["Objective", "Action"]


def test_with_the_usual_words_nothing_changes():
    told = document(table(["Objective", "Action"], header_rows=1))

    assert in_level_words(told, USUAL_WORDS) is told


@pytest.mark.parametrize("layout", known_layouts())
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_a_plan_under_own_words_is_read_the_same_again(layout, suffix):
    usual = plan_document(small_plan(), layout, in_sheets=suffix == ".xlsx")

    again = [
        read_plan(read_document(write_document(told, suffix), f"plan{suffix}"))
        for told in (usual, in_level_words(usual, OWN))
    ]

    def told_of(plan: Plan) -> list[tuple[object, ...]]:
        return [
            (theme.title, one.title, one.ref, one.recommendations, one.officers, one.rag, action.text, action.owners)
            for theme in plan.themes
            for one in theme.objectives
            for action in one.actions
        ]  # fmt: skip

    assert told_of(again[1]) == told_of(again[0])
    assert told_of(again[1])
