"""Each table is shown as what it was taken for, with the reason."""

import dataclasses

import pytest

from goldenthread.documents.document import Place
from goldenthread.plans.checking.table_readings import TableKind, table_readings
from goldenthread.plans.plan import NO_GUIDANCE, Guidance, Meaning, TableGuidance
from tests.factories.tables import document, table

PLAN = table(
    ("Objective", "Action", "Lead", "By when"),
    ("Visits are on time", "Audit each month", "Head of QA", "31/03/2026"),
)


def placed(told, number):
    return dataclasses.replace(told, place=Place(table=number))


def readings(*tables, guidance=NO_GUIDANCE):
    blocks = [placed(told, number) for number, told in enumerate(tables, start=1)]
    return table_readings(document(*blocks), guidance)


def test_a_table_of_actions_has_its_columns_with_samples_and_reasons():
    (told,) = readings(PLAN)

    assert (told.kind, told.rows, told.number) == (TableKind.ACTIONS, 2, 1)
    assert told.reason == "its headings are those of a plan: “Objective”, “Action”, “Lead”"
    assert [column.meaning for column in told.columns] == [
        Meaning.OBJECTIVE, Meaning.ACTION, Meaning.OWNERS, Meaning.TIMESCALES,
    ]  # fmt: skip
    assert told.columns[2].samples == ("Head of QA",)
    assert told.columns[2].reason == "“Lead” is a usual heading for it"


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([("Key", "Meaning"), ("Red", "Late")], TableKind.KEY),
        ([("MASH", "Multi-agency safeguarding hub"), ("IRO", "Reviewing officer")], TableKind.GLOSSARY),
        ([("Judgement", "Grade"), ("Overall", "Inadequate")], TableKind.JUDGEMENTS),
        ([("Version", "By"), ("1", "Director")], TableKind.VERSIONS),
        ([("No", "Recommendation"), ("1", "Visit children")], TableKind.RECOMMENDATIONS),
        ([("Name", "Body"), ("Chair", "Council")], TableKind.MEMBERS),
        ([("Apples", "Pears"), ("3", "4")], TableKind.OTHER),
    ],
)  # fmt: skip
def test_a_table_that_is_no_plan_is_marked_as_what_it_is(rows, kind):
    told = readings(PLAN, table(*rows))[1]

    assert told.kind == kind
    assert not told.holds_actions


def test_a_plan_settled_to_be_none_keeps_its_columns_to_choose_from():
    guidance = Guidance({Place(table=2): TableGuidance(holds_actions=False)})

    told = readings(PLAN, PLAN, guidance=guidance)[1]

    assert not told.holds_actions
    assert told.reason == "somebody who checked it said so"
    assert [column.heading for column in told.columns] == ["Objective", "Action", "Lead", "By when"]


def test_a_table_settled_to_be_a_plan_without_anything_to_do_says_what_is_missing():
    guidance = Guidance({Place(table=2): TableGuidance(holds_actions=True)})

    told = readings(PLAN, table(("Apples", "Pears"), ("3", "4")), guidance=guidance)[1]

    assert not told.holds_actions
    assert "no column says what is to be done: choose one" in told.reason


def test_a_long_cell_is_shown_by_its_beginning():
    told = readings(table(("Action", "Lead"), ("Visit " * 50, "Head of QA")))[0]

    assert told.columns[0].samples[0].endswith("Visit …")
