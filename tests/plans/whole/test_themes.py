"""Tables of actions are put together into themes, and what names them is told or left in sight."""

import dataclasses

import pytest

from goldenthread.documents.document import Prose, Table
from goldenthread.plans.plan import FlagKind, Plan
from goldenthread.plans.reading import read_plan
from tests.factories.tables import document, heading, table, wide

TITLE = heading("Our improvement plan")
HEADS = ("Objective", "Action", "Lead", "By when")
VISITS = ("Visits are on time for every child", "Audit each month", "Head of QA", "May 2026")
PLANS = ("Plans are read by families", "Read them aloud", "PSW", "June 2026")
# Rows that are actions, of an objective that only a heading or a band names.
DEEDS = ("Action", "Lead", "By when")
AUDIT, READ = VISITS[1:], PLANS[1:]


def read(*blocks) -> Plan:
    return read_plan(document(TITLE, *blocks))


def told(*blocks) -> list[tuple[str, list[str]]]:
    """Each theme's title, and its objectives' titles."""
    return [(t.title, [o.title for o in t.objectives]) for t in read(*blocks).themes]


def left(*blocks) -> list[str]:
    return [one.text for one in read(*blocks).unplaced]


def flagged(kind: FlagKind, *blocks) -> list[str]:
    return [flag.message for flag in read(*blocks).flags if flag.kind == kind]


def on_sheet(name: str, *rows) -> Table:
    return dataclasses.replace(table(*rows), sheet=name)


def test_tables_under_one_heading_are_of_one_theme():
    homes, health = heading("Homes", 2), heading("Health", 2)

    assert told(homes, table(HEADS, VISITS), table(HEADS, PLANS), health, table(HEADS, VISITS)) == [
        ("Homes", [VISITS[0], PLANS[0]]),
        ("Health", [VISITS[0]]),
    ]


def test_rows_over_the_whole_width_name_themes_also_above_the_headings():
    rows = (wide("Homes", 4), HEADS, VISITS, wide("Health", 4), PLANS)

    assert told(table(*rows)) == [("Homes", [VISITS[0]]), ("Health", [PLANS[0]])]


@pytest.mark.parametrize("lead", ["Our improvement plan", "This table says what we will do."])
def test_a_title_or_a_sentence_above_the_headings_names_no_theme(lead):
    rows = (wide(lead, 4), HEADS, VISITS, wide("Health", 4), PLANS)

    assert told(table(*rows)) == [("", [VISITS[0]]), ("Health", [PLANS[0]])]


def test_sheets_name_the_themes_that_nothing_else_names():
    homes, health = on_sheet("Homes", HEADS, VISITS), on_sheet("Health", HEADS, PLANS)

    assert told(homes, health) == [("Homes", [VISITS[0]]), ("Health", [PLANS[0]])]


def test_one_sheet_alone_names_no_theme():
    assert told(on_sheet("Sheet 1", HEADS, VISITS)) == [("", [VISITS[0]])]


def test_a_sheet_called_by_the_beginning_of_a_line_on_it_names_nothing_more():
    line = Prose("Homes: where our children live and how near to their families they are in 2026.")
    homes, health = on_sheet("Homes where", HEADS, VISITS), on_sheet("Health", HEADS, PLANS)

    assert told(line, homes, health) == [("", [VISITS[0]]), ("Health", [PLANS[0]])]


def test_an_objective_that_a_table_goes_on_with_is_one():
    more = ("", "Tell every team", "PSW", "July 2026")

    plan = read(table(HEADS, VISITS), table(HEADS, more, PLANS))

    first, second = plan.themes[0].objectives
    assert [action.text for action in first.actions] == [VISITS[1], more[1]]
    assert second.title == PLANS[0]


def test_a_number_of_its_own_begins_another_objective_though_its_title_is_left_blank():
    heads = ("Ref", *HEADS)

    plan = read(
        table(heads, ("1", *VISITS)), table(heads, ("2", "", "Tell every team", "PSW", "July 2026"))
    )

    assert [objective.ref for objective in plan.themes[0].objectives] == ["1", "2"]


