"""Invented reports of every framework, read whole."""

import datetime

import pytest

from goldenthread.documents.refusal import DocumentRefused
from goldenthread.inspections.report import Span
from tests.factories import reports
from tests.factories.pdfs import printed
from tests.factories.reports import (
    FILLER,
    ILACS_GRADES,
    bold,
    bulleted,
    grades_table,
    heading,
    ilacs_cover,
    large,
    new_page,
    numbered,
    paragraph,
    report,
    sif_cover,
    team,
)  # fmt: skip
from tests.inspections.told import grades, read, told, unsure_fields

LEAD = team("Lead inspector: Anna Field HMI", "Deputy lead inspector: Tom Brook HMI")
FINDINGS = heading("The experiences and progress of children who need help and protection: good")
LETTER = (
    "This letter summarises the findings of the monitoring visit to Calderbrook children’s services "
    "on 9 and 10 July 2019. The visit was the second since the local authority was judged "
    "inadequate in May 2018. The inspectors were Anna Field HMI and Tom Brook HMI."
)


def day(text):
    return datetime.date.fromisoformat(text)


def test_sif_with_numbers_that_go_on_from_the_paragraphs_and_the_boards_own_list():
    data = report(
        sif_cover(),
        heading("What does the local authority need to improve?"),
        bold("Priority and immediate action"),
        paragraph("Quality of practice"),
        numbered(["Write plans.", "Read plans."], 24),
        paragraph("Leadership"),
        numbered(["Lead."], 26),
        bold("Areas for improvement"),
        numbered(["Learn."], 27),
        heading("The local authority’s strengths"),
        numbered([FILLER], 28),
        heading("The Local Safeguarding Children Board (LSCB)", 18),
        heading("The Local Safeguarding Children Board requires improvement"),
        heading("What does the LSCB need to improve?"),
        bold("Priority and immediate action"),
        paragraph("There are no priority actions."),
        bold("Areas for improvement"),
        numbered(["Publish a report."], 151),
        heading("Inspection judgement about the LSCB"),
        numbered([FILLER], 152),
        LEAD,
    )

    found = read(data)

    assert (found.framework, found.authority) == ("SIF", "Calderbrook County Council")
    assert found.spans == (Span(day("2015-01-14"), day("2015-02-05")),)
    assert found.published == day("2015-03-20")
    assert found.lead_inspectors == ("Anna Field",)
    assert grades(found) == {
        "overall": "requires improvement", "help_protection": "good",
        "looked_after": "requires improvement", "adoption": "outstanding",
        "care_leavers": "inadequate", "leadership": "good", "lscb": "requires improvement",
    }  # fmt: skip
    assert told(found) == [
        "local_authority 24 [Priority and immediate action / Quality of practice] Write plans.",
        "local_authority 25 [Priority and immediate action / Quality of practice] Read plans.",
        "local_authority 26 [Priority and immediate action / Leadership] Lead.",
        "local_authority 27 [Areas for improvement] Learn.",
        "lscb 151 [Areas for improvement] Publish a report.",
    ]
    assert [each.text for each in found.statements] == ["There are no priority actions."]
    assert found.unsure == ()


def test_sif_reinspection_has_no_board():
    data = report(
        sif_cover(again=True, board=False, dates="9–24 November 2017"),
        heading("Recommendations"),
        numbered(["Write plans.", "Read them."]),
        heading("Summary for children and young people"),
        bulleted([FILLER]),
        LEAD,
    )

    found = read(data)

    assert found.framework == "SIF-reinspection"
    assert "lscb" not in grades(found)
    assert told(found) == ["local_authority 1 Write plans.", "local_authority 2 Read them."]
    assert found.unsure == ()


def test_two_reports_in_one_file_give_a_list_each():
    data = report(
        sif_cover(board=False),
        heading("Recommendations"),
        numbered(["Write plans."]),
        LEAD,
        new_page(),
        large("Calderbrook Safeguarding Children Board"),
        heading("Review of the effectiveness of the Local Safeguarding Children Board"),
        heading("Review date: 3 – 12 March 2015"),
        heading("The effectiveness of the LSCB is good"),
        new_page(),
        heading("Recommendations"),
        numbered(["Publish a report."]),
    )

    found = read(data)

    assert told(found) == ["local_authority 1 Write plans.", "lscb 1 Publish a report."]
    assert grades(found)["lscb"] == "good"
    assert found.inspection_start == day("2015-01-14")


