"""What stands above a table of actions."""

import pytest

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.plans.whole.heads import HeadReader, is_aim, is_theme
from goldenthread.plans.whole.ledger import Ledger
from tests.factories.tables import cell, heading, item, row, table


def head(*before, lead=(), names: bool = True, title: str = "Improvement plan"):
    return HeadReader(title, Ledger()).read(before, lead, names_objectives=names)


def theme(*before, **more) -> str | None:
    told = head(*before, **more).theme
    return told.text if told else None


@pytest.mark.parametrize(
    ("blocks", "name"),
    [
        ([Prose("Practice Excellence")], "Practice Excellence"),
        ([heading("Improvement plan"), heading("Homes", 2)], "Homes"),
        ([heading("Improvement plan")], None),
        ([heading("Homes"), heading("Action plan", 2)], "Homes"),
        ([Prose("Sedgeford Council improvement tracker")], None),
        ([item("Help and protection", "1.")], "1. Help and protection"),
        ([item("Visits", "1."), item("Plans", "2.")], None),
        (
            [item("Visits of all kinds", "12."), item("Help and protection", "1.")],
            "1. Help and protection",
        ),
        ([Prose("1. Help and protection")], "1. Help and protection"),
        ([table(("Red", "Late")), item("Help and protection", "1.")], "1. Help and protection"),
        ([Prose("This sentence is no title.")], None),
        ([heading("Homes"), Prose("As of May")], "Homes"),
        ([heading("Homes"), Prose("Theme 2: Health")], "Theme 2: Health"),
        ([Prose("Page 3", ProseKind.FURNITURE)], None),
        ([Prose("–")], None),
        ([heading("Homes " * 50)], None),
        ([table(("Priority 4. Homes", ""), ("", ""))], "Priority 4. Homes"),
    ],
)
def test_the_theme_is_the_title_that_stands_nearest_above(blocks, name):
    assert theme(*blocks) == name


def test_headings_hold_until_the_next_of_their_level():
    reader = HeadReader("Plan", Ledger())
    told = []
    for blocks in (
        [heading("Homes"), heading("Near", 2)],
        [heading("Kind", 2)],
        [heading("Health")],
    ):
        found = reader.read(blocks, (), names_objectives=False)
        told.append((found.theme and found.theme.text, found.objective and found.objective.text))

    assert told == [("Homes", "Near"), ("Homes", "Kind"), ("Health", None)]


@pytest.mark.parametrize(
    ("blocks", "objective"),
    [
        ([heading("Objective 1: Homes are near")], "Objective 1: Homes are near"),
        ([heading("Theme 1: Homes")], None),
        ([heading("Plan of it"), heading("Priority 1: Homes", 2)], None),
    ],
)
def test_a_heading_names_an_objective_where_no_column_does(blocks, objective):
    told = head(*blocks, names=False).objective

    assert (told.text if told else None) == objective


@pytest.mark.parametrize(
    "blocks",
    [
        [Prose("Vision: every child is safe")],
        [Prose("Our vision"), Prose("every child is safe")],
        [table(("Our vision", "every child is safe"))],
    ],
)
def test_a_vision_follows_its_label(blocks):
    assert head(heading("Homes"), *blocks).vision == "every child is safe"


def test_a_quotation_under_the_title_is_the_vision():
    said = "“Our workforce is skilled, motivated and resilient”"

    assert head(heading("Homes"), Prose(said)).vision == said


@pytest.mark.parametrize(
    "blocks",
    [
        [Prose("Outcomes by March 2027:"), item("Children are seen"), item("Families are heard")],
        [Prose("What will be different"), item("Children are seen"), item("Families are heard")],
        [table(("Key Outcomes:", ["• Children are seen", "• Families are heard"]), ("---", "--"))],
        [table(("Key Outcomes:", "• Children are seen"), ("", "• Families are heard"))],
    ],
)
def test_outcomes_follow_their_label(blocks):
    assert head(heading("Homes"), *blocks).outcomes == ("Children are seen", "Families are heard")


def test_another_label_says_nothing_of_the_theme():
    told = head(heading("Homes"), Prose("Strategic lead: Director"))

    assert (told.vision, told.outcomes) == (None, ())


def test_a_title_and_its_vision_may_share_a_cell():
    said = "Driver 3. Early Help “We deliver excellent early help to all families”"
    told = head(table((said, "")))

    assert told.theme is not None
    assert (told.theme.text, told.vision) == (
        "Driver 3. Early Help",
        "“We deliver excellent early help to all families”",
    )


def test_a_quotation_alone_in_a_row_is_the_vision_of_the_title_above():
    rows = [
        ("Driver 4. Homes", ""),
        ("“Children are supported to live at home wherever possible”", ""),
    ]

    assert head(table(*rows)).vision == rows[1][0]


def test_rows_above_the_headings_are_read_too():
    lead = [
        row("Theme 1: Homes", ""),
        row("Outcomes:\nSeen\nHeard", ""),
        row("A sentence that says more.", ""),
    ]
    told = head(lead=lead)

    assert told.theme is not None
    assert (told.theme.text, told.outcomes) == ("Theme 1: Homes", ("Seen", "Heard"))


def test_a_new_title_forgets_what_stood_under_the_one_before():
    told = head(heading("Homes"), Prose("Vision: safe"), heading("Health"))

    assert told.vision is None


def test_a_table_of_other_things_names_nothing():
    assert theme(table(("Red", "Late"), ("Green", "On track"))) is None


def test_a_block_after_a_label_that_is_no_words_is_nothing():
    assert head(heading("Homes"), Prose("Our vision"), table((cell(""), cell("")))).vision is None


@pytest.mark.parametrize(
    ("text", "themed", "aimed"),
    [
        ("Priority 1: Homes", True, False),
        ("Driver of Success 2. Homes", True, False),
        ("Theme A - Contact", True, False),
        ("Objective 1.1: Visits", False, True),
        ("Priorities for all", False, False),
        ("Homes", False, False),
    ],
)
def test_a_title_may_say_itself_what_it_names(text, themed, aimed):
    assert (is_theme(text), is_aim(text)) == (themed, aimed)
