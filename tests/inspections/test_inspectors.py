"""The names of lead inspectors, without what they are."""

import pytest

from goldenthread.documents.pdf.printed_lines import PrintedLine
from goldenthread.inspections.inspectors import lead_inspectors


def names(*texts, is_letter=False):
    lines = [
        PrintedLine(text, 1, 70, 20 * at, 300, 20 * at + 12, 12, 70)
        for at, text in enumerate(texts)
    ]
    return lead_inspectors(lines, is_letter)


@pytest.mark.parametrize(
    "text",
    [
        "Lead inspector: Anna Field",
        "Lead Inspector Anna Field HMI",
        "Lead inspector: Anna Field (HMI)",
        "Lead inspector: Anna Field Senior HMI",
        "Lead inspector: Anna Field, SHMI",
        "Reporting inspector Anna Field HMI",
        "Lead inspector: Anna Field, His Majesty’s Inspector",
        "Lead inspector: Anna Field, Her Majesty's Senior Inspector",
        "Lead inspector: Anna Field, Ofsted Inspector",
        "Lead inspector: Anna Field, Senior His Majesty’s Inspector",
        "Lead inspector (children’s services): Anna Field",
        "Lead inspector: Anna Field HMI, Specialist Adviser",
    ],
)
def test_a_lead_is_named_without_office(text):
    assert names("Contents", text, "Deputy lead inspector: Tom Brook") == ("Anna Field",)


@pytest.mark.parametrize(
    "texts",
    [
        ("Lead inspectors: Anna Field and Tom van den Brook",),
        (
            "Lead inspectors: Anna Field, Her Majesty’s Inspector, and",
            "Tom van den Brook, Her Majesty’s Inspector",
        ),
        (
            "Lead inspectors: Anna Field, HMI, and Tom van den Brook,",
            "His Majesty’s Inspector",
            "Judgement Grade",
        ),
        ("Lead inspector: Anna Field HMI", "Lead inspector: Tom van den Brook HMI"),
        ("Lead inspectors:", "Anna Field HMI, Tom van den Brook HMI"),
        (
            "Lead inspectors: Anna Field, Her Majesty’s Inspector, and Tom van den Brook, Her Majesty’s",
            "Inspector",
            "This Letter",
        ),
        (
            "Lead inspectors: Anna Field, Her Majesty’s",
            "Inspector, and Tom van den Brook, Her Majesty’s Inspector",
        ),
        ("Lead inspectors: Anna Field, HMI, and Tom", "van den Brook, HMI", "Judgement Grade"),
    ],
)
def test_two_leads_are_both_named(texts):
    assert names(*texts) == ("Anna Field", "Tom van den Brook")


def test_a_name_of_one_word_with_a_hyphen_is_not_whole():
    for first, second in [("Jo-Anne", "Brook, HMI"), ("Jo-", "Anne Brook, HMI")]:
        lines = (f"Lead inspectors: Anna Field, HMI, and {first}", second, "Judgement Grade")

        assert names(*lines) == ("Anna Field", "Jo-Anne Brook")


def test_a_lead_may_be_named_behind_the_days_of_inspection():
    line = "Inspection dates: 4 to 8 March 2019 Lead inspector: Anna Field, HMI"

    assert names("A lead inspector: nobody", line) == ("Anna Field",)


def test_an_office_on_the_next_line_and_what_follows_are_left_out():
    lines = (
        "Lead inspector: Anna Field",
        "Her Majesty’s Inspector",
        "There are failures in Calderbrook",
    )

    assert names(*lines) == ("Anna Field",)


@pytest.mark.parametrize(
    "text",
    [
        "Deputy lead inspector: Tom Brook",
        "The lead inspector Anna Field said",
        "Lead inspector for the region",
    ],
)
def test_others_and_prose_name_no_lead(text):
    assert names(text) == ()


def test_who_signed_leads_a_letter_that_names_nobody():
    lines = ("Dear Ms Smith", "Yours sincerely", "Anna Field", "Her Majesty’s Inspector")

    assert names(*lines, is_letter=True) == ("Anna Field",)
    assert names(*lines) == ()
    assert names("Yours sincerely", "4", is_letter=True) == ()
