"""Which abbreviations a document explains, and where it only seems to."""

import time

import pytest

from goldenthread.documents.document import Document
from goldenthread.plans.abbreviations import abbreviations_in, looks_short, stands_for
from goldenthread.plans.checking.table_readings import table_readings
from goldenthread.plans.plan import NO_GUIDANCE
from tests.factories.tables import document, paragraph, table


def found_in(told: Document) -> dict[str, str]:
    return abbreviations_in(told, table_readings(told, NO_GUIDANCE))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Head of Service (HOS) decides.", {"HOS": "Head of Service"}),
        ("Children in Need (CiN) are seen.", {"CiN": "Children in Need"}),
        ("Led by Children and Young People (CYP).", {"CYP": "Children and Young People"}),
        ("a Multi-agency safeguarding hub (MASH)", {"MASH": "Multi-agency safeguarding hub"}),
        ("every Special Guardianship Order (SGO)", {"SGO": "Special Guardianship Order"}),
        ("Special Guardianship Orders (SGOs) are", {"SGO": "Special Guardianship Order"}),
        ("the Director of Quality Assurance (QA)", {"QA": "Quality Assurance"}),
        ("LADO (Local Authority Designated Officer)", {"LADO": "Local Authority Designated Officer"}),
        ("LADO: Local Authority Designated Officer", {"LADO": "Local Authority Designated Officer"}),
        ("EDT – Emergency Duty Team", {"EDT": "Emergency Duty Team"}),
    ],
)  # fmt: skip
def test_words_in_brackets_or_on_a_line_explain_an_abbreviation_that_they_spell(text, found):
    assert found_in(document(paragraph(text))) == found


@pytest.mark.parametrize(
    "text",
    [
        "The new system (MOSAIC) is live.",
        "Reported monthly (Feb)",
        "Agreed with partners (CSCP)",
        "See the annex (A) and the list (2)",
        "HOS (see the note below)",
        "LADO: reports every quarter",
        "HOS (Head of Service for adults)",
        "(HOS)",
    ],
)
def test_brackets_that_the_words_do_not_spell_explain_nothing(text):
    assert found_in(document(paragraph(text))) == {}


def test_a_glossary_is_taken_row_by_row_also_where_the_letters_are_not_the_words():
    glossary = table(
        ["Abbreviation", "Meaning"],
        ["DCS", "Director of Children’s Services"],
        ["HoS FD", "Head of the front door"],
        ["ASYE", "First year in work: supported"],
        ["Ofsted", "The inspectorate of schools"],
        ["IRO", "IRO"],
    )

    assert found_in(document(glossary)) == {
        "DCS": "Director of Children’s Services",
        "HoS FD": "Head of the front door",
        "ASYE": "First year in work: supported",
    }


def test_a_glossary_with_pairs_side_by_side_is_taken_pair_by_pair():
    glossary = table(
        ["Glossary", "", "", ""],
        ["DCS", "Director of Services", "EDT", "Emergency Duty Team"],
    )

    assert found_in(document(glossary)) == {
        "DCS": "Director of Services",
        "EDT": "Emergency Duty Team",
    }


def test_a_table_of_actions_is_no_glossary():
    actions = table(
        ["Lead", "Action", "By when"],
        ["DCS", "Review every contact at the front door", "May 2026"],
        header_rows=1,
    )

    assert found_in(document(actions)) == {}


def test_the_glossary_counts_before_the_text_and_the_first_before_later_ones():
    told = document(
        paragraph("Heads of Schools (HOS) and then Head of Service (HOS)"),
        paragraph("Quick Answers (QA) and Quality Assurance (QA)"),
        table(["Glossary", ""], ["HOS", "Head of Service"]),
    )

    assert found_in(told) == {"HOS": "Head of Service", "QA": "Quick Answers"}


def test_an_explanation_without_an_end_is_cut_at_a_word():
    glossary = table(["Glossary", ""], ["DCS", "word " * 100])

    long = found_in(document(glossary))["DCS"]

    assert len(long) <= 300
    assert long.endswith("word …")


@pytest.mark.parametrize("text", ["HOS", "CiN", "HoS FD", "SEN/D", "Q&A", "A1B"])
def test_an_abbreviation_has_two_capitals_and_few_small_letters(text):
    assert looks_short(text)


@pytest.mark.parametrize(
    "text", ["", "A", "Vision", "Head of Service", "AB" * 9, "a team", "NHS Trusts"]
)
def test_a_word_is_no_abbreviation(text):
    assert not looks_short(text)


def test_small_words_may_stand_for_a_letter_or_for_none():
    assert stands_for("NEET", "not in education, employment or training") is not None
    assert stands_for("CIC", "a child in care") == "child in care"
    assert stands_for("HOS", "care") is None
    assert stands_for("HOS", "") is None


def test_a_text_of_nothing_but_brackets_is_gone_through_in_no_time():
    told = document(paragraph("Head of Service (HOS) " * 20_000))
    began = time.process_time()

    assert found_in(told) == {"HOS": "Head of Service"}
    assert time.process_time() - began < 5