def test_a_row_that_only_names_the_objective_gives_it_its_number():
    heads = ("Ref", *HEADS)
    rows = (("1", VISITS[0], "", "Director", ""), ("1.1", "", *AUDIT), ("1.2", "", *READ))

    objective = read(table(heads, *rows)).themes[0].objectives[0]

    assert objective.ref == "1"
    assert [action.ref for action in objective.actions] == ["1.1", "1.2"]


@pytest.mark.parametrize(
    ("blocks", "themes"),
    [
        # A table of actions alone is for what its heading names.
        (
            [heading("Homes", 2), heading("Objective 1: Homes are near", 3), table(DEEDS, AUDIT)],
            [("Homes", ["Homes are near"])],
        ),
        ([heading("Homes", 2), table(DEEDS, AUDIT)], [("Homes", ["Homes"])]),
        # Bands under a theme's heading are its objectives.
        (
            [
                heading("Priority 1: Homes", 2),
                table(DEEDS, wide("Near", 3), AUDIT, wide("Kind", 3), READ),
            ],
            [("Priority 1: Homes", ["Near", "Kind"])],
        ),
        # Bands of the heading's own rank stand beside it.
        (
            [
                heading("Priority 1: Homes", 2),
                table(DEEDS, AUDIT, wide("Priority 2: Health", 3), READ),
            ],
            [
                ("Priority 1: Homes", ["Priority 1: Homes"]),
                ("Priority 2: Health", ["Priority 2: Health"]),
            ],
        ),
        # Bands under an objective's heading are what it is made of.
        (
            [
                heading("Homes", 2),
                heading("Objective 1: Homes are near", 3),
                table(DEEDS, wide("Open them", 3), AUDIT, wide("Keep them", 3), READ),
            ],
            [("Objective 1: Homes are near", ["Open them", "Keep them"])],
        ),
        # A band above another is the theme of what that one names.
        (
            [table(DEEDS, wide("Homes", 3), wide("Near to families", 3), AUDIT)],
            [("Homes", ["Near to families"])],
        ),
    ],
)
def test_what_stands_over_rows_of_actions_names_their_theme_and_objective(blocks, themes):
    assert told(*blocks) == themes


def test_a_band_over_a_band_is_left_in_sight_where_a_column_names_objectives():
    rows = (HEADS, wide("Year one", 4), wide("Homes", 4), VISITS)

    assert told(table(*rows)) == [("Homes", [VISITS[0]])]
    assert left(table(*rows)) == ["Year one"]


def test_a_heading_above_a_table_whose_rows_name_other_themes_is_left_in_sight():
    rows = (HEADS, wide("Homes", 4), VISITS)

    assert told(heading("What we will do", 2), table(*rows)) == [("Homes", [VISITS[0]])]
    assert left(heading("What we will do", 2), table(*rows)) == ["What we will do"]


def test_the_number_of_a_theme_is_flagged_beside_its_name():
    heads = ("Ref", *HEADS)
    rows = (heads, ("1", "Homes", "", "", ""), ("1.1", *VISITS))

    assert told(table(*rows)) == [("Homes", [VISITS[0]])]
    assert flagged(FlagKind.UNPLACED, table(*rows)) == ["“1” is the number of the theme “Homes”."]


def test_a_band_that_says_it_is_an_objective_is_one():
    heads = ("Action", "Lead", "By when")
    rows = (heads, wide("Objective 1: Homes", 3), AUDIT, wide("Objective 2: Health", 3), READ)

    assert told(table(*rows)) == [("", ["Homes", "Health"])]


