"""The JSON form of a plan: what it says, that it comes back whole, and what is refused."""

import datetime
import json

import pytest
from hypothesis import HealthCheck, given, settings

from goldenthread.documents.document import Cell, Document, Place, Prose, ProseKind, Row, Table
from goldenthread.plans.json_form import (
    NotPlanJson,
    guidance_as_json,
    guidance_from_json,
    plan_as_json,
    plan_from_json,
)
from goldenthread.plans.plan import (
    Action,
    Field,
    Flag,
    FlagKind,
    Guidance,
    Meaning,
    Objective,
    Plan,
    Recommendation,
    TableGuidance,
    Theme,
    Timescale,
    TimescaleKind,
    Unplaced,
)
from tests.factories.any_plans import any_plans

WHEN = Timescale("by 1 May", TimescaleKind.BY, None, datetime.date(2026, 5, 1), inferred=True)
PLAN = Plan(
    title="Improvement plan",
    authority="Northmoor Council",
    layout="by_heading",
    columns=("Objective", "Action"),
    recommendations=(Recommendation(1, "See children alone.", Place(page=1, line=4)),),
    themes=(
        Theme(
            title="Practice",
            outcomes=("Children are heard.",),
            objectives=(
                Objective(
                    title="Children are seen alone",
                    ref="1a",
                    recommendations=(1, 2),
                    officers=("Head of Service",),
                    timescales=(WHEN,),
                    rag="amber",
                    fields={Field.PROGRESS: ("Begun.",)},
                    other={"Cost": ("£5",)},
                    actions=(
                        Action(
                            text="Write guidance",
                            column="Action",
                            owners=("Team Manager",),
                            timescales=(WHEN,),
                            ref="1a.1",
                            depth=1,
                            rag="red",
                            fields={Field.EVIDENCE: ("Audit",)},
                        ),
                    ),
                    place=Place(sheet="Plan", row=3, column=2),
                    cited=("R1-2",),
                ),
            ),
        ),
    ),
    flags=(Flag(FlagKind.NO_DATE, "“Visit” has no date.", Place(page=2, table=1, row=3)),),
    unplaced=(Unplaced("Draft for comment", Place(line=9)),),
    source=Document(
        blocks=(
            Prose("Practice", ProseKind.HEADING, 2),
            Table(
                rows=(
                    Row((Cell((Prose("Objective"),), fill="DDEEFF", column_span=2), Cell())),
                    Row(
                        (Cell(row_span=2), Cell(covered=True)), hidden=True, places=(Place(row=2),)
                    ),
                ),
                header_rows=1,
                sheet="Plan",
                edges=(1.5, 60.0),
                dropped=(Row((Cell(),)),),
            ),
            Prose("one", ProseKind.ITEM, 1, "a)", Place(page=3)),
        ),
        format="docx",
        title="Improvement plan",
        warnings=("A picture was passed over on page 2.",),
    ),
)


def test_the_json_of_a_plan_has_the_keys_that_others_call():
    told = plan_as_json(PLAN)

    objective = told["themes"][0]["objectives"][0]
    assert list(told)[:8] == [
        "title",
        "authority",
        "layout",
        "columns",
        "recommendations",
        "themes",
        "flags",
        "unplaced",
    ]
    assert told["recommendations"][0]["number"] == 1
    assert objective["timescales"] == [
        {"raw": "by 1 May", "kind": "by", "start": None, "end": "2026-05-01", "inferred": True}
    ]
    assert objective["fields"] == {"progress": ["Begun."]}
    assert {"text", "column", "owners", "timescales"} <= set(objective["actions"][0])
    assert told["flags"][0]["where"] == "page 2, table 1, row 3"
    assert told["unplaced"][0]["where"] == "line 9"
    assert told["tables"][0]["headings"] == [["Objective", ""]]


def test_a_plan_comes_back_from_its_json_as_it_was():
    assert plan_from_json(json.loads(json.dumps(plan_as_json(PLAN)))) == PLAN


@given(plan=any_plans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_plan_comes_back_from_its_json_as_it_was(plan):
    assert plan_from_json(json.loads(json.dumps(plan_as_json(plan)))) == plan


def test_a_plan_of_themes_alone_is_taken():
    told = {"themes": [{"objectives": [{"title": "Visit in time"}]}]}

    plan = plan_from_json(told)

    assert plan == Plan(
        title=None,
        authority=None,
        layout="",
        themes=(Theme("", objectives=(Objective("Visit in time"),)),),
    )


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ([], "the whole of it must be an object"),
        ({}, "“themes” is missing"),
        ({"themes": {}}, "“themes” must be a list"),
        ({"themes": [{"title": 3}]}, "“themes[0].title” must be text"),
        (
            {"themes": [], "recommendations": [{"number": True, "text": ""}]},
            "“recommendations[0].number” must be a whole number",
        ),
        (
            {"themes": [{"objectives": [{"title": "", "fields": {"mood": []}}]}]},
            "“themes[0].objectives[0].fields.mood” is no field of a plan; the fields are progress,",
        ),
        (
            {"themes": [{"objectives": [{"title": "", "fields": []}]}]},
            "“themes[0].objectives[0].fields” must be an object",
        ),
        ({"themes": [], "flags": [{"kind": "bad"}]}, "“flags[0].kind” must be one of truncated,"),
        (
            {"themes": [], "document": {"format": "docx", "blocks": [{"table": 0}]}},
            "“document.blocks[0].table” must be the number of one of the “tables”",
        ),
        (
            {"themes": [], "document": {"format": ""}, "tables": [{"edges": ["a"]}]},
            "“tables[0].edges[0]” must be a number",
        ),
        (
            {"themes": [], "document": {"format": ""}, "tables": [{"rows": [{"hidden": 1}]}]},
            "“tables[0].rows[0].hidden” must be true or false",
        ),
    ],
)
def test_json_that_is_no_plan_is_refused_with_the_key_that_is_wrong(told, message):
    with pytest.raises(NotPlanJson) as refused:
        plan_from_json(told)

    assert message in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("day", ["soon", "2017-02-30", "20170301", 5])
def test_a_day_that_is_none_is_refused(day):
    told = {
        "themes": [
            {"objectives": [{"title": "", "timescales": [{"raw": "", "kind": "by", "end": day}]}]}
        ]
    }

    with pytest.raises(NotPlanJson) as refused:
        plan_from_json(told)

    assert "timescales[0].end” must be a date such as 2017-03-31" in str(refused.value)


def test_what_was_settled_comes_back_from_json():
    guidance = Guidance(
        {
            Place(page=1, table=2): TableGuidance(False),
            Place(table=3): TableGuidance(None, {0: Meaning.ACTION}),
        }
    )
    plan = Plan("A plan", None, "", guidance=guidance)

    assert plan_from_json(plan_as_json(plan)).guidance == guidance
    assert guidance_from_json(guidance_as_json(guidance)) == guidance


@pytest.mark.parametrize(
    ("columns", "said"),
    [({"x": "action"}, "is under no number of a column"), ({"0": "nonsense"}, "must be one of")],
)
def test_what_was_settled_is_refused_where_it_makes_no_sense(columns, said):
    with pytest.raises(NotPlanJson, match=said):
        guidance_from_json([{"place": {"table": 1}, "columns": columns}])
