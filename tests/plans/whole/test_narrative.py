"""Plans told in headings, lists and labelled lines."""

import pytest

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.plans.plan import Field
from goldenthread.plans.reading import NotAPlan, read_plan
from tests.factories.tables import document, heading, item, table


def told(*blocks) -> list[tuple[str, list[tuple[str | None, str, list[str], list[str]]]]]:
    plan = read_plan(document(*blocks))
    return [
        (
            theme.title,
            [
                (o.ref, o.title, list(o.officers), [action.text for action in o.actions])
                for o in theme.objectives
            ],
        )
        for theme in plan.themes
    ]


TITLE = heading("Our improvement plan")
HOMES = [
    heading("Priority 1: Homes", 2),
    heading("1.1 Homes are near", 3),
    Prose("Lead: Head of Homes"),
    Prose("By when: June 2025"),
    item("Open two homes"),
    item("Ask children"),
]


def test_headings_labels_and_lists_make_a_plan():
    assert told(TITLE, *HOMES) == [
        (
            "Priority 1: Homes",
            [("1.1", "Homes are near", ["Head of Homes"], ["Open two homes", "Ask children"])],
        )
    ]


def test_each_heading_ends_the_objective_and_the_theme_before():
    kind = [heading("1.2 Homes are kind", 3), Prose("Lead: Head of Care"), item("Train carers")]
    health = [heading("Priority 2: Health", 2), heading("2.1 Checks", 3), item("Book them")]

    assert [
        (theme, [objective[1] for objective in objectives])
        for theme, objectives in told(TITLE, *HOMES, *kind, *health)
    ] == [
        ("Priority 1: Homes", ["Homes are near", "Homes are kind"]),
        ("Priority 2: Health", ["Checks"]),
    ]


def test_a_theme_alone_has_the_actions_under_it():
    assert told(TITLE, HOMES[0], *HOMES[2:]) == [
        (
            "Priority 1: Homes",
            [(None, "Priority 1: Homes", ["Head of Homes"], ["Open two homes", "Ask children"])],
        )
    ]


def test_a_heading_alone_is_an_objective():
    assert told(TITLE, heading("Homes are near", 2), *HOMES[2:])[0][1][0][1] == "Homes are near"


def test_notes_in_brackets_make_a_plan():
    blocks = [
        TITLE,
        heading("Homes are near", 2),
        Prose("We found that they were far. We will:"),
        item("open two homes (Head of Homes – June 2025)"),
        Prose("We will ask children where they want to live."),
        Prose("Children told us this."),
        Prose("Ask again (Head of QA – July 2025)."),
    ]

    assert told(*blocks)[0][1][0][3] == [
        "open two homes (Head of Homes – June 2025)",
        "We will ask children where they want to live.",
        "Ask again (Head of QA – July 2025).",
    ]


def test_what_a_label_alone_says_stands_below_it():
    blocks = [
        TITLE,
        heading("Homes are near", 2),
        Prose("Lead"),
        Prose("Head of Homes"),
        Prose("Progress:"),
        item("Begun"),
        item("Not done"),
        Prose("By when"),
        Prose("June 2025"),
        heading("Actions", 3),
        item("Open two homes"),
    ]
    plan = read_plan(document(*blocks))

    objective = plan.themes[0].objectives[0]
    assert list(objective.officers) == ["Head of Homes"]
    assert [timescale.raw for timescale in objective.timescales] == ["June 2025"]
    assert list(objective.fields.values()) == [("Begun", "Not done")]
    assert [action.text for action in objective.actions] == ["Open two homes"]


def test_a_vision_belongs_to_the_heading_it_stands_under():
    plan = read_plan(document(TITLE, HOMES[0], Prose("Vision: every home is kind"), *HOMES[1:]))

    assert plan.themes[0].vision == "every home is kind"


def test_a_heading_above_a_table_is_the_tables():
    key = [heading("Key to ratings", 2), table(("Red", "Late"), ("Green", "On track"))]

    assert (
        told(TITLE, *key, heading("Homes are near", 2), *HOMES[2:])[0][1][0][1] == "Homes are near"
    )
    assert [each.text for each in read_plan(document(TITLE, *key, *HOMES)).unplaced][:1] == [
        "Key to ratings"
    ]


def test_a_line_between_tables_that_is_no_heading_takes_none_away():
    blocks = [TITLE, *HOMES, Prose("It is early.", ProseKind.FURNITURE), table(("Red", "Late"))]

    assert len(told(*blocks)) == 1


@pytest.mark.parametrize(
    "blocks",
    [
        [heading("Dear colleague"), Prose("Thank you for coming."), Prose("Lead: Ann Smith")],
        [heading("Minutes"), item("Ann to write (Ann – June 2025)")],
        [heading("Team"), Prose("Lead: Head of QA"), Prose("By when: June 2025")],
        [item("open two homes (Head of Homes – June 2025)"), item("ask (Head of QA – June 2025)")],
        [Prose("Nothing at all.")],
        [],
    ],
)
def test_another_text_is_no_plan(blocks):
    with pytest.raises(NotAPlan, match="no improvement plan"):
        read_plan(document(*blocks))


def test_questions_are_labels_and_a_date_is_no_theme():
    plan = read_plan(
        document(
            Prose("Our improvement plan", ProseKind.HEADING, 1),
            *map(
                Prose,
                (
                    "November 2025",
                    "Recommendation 1: See children in time",
                    "Where are we now?",
                    "Half are seen in time.",
                    "What are we going to do?",
                    "1.1 Show late visits on a list (Lead: PSW; by: June 2026)",
                    "1.2 Review the list each week (Lead: IRO Manager; ongoing)",
                    "How will we know?",
                    "Nine in ten are seen in time.",
                ),
            ),
            made_from="text",
        )
    )

    theme = plan.themes[0]
    objective = theme.objectives[0]
    assert (theme.title, objective.title) == ("", "See children in time")
    assert objective.fields == {
        Field.PROGRESS: ("Half are seen in time.",),
        Field.SUCCESS_MEASURES: ("Nine in ten are seen in time.",),
    }
    assert [action.owners for action in objective.actions] == [("PSW",), ("IRO Manager",)]


@pytest.mark.parametrize(
    ("line", "theme"),
    [("Agreed in November 2025", "Agreed in November 2025"), ("July to October 2018", "")],
)
def test_only_a_line_of_nothing_but_days_is_passed_over(line, theme):
    blocks = [Prose(line), Prose("Objective 1: Homes are near"), Prose("Lead: PSW"), item("Ask")]

    plan = read_plan(document(*blocks, Prose("By when: June 2026"), made_from="text"))

    assert [each.title for each in plan.themes] == [theme]


def test_who_and_when_may_stand_behind_dashes():
    plan = read_plan(
        document(
            TITLE,
            heading("Homes are near", 2),
            item("Open two homes – Head of Homes – by June 2026 – Complete", "1."),
            Prose("Review thresholds with partners – Partnership Manager – Q4 2025/26 – Amber"),
        )
    )

    actions = plan.themes[0].objectives[0].actions
    assert [action.owners for action in actions] == [("Head of Homes",), ("Partnership Manager",)]
    assert [action.timescales[0].raw for action in actions] == ["by June 2026", "Q4 2025/26"]