def test_labels_under_a_band_are_the_themes_vision_and_outcomes():
    rows = (
        HEADS,
        wide("Homes", 4),
        wide("Vision: Every home is near", 4),
        wide("Aim: Every home is kind", 4),
        wide("Outcomes: Children stay", 4),
        wide("What good looks like: Children say so", 4),
        wide("Sponsor: The chair", 4),
        VISITS,
    )

    theme = read(table(*rows)).themes[0]

    assert theme.vision == "Every home is near Every home is kind"
    assert theme.outcomes == ("Children stay", "Children say so")
    assert theme.objectives[0].officers[0] == "The chair"
    assert left(table(*rows)) == []


@pytest.mark.parametrize("above", [[], [heading("Homes", 2)]])
def test_who_leads_all_of_a_table_is_an_officer_of_its_objectives(above):
    line = Prose("Executive Lead: Director of Care")

    plan = read(*above, line, table(HEADS, VISITS))

    assert plan.themes[0].objectives[0].officers[0] == "Director of Care"
    assert [one.text for one in plan.unplaced] == []


def test_the_vision_above_a_table_is_that_of_its_first_theme():
    rows = (HEADS, VISITS, wide("Health", 4), PLANS)

    themes = read(heading("Homes", 2), Prose("Vision: Every home is near"), table(*rows)).themes

    assert [(theme.title, theme.vision) for theme in themes] == [
        ("Homes", "Every home is near"),
        ("Health", None),
    ]


@pytest.mark.parametrize(
    ("kind", "rows", "message"),
    [
        (
            FlagKind.GARBLED,
            [("A", "rea for improvement", "Action", "Lead"), ("1", *VISITS[:3])],
            "“A | rea for improvement” is one heading, which the page's lines had cut.",
        ),
        (
            FlagKind.UNPLACED,
            [
                ("Objective", *wide("Sub-actions", 2), "Lead"),
                ("", "Staff", "Money", ""),
                (VISITS[0], "Train all of them", "Find some of it", "PSW"),
            ],
            "“Sub-actions” stands over several columns, and is kept with their table only.",
        ),
        (
            FlagKind.DUPLICATED,
            [HEADS, VISITS, ("Objective", "Actions", "Lead", "By when"), PLANS],
            "“Actions” is a heading printed again, and is left out.",
        ),
        (
            FlagKind.GARBLED,
            [HEADS, ("With", "in three months", "", ""), VISITS],
            "“Within three months” was put together from “With | in three months”, which the page's lines had cut.",
        ),
        (
            FlagKind.DUPLICATED,
            [
                HEADS,
                ("Visits for all\nFramowork (CAE) and", *VISITS[1:]),
                ("Framework (CAF) and more", "", "", ""),
            ],
            "These words were printed twice, one over the other, and are left out once: “Framowork (CAE) and”.",
        ),
    ],
)
def test_what_had_to_be_mended_or_left_out_is_quoted(kind, rows, message):
    assert flagged(kind, table(*rows)) == [message]


def test_a_wide_heading_that_two_tables_have_is_quoted_once():
    rows = (
        ("Objective", *wide("Sub-actions", 2), "Lead"),
        ("", "Staff", "Money", ""),
        (VISITS[0], "Train all of them", "Find some of it", "PSW"),
    )

    assert len(flagged(FlagKind.UNPLACED, table(*rows), heading("Health", 2), table(*rows))) == 1


def test_a_table_of_printed_lines_is_read_whole():
    lines = [
        ("Objective", "Actions", "Progress", "Lead"),
        ("a. Visits are", "Audit the visits of all", "An audit was made in the", "PSW"),
        ("on time for", "teams each month and", "spring and told the board of", ""),
        ("every child", "report what is found.", "what is late.", ""),
        ("b. Plans are", "Read plans aloud with", "Begun in the spring of", "PSW"),
        ("read by", "families of all the", "the year with one of the", ""),
        ("families", "children.", "teams.", ""),
    ]

    assert told(table(*lines)) == [
        ("", ["Visits are on time for every child", "Plans are read by families"])
    ]
