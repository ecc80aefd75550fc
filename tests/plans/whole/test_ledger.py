"""What finds its place, and what is left over."""

import dataclasses

import pytest

from goldenthread.documents.document import Place, Prose, ProseKind
from goldenthread.plans.plan import (
    Action,
    Field,
    FlagKind,
    Objective,
    Timescale,
    TimescaleKind,
    Unplaced,
)
from goldenthread.plans.whole.ledger import Ledger, objective_texts, words_of
from tests.factories.tables import document, item, row, table

DUE = Timescale("May 2025", TimescaleKind.BY)


def left(ledger: Ledger, *blocks) -> list[str]:
    return [each.text for each in ledger.unplaced(document(*blocks))]


@pytest.mark.parametrize(
    ("text", "taken", "kept"),
    [
        ("Lead: Head of MASH", "Head of MASH", []),
        ("Supported by: Head of MASH", "Head of MASH", []),
        ("By when: 1 June 2026", "1 June 2026", []),
        ("Lead nurse: Head of MASH", "Head of MASH", ["Lead nurse"]),
        ("Head of MASH lead", "Head of MASH", ["lead"]),
    ],
)
def test_a_label_before_an_owner_or_a_date_is_not_left(text, taken, kept):
    ledger = Ledger()

    ledger.leave_rest([Prose(text)], [taken])

    assert left(ledger) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Head of MASH and PSW", []),
        ("PSW / Head of MASH", []),
        ("PSW, supported by Head of MASH", []),
        ("PSW Head of", ["PSW Head of"]),
        ("Head of MASH and Tom", ["Head of MASH and Tom"]),
    ],
)
def test_several_told_texts_are_told_however_they_are_joined(text, kept):
    ledger = Ledger()

    ledger.leave_rest([Prose("Head of MASH"), Prose("PSW"), Prose(text)], ["Head of MASH", "PSW"])

    assert left(ledger) == kept


def test_words_are_letters_and_digits_in_small_letters():
    assert words_of("R&D: 1-2, “Visits”") == ["r", "d", "1", "2", "visits"]


def test_blocks_that_nobody_has_placed_are_left():
    ledger, placed, other = Ledger(), Prose("Visits"), Prose("Plans")
    ledger.place(placed)

    assert left(ledger, placed, other, Prose("–"), item("Third", "3."), item("Last")) == [
        "Plans",
        "3. Third",
        "Last",
    ]


def test_a_table_is_left_row_by_row():
    assert left(Ledger(), table(("Rating", "Meaning"), ("Red", ""), ("", "–"))) == [
        "Rating | Meaning",
        "Red",
    ]


def test_scraps_of_tables_come_after_what_stands_outside():
    ledger, told = Ledger(), table(("Theme", "Lead"), ("Homes", "PSW"))
    ledger.place(told.rows[0].cells[0].blocks[0])
    ledger.leave("a scrap", Place())
    ledger.leave("–", Place())

    assert left(ledger, told, Prose("After")) == ["After", "a scrap", "Lead", "Homes | PSW"]


def test_dropped_headings_are_left_only_where_they_say_something_else():
    told = dataclasses.replace(
        table(("Theme", "Lead")), dropped=(row("Theme", "Lead***x"), row("Theme", "Lead***x"))
    )

    assert left(Ledger(), told) == ["Theme | Lead", "Lead***x"]


def test_what_is_taken_of_a_block_is_not_left():
    ledger = Ledger()

    ledger.leave_rest([Prose("Visits (see page 3) are on time")], ["Visits", "on time"])

    assert left(ledger) == ["see page 3) are"]


def test_a_run_at_the_end_of_a_block_is_left():
    ledger = Ledger()

    ledger.leave_rest([Prose("Visits, urgently")], ["Visits"])

    assert left(ledger) == ["urgently"]


def test_what_only_joins_two_owners_is_not_left():
    ledger = Ledger()

    ledger.leave_rest(
        [Prose("Interim AD and HoS Interim AD and TMs")], ["Interim AD", "HoS", "TMs"]
    )

    assert left(ledger) == []


def test_an_owner_named_twice_is_told_once():
    ledger = Ledger()

    ledger.leave_rest([Prose("Head of QA and PSW"), Prose("Head of QA")], ["Head of QA", "PSW"])

    assert left(ledger) == []


def test_running_headers_are_quoted_in_one_flag():
    ledger = Ledger()
    blocks = [Prose(text, ProseKind.FURNITURE) for text in ("Page 1", "Report", "Report")]

    ledger.flag_furniture(document(*blocks))

    assert [(flag.kind, flag.message) for flag in ledger.flags] == [
        (
            FlagKind.UNPLACED,
            "Headers, footers, page numbers, footnotes, comments and hidden words are left out: “Page 1”; “Report”.",
        )
    ]
    assert left(ledger, *blocks) == []


def test_a_document_without_running_headers_has_no_such_flag():
    ledger = Ledger()

    ledger.flag_furniture(document(Prose("Plan")))

    assert ledger.flags == []


def test_one_ledger_takes_over_what_another_noted():
    first, second, block = Ledger(), Ledger(), Prose("Visits")
    second.place(block)
    second.leave("scrap", Place(page=2))
    second.flag(FlagKind.GARBLED, "Odd.", Place())

    first.merge(second)

    assert first.is_placed(block)
    assert first.unplaced(document()) == (Unplaced("scrap", Place(page=2)),)
    assert len(first.flags) == 1


@pytest.mark.parametrize(
    ("action", "told"),
    [
        (
            Action("Audit", "Actions", owners=("PSW",), timescales=(DUE,), ref="a", rag="Red"),
            ["Audit", "a", "Red", "PSW", "May 2025"],
        ),
        (
            Action("Audit (PSW – May 2025)", "Actions", owners=("PSW",), timescales=(DUE,)),
            ["Audit (PSW – May 2025)"],
        ),
        (Action("Audit", "Actions", owners=("QA",)), ["Audit"]),
    ],
)
def test_an_action_tells_what_its_objective_does_not(action, told):
    objective = Objective("Visits", officers=("QA",), actions=(action,))

    assert [text for text in objective_texts(objective) if text] == ["Visits", "QA", *told]


def test_an_objective_tells_all_its_texts():
    objective = Objective(
        "Visits",
        ref="1",
        cited=("R1",),
        officers=("QA",),
        timescales=(DUE,),
        rag="Red",
        fields={Field.PROGRESS: ("Begun",)},
        other={"Cost": ("None",)},
    )

    assert list(objective_texts(objective)) == [
        "Visits",
        "1",
        "R1",
        "QA",
        "May 2025",
        "Red",
        "Begun",
        "None",
    ]