def test_a_board_reviewed_alone_has_all_lists_for_itself():
    data = report(
        large("Calderbrook Safeguarding Children Board"),
        heading("Review of the effectiveness of the Local Safeguarding Children Board"),
        heading("Review date: 3 – 12 March 2015"),
        heading("Report published: 1 May 2015"),
        heading("The effectiveness of the LSCB is inadequate"),
        new_page(),
        heading("Priority actions"),
        numbered(["Meet."], 65),
        bold("Areas for improvement"),
        numbered(["Learn."], 66),
        heading("Key strengths and weaknesses of the LSCB"),
        numbered([FILLER], 67),
        LEAD,
    )

    found = read(data)

    assert found.framework == "LSCB-review"
    assert grades(found) == {"lscb": "inadequate"}
    assert told(found) == [
        "lscb 65 [Priority actions] Meet.",
        "lscb 66 [Areas for improvement] Learn.",
    ]
    assert found.unsure == ()


def test_lac_2013_has_bullets_by_time_allowed_below_a_paragraph_that_introduces_them():
    data = report(
        large("Inspection of looked after children services"),
        heading("Calderbrook Council", 18),
        bold("Inspection dates: 4 – 8 March 2013"),
        bold("Reporting inspector Anna Field HMI"),
        bold("Age group: All"),
        bold("Published: 12 April 2013"),
        new_page(),
        heading("Areas for improvement"),
        numbered(["In order to improve services, the local authority should take the following action."], 28),
        bold("Immediately:"),
        bulleted(["Write plans", "Read plans"]),
        bold("Within three months:"),
        bulleted(["Learn"]),
        heading("Outcomes for looked after children and young people", 18),
        bold("Grade 2 (Good)"),
        numbered([FILLER], 29),
        new_page(),
        heading("Record of main findings", 18),
        grades_table({
            "Overall effectiveness": "Good", "Capacity to improve": "Adequate",
            "Outcomes for looked after children and young people": "Not judged",
            "Quality of provision": "Inadequate", "Leadership and management": "Outstanding",
        }),
    )  # fmt: skip

    found = read(data)

    assert (found.framework, found.authority) == ("LAC-2013", "Calderbrook Council")
    assert found.lead_inspectors == ("Anna Field",)
    assert list(grades(found).items()) == [
        ("overall", "good"), ("capacity", "adequate"), ("outcomes", "not judged"),
        ("quality", "inadequate"), ("leadership", "outstanding"),
    ]  # fmt: skip
    assert told(found) == [
        "local_authority [Immediately] Write plans",
        "local_authority [Immediately] Read plans",
        "local_authority [Within three months] Learn",
    ]


def test_ilacs_has_bullets_and_no_date_of_publication():
    data = report(
        ilacs_cover(),
        heading("What needs to improve?"),
        bulleted(["managers’ oversight", "the use of pre-proceedings (Enabler two)."], "■"),
        FINDINGS,
        numbered([FILLER] * 3),
        footer="Inspection of Calderbrook local authority children’s services",
    )

    found = read(data)

    assert (found.framework, found.authority) == ("ILACS", "Calderbrook")
    assert found.published is None
    assert told(found) == [
        "local_authority managers’ oversight",
        "local_authority the use of pre-proceedings (Enabler two).",
    ]
    assert found.recommendations[1].refs == ("(Enabler two)",)
    assert list(grades(found).items()) == [
        ("leaders", "good"), ("help_protection", "requires improvement"),
        ("in_care", "outstanding"), ("care_leavers", "inadequate"),
        ("overall", "requires improvement"),
    ]  # fmt: skip
    assert found.unsure == ()


def test_ilacs_that_is_outstanding_in_all_may_ask_for_nothing():
    outstanding = dict.fromkeys(ILACS_GRADES, "Outstanding")

    found = read(report(ilacs_cover(grades=outstanding), FINDINGS, numbered([FILLER] * 2)))

    assert found.recommendations == ()
    assert found.unsure == ()


