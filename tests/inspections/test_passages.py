"""A report's prose, passage by passage."""

from goldenthread.inspections.passages import sentences_of
from tests.factories.reports import (
    FILLER,
    bulleted,
    heading,
    ilacs_cover,
    numbered,
    paragraph,
    report,
)
from tests.inspections.told import FINDINGS, read

LONG = " ".join([FILLER] * 60)


def passages(*parts: str):
    return read(report(ilacs_cover(), *parts)).passages


def test_each_paragraph_is_a_passage_under_its_heading():
    found = passages(FINDINGS, numbered([FILLER, FILLER + " Mostly."]))

    assert [(one.heading, one.text) for one in found[-2:]] == [
        ("The experiences and progress of children who need help and protection: good", FILLER),
        (
            "The experiences and progress of children who need help and protection: good",
            FILLER + " Mostly.",
        ),
    ]


def test_bullets_are_passages_each_without_their_sign():
    found = passages(FINDINGS, bulleted([FILLER, FILLER + " Mostly."]))

    assert [one.text for one in found[-2:]] == [FILLER, FILLER + " Mostly."]


def test_a_passage_that_runs_over_a_page_is_one_and_stands_where_it_begins():
    found = passages(FINDINGS, paragraph(LONG), heading("What comes next"), paragraph(FILLER))

    assert [one.text for one in found[-2:]] == [LONG, FILLER]
    assert found[-2].page < found[-1].page


def test_labels_and_short_lines_are_no_passages():
    found = passages(FINDINGS, paragraph("Reviewed in May."))

    assert "Reviewed in May." not in [one.text for one in found]


def test_sentences_end_where_a_new_one_begins():
    assert sentences_of("Plans are clear. ‘They help,’ said one. e.g. visits") == [
        "Plans are clear.",
        "‘They help,’ said one. e.g. visits",
    ]
