"""A whole document is read as a plan, or refused."""

import dataclasses

import pytest

from goldenthread.documents.document import Document, Place, Prose, ProseKind
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.plans.plan import Flag, FlagKind, Recommendation
from goldenthread.plans.reading import NotAPlan, read_plan
from tests.factories.tables import document, heading, item, table, wide

HEADS = ("Objective", "Action", "Lead", "By when")
ONE = ("Visits are on time", "Audit each month", "Head of QA", "31/03/2026")
TWO = ("Plans are read well", "Read them aloud", "PSW", "May 2026")
THREE = ("Homes are kind to children", "Train every carer", "Head of Homes", "June 2026")
TITLE = heading("Leeds City Council improvement plan")


def shape(plan) -> list[tuple[str, list[tuple[str, int]]]]:
    return [
        (theme.title, [(o.title, len(o.actions)) for o in theme.objectives])
        for theme in plan.themes
    ]


def test_a_plan_has_its_title_authority_columns_and_source():
    source = document(TITLE, table(HEADS, ONE))

    plan = read_plan(source)

    assert (plan.title, plan.authority) == (
        "Leeds City Council improvement plan",
        "Leeds City Council",
    )
    assert (plan.columns, plan.layout) == (HEADS, "by_heading")
    assert plan.source is not None


@pytest.mark.parametrize("title", ["Our plan", None])
def test_a_plan_without_a_title_of_its_own_has_its_files(title):
    source = dataclasses.replace(document(table(HEADS, ONE)), title=title)

    assert read_plan(source).title == title


def test_tables_under_headings_are_themes():
    source = document(
        TITLE, heading("Visits", 2), table(HEADS, ONE), heading("Plans", 2), table(HEADS, TWO)
    )

    assert shape(read_plan(source)) == [
        ("Visits", [("Visits are on time", 1)]),
        ("Plans", [("Plans are read well", 1)]),
    ]


def test_a_table_without_headings_goes_on_with_the_one_before():
    source = document(TITLE, table(HEADS, ONE), Prose("Plans"), table(TWO))

    assert shape(read_plan(source)) == [
        ("", [("Visits are on time", 1)]),
        ("Plans", [("Plans are read well", 1)]),
    ]


def test_a_long_text_between_ends_that():
    source = document(TITLE, table(HEADS, ONE), Prose("Then much is said. " * 20), table(TWO))

    assert shape(read_plan(source)) == [("", [("Visits are on time", 1)])]


def test_rows_over_the_whole_width_are_themes():
    source = document(TITLE, table(HEADS, wide("Visits", 4), ONE, wide("Plans", 4), TWO))

    assert [title for title, _ in shape(read_plan(source))] == ["Visits", "Plans"]


def test_a_band_above_the_headings_is_like_those_below_them():
    source = document(
        TITLE, table(wide("Priority 1: Visits", 4), HEADS, ONE, wide("Priority 2: Plans", 4), TWO)
    )

    assert [title for title, _ in shape(read_plan(source))] == [
        "Priority 1: Visits",
        "Priority 2: Plans",
    ]


def test_the_documents_title_above_the_headings_is_no_theme():
    rows = [wide("Improvement tracker", 4), HEADS, ONE, wide("Plans", 4), TWO]

    assert [title for title, _ in shape(read_plan(document(TITLE, table(*rows))))] == ["", "Plans"]


ACTIONS = ("Action", "Lead", "By when")


def test_bands_over_actions_alone_are_objectives_of_the_theme_above():
    rows = [
        ACTIONS,
        wide("Objective 1.1: Visits", 3),
        ONE[1:],
        wide("Objective 1.2: Plans", 3),
        TWO[1:],
    ]
    plan = read_plan(document(TITLE, heading("Theme 1: Homes", 2), table(*rows)))

    assert shape(plan) == [("Theme 1: Homes", [("Visits", 1), ("Plans", 1)])]
    assert [objective.ref for objective in plan.themes[0].objectives] == ["1.1", "1.2"]


def test_bands_of_the_same_rank_as_the_heading_stand_beside_it():
    rows = [ACTIONS, ONE[1:], wide("Priority 2: Plans", 3), TWO[1:]]

    assert [
        title
        for title, _ in shape(
            read_plan(document(TITLE, heading("Priority 1: Visits", 2), table(*rows)))
        )
    ] == [
        "Priority 1: Visits",
        "Priority 2: Plans",
    ]


def test_bands_may_have_their_own_vision_and_outcomes():
    rows = [
        HEADS,
        wide("Visits", 4),
        wide("Vision: on time", 4),
        wide("Vision: every time", 4),
        wide("Outcomes: seen", 4),
        wide("Sponsor: the Director", 4),
        ONE,
    ]
    theme = read_plan(document(TITLE, table(*rows))).themes[0]

    assert (theme.vision, theme.outcomes) == ("on time every time", ("seen",))


def test_of_two_bands_the_outer_is_left_in_sight():
    rows = [HEADS, wide("Part one", 4), wide("Visits", 4), ONE]

    assert [left.text for left in read_plan(document(TITLE, table(*rows))).unplaced] == ["Part one"]