def test_ilacs_that_is_less_than_outstanding_and_has_no_list_is_unsure():
    found = read(report(ilacs_cover(), FINDINGS, numbered([FILLER] * 2)))

    assert found.recommendations == ()
    assert unsure_fields(found) == ["recommendations"]


def test_ilacs_from_april_2026_has_no_overall_judgement():
    parts = {key: grade for key, grade in ILACS_GRADES.items() if "Overall" not in key}
    data = report(
        ilacs_cover(dates="11 to 22 May 2026", grades=parts),
        heading("What needs to improve?"),
        bulleted(["Plans."]),
        FINDINGS,
    )

    found = read(data)

    assert found.framework == "ILACS-2026"
    assert "overall" not in grades(found)
    assert len(found.judgements) == 4
    assert found.unsure == ()


def test_a_focused_visit_is_read_as_far_as_its_form_allows():
    data = report(
        large("Focused visit to Calderbrook County Council children’s services"),
        bold("Inspection dates: 28 February to 1 March 2023"),
        bold("Lead inspector: Anna Field, His Majesty’s Inspector"),
        heading("Area for priority action"),
        paragraph("The local authority must answer contacts in time. " + FILLER),
        heading("What needs to improve in this area of social work practice"),
        bulleted(["Plans.", "Visits."]),
        heading("Main findings"),
        paragraph(FILLER),
    )

    found = read(data)

    assert (found.framework, found.authority) == ("focused-visit", "Calderbrook County Council")
    assert told(found) == [
        f"local_authority [Area for priority action] The local authority must answer contacts in time. {FILLER}",
        "local_authority Plans.",
        "local_authority Visits.",
    ]
    assert unsure_fields(found) == ["recommendations"]


def test_a_monitoring_letter_gives_its_date_and_who_signed_it():
    data = report(
        paragraph("23 August 2019"),
        paragraph("Ms J Smith"),
        paragraph("Dear Ms Smith"),
        bold("Monitoring visit of Calderbrook local authority children’s services"),
        paragraph(LETTER),
        bold("Findings and evaluation of progress"),
        paragraph(FILLER),
        paragraph("Yours sincerely"),
        paragraph("Anna Field"),
        bold("Her Majesty’s Inspector"),
    )

    found = read(data)

    assert (found.framework, found.authority) == ("monitoring-visit", "Calderbrook")
    assert found.spans == (Span(day("2019-07-09"), day("2019-07-10")),)
    assert found.published == day("2019-08-23")
    assert found.lead_inspectors == ("Anna Field",)
    assert (found.recommendations, unsure_fields(found)) == ((), ["recommendations"])


def test_what_should_be_there_and_is_not_is_said():
    cover = sif_cover(dates="some time", published=None, overall="Our report")

    found = read(report(cover, heading("Executive summary"), paragraph(FILLER)))

    assert unsure_fields(found) == [
        "inspection_start", "inspection_end", "published", "judgements", "judgements",
        "lead_inspectors", "recommendations",
    ]  # fmt: skip
    assert grades(found)["overall"] is grades(found)["lscb"] is None


def test_a_number_missing_from_a_list_is_said():
    data = report(
        sif_cover(board=False),
        heading("Recommendations"),
        numbered(["Write plans."]),
        numbered(["Read them."], 3),
        LEAD,
    )

    found = read(data)

    assert len(found.recommendations) == 2
    assert [each.reason for each in found.unsure] == ["Numbers are missing from the list: 2."]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b" \n", "empty"),
        (b"<!DOCTYPE html><HTML><body>Not found</body></html>", "web page"),
        (b"MZ\x90\x00", "not a PDF"),
        (printed("#rect(width: 100pt)"), "scan"),
        (report(large("Improvement plan"), paragraph(FILLER)), "no title of one"),
        (
            report(
                large("Inspection of Calderbrook Council’s children’s services"), paragraph(FILLER)
            ),
            "a paper about",
        ),
        (report(large("Inspection of Hillside School"), paragraph("Ofsted")), "names none of"),
    ],
)
def test_what_is_no_report_is_refused_in_words(data, why):
    with pytest.raises(DocumentRefused, match=why):
        read(data)


def test_the_factory_escapes_what_typst_would_take_for_markup():
    assert reports.escaped("a_b") == r"a\_b"
