"""A plan read in the contained process is the plan, and is read within the bounds or not at all."""

import dataclasses

import pytest

from goldenthread.documents import contained
from goldenthread.documents.document import Place
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.reading import read_document
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.plans.contained import read_plan_again_contained, read_plan_contained
from goldenthread.plans.plan import Guidance, Meaning, TableGuidance
from goldenthread.plans.reading import read_plan
from goldenthread.web.demo.documents import TRACKER

PLAN = b"Ref,Action,Lead,By when\n1.1,Review every referral,Head of MASH,May 2026\n"
GUIDED = Guidance({Place(table=1): TableGuidance(columns={2: Meaning.OTHER})})


def saved(folder, data):
    path = folder / "plan.csv"
    path.write_bytes(data)
    return path


def test_it_is_the_plan_that_is_read_here():
    document = read_document(TRACKER.read_bytes(), TRACKER.name)

    assert read_plan_contained(TRACKER) == read_plan(document)


def test_what_is_no_plan_is_refused_in_the_same_words(tmp_path):
    with pytest.raises(DocumentRefused, match="holds no improvement plan"):
        read_plan_contained(saved(tmp_path, b"Dear all,\nthe office is closed on Friday.\n"))


def test_what_a_person_settled_is_heeded_when_it_is_read_again():
    document = read_document(PLAN, "plan.csv")

    again = read_plan_again_contained(document, GUIDED)

    assert again == read_plan(document, GUIDED)
    assert again != read_plan(document)


def test_finding_the_plan_is_bound_too_and_not_only_opening_the_document(tmp_path, monkeypatch):
    """Fourteen rows, opened in no time, whose cells take long to understand."""
    cell = b"Review the 3rd of May 2026 and " * 6_000
    rows = b"".join(b"%d,%s,%s,%s\n" % (row, cell, cell, cell) for row in range(14))
    monkeypatch.setattr(contained, "_START_AND_ANSWER_SECONDS", 60.0)
    limits = dataclasses.replace(DEFAULT_LIMITS, seconds=1.0)

    with pytest.raises(DocumentRefused, match="takes too long"):
        read_plan_contained(saved(tmp_path, b"Ref,Action,Lead,By when\n" + rows), limits)