def test_a_workbooks_sheets_name_the_themes_where_nothing_else_does():
    sheets = [
        dataclasses.replace(table(HEADS, row), sheet=name)
        for name, row in (("Visits", ONE), ("Plans", TWO))
    ]

    assert [title for title, _ in shape(read_plan(document(TITLE, *sheets)))] == ["Visits", "Plans"]


def test_a_table_beside_those_with_actions_that_has_none_is_left():
    summary = table(("Theme", "Senior owner"), ("Visits of every kind to children", "Head of QA"))
    plan = read_plan(document(TITLE, summary, table(HEADS, ONE)))

    assert len(plan.themes) == 1
    assert plan.unplaced[0].text == "Theme | Senior owner"


def test_printed_recommendations_are_listed_and_all_of_them_cited():
    listed = [
        heading("Recommendations", 2),
        item("Make sure visits are on time", "1."),
        item("Make sure plans are read", "2."),
    ]
    rows = [
        ("Objective", "Recs", "Action", "Lead"),
        ("Visits", "All", "Audit each month", "QA Lead"),
    ]
    plan = read_plan(document(TITLE, *listed, heading("Plan", 2), table(*rows)))

    assert plan.recommendations == (
        Recommendation(1, "Make sure visits are on time"),
        Recommendation(2, "Make sure plans are read"),
    )
    assert plan.themes[0].objectives[0].recommendations == (1, 2)


def test_numbered_rows_under_such_a_heading_are_the_recommendations():
    rows = [
        ("Area for improvement", "Action", "Lead"),
        ("1. Visits", "Audit", "QA Lead"),
        ("2. Plans", "Read", "PSW"),
    ]

    assert [each.text for each in read_plan(document(TITLE, table(*rows))).recommendations] == [
        "Visits",
        "Plans",
    ]


def test_what_a_title_cites_is_linked_and_kept():
    rows = [
        ("Objective / Ofsted Ref", "Action", "Progress"),
        ("a. Caseloads Ofsted Refs : 3", "Audit", "Begun"),
        ("Recommendation 2: Visits", "Audit", "Begun"),
    ]
    objectives = read_plan(document(TITLE, table(*rows))).themes[0].objectives

    assert [(o.ref, o.title, o.recommendations, o.cited) for o in objectives] == [
        ("a", "Caseloads", (3,), ("Ofsted Refs : 3",)),
        ("2", "Visits", (2,), ()),
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        [Prose("Dear colleague, thank you.")],
        [table(("Ingredient", "Amount"), ("Flour", "200 g"))],
        [],
    ],
)
def test_a_document_without_actions_is_refused_in_one_plain_line(blocks):
    with pytest.raises(NotAPlan) as refused:
        read_plan(document(*blocks))

    assert isinstance(refused.value, DocumentRefused)
    assert "\n" not in str(refused.value)


def test_what_the_reader_could_not_read_is_flagged():
    source = Document(
        (TITLE, table(HEADS, ONE)),
        "pdf",
        warnings=(
            "Page 2 is a picture and was not read.",
            "Row 3 is hidden. It was read all the same.",
        ),
    )

    assert [flag.message for flag in read_plan(source).flags] == [
        "Page 2 is a picture and was not read."
    ]


def test_running_headers_are_flagged_not_left():
    plan = read_plan(document(TITLE, Prose("Page 1", ProseKind.FURNITURE), table(HEADS, ONE)))

    assert [flag.kind for flag in plan.flags] == [FlagKind.UNPLACED]
    assert plan.unplaced == ()


def test_a_heading_that_the_page_cut_is_flagged():
    rows = [
        ("A", "rea for Improvement", "Action", "Lead"),
        ("1.", "Visits are on time", "Audit", "QA Lead"),
        ("2.", "Plans are on time", "Audit", "QA Lead"),
    ]

    assert (
        Flag(
            FlagKind.GARBLED,
            "“A | rea for Improvement” is one heading, which the page's lines had cut.",
            Place(),
        )
        in read_plan(document(TITLE, table(*rows))).flags
    )


def test_a_band_that_the_page_cut_is_flagged():
    rows = [HEADS, ("Imm", "ediately", "", ""), ONE]
    plan = read_plan(document(TITLE, table(*rows)))

    assert plan.themes[0].title == "Immediately"
    assert plan.flags[0].message.startswith("“Immediately” was put together from “Imm | ediately”")


def test_a_title_printed_over_a_page_break_is_flagged_and_read_once():
    rows = [
        HEADS,
        ("Visits for all\nFramowork (CAE) and", *ONE[1:]),
        ("Framework (CAF) and more", "Tell teams", "", ""),
        TWO,
    ]
    plan = read_plan(document(TITLE, table(*rows)))

    assert plan.themes[0].objectives[0].title == "Visits for all Framework (CAF) and more"
    assert plan.flags[0].kind == FlagKind.DUPLICATED


def test_headings_printed_again_otherwise_are_flagged():
    rows = [HEADS, ONE, ("bjective", "Action", "Lead", "By when"), TWO]

    assert read_plan(document(TITLE, table(*rows))).flags[0].message == (
        "“bjective” is a heading printed again, and is left out."
    )


def test_a_document_of_more_rows_than_any_plan_has_is_refused():
    rows = [ONE] * 10_000

    with pytest.raises(NotAPlan, match="This document has 10,001 rows, too many for a plan"):
        read_plan(document(TITLE, table(HEADS, *rows)))
