"""What covers say, and how they say it."""

import datetime

import pytest

from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.inspections.cover import read_cover
from goldenthread.inspections.frameworks.framework import all_frameworks
from goldenthread.inspections.pages import read_pages
from tests.factories.reports import FILLER, bold, heading, large, paragraph, report


def cover(*parts):
    return read_cover(read_pages(report(*parts), DEFAULT_LIMITS), all_frameworks())


def ilacs(title, *parts):
    return cover(
        large(title), bold("Inspection dates: 4 to 15 March 2024"), *parts, paragraph(FILLER)
    )


@pytest.mark.parametrize(
    ("title", "authority"),
    [
        ("Inspection of Calderbrook local authority children’s services", "Calderbrook"),
        (
            "Inspection of Calderbrook County Council local authority children's services",
            "Calderbrook County Council",
        ),
        (
            "Inspection of the London Borough of Elm local authority children’s services",
            "London Borough of Elm",
        ),
        ("Inspection of Calderbrook Council’s children’s services", "Calderbrook Council"),
        (
            "Inspection of Over Elm-under-Hill local authority’s children’s services",
            "Over Elm-under-Hill",
        ),
        ("Inspection of children’s social care services in Calderbrook", "Calderbrook"),
        ("Inspection of local authority children’s services – Calderbrook", "Calderbrook"),
        ("Inspection of children’s services: Calderbrook City Council", "Calderbrook City Council"),
        (
            "Inspection of Calderbrook local authority children’s services (short inspection)",
            "Calderbrook",
        ),
    ],
)
def test_an_authority_is_named_inside_the_title(title, authority):
    found = ilacs(title)

    assert (found.framework.id, found.authority) == ("ILACS", authority)


def test_a_name_that_breaks_at_its_hyphens_keeps_them_close():
    inside = ilacs(
        "Inspection of Elm-upon-Over City Council, Calderbrook-on-Marling local authority children’s services"
    )
    above = cover(
        large("Metropolitan Borough of Calderbrook-upon-Marling"),
        heading("Inspection of children’s social care services"),
        bold("Inspection dates: 4 to 15 March 2019"),
        paragraph(FILLER),
    )

    assert inside.authority == "Elm-upon-Over City Council, Calderbrook-on-Marling"
    assert above.authority == "Metropolitan Borough of Calderbrook-upon-Marling"


def test_an_authority_is_named_above_the_title_over_two_lines():
    found = cover(
        large("Calderbrook Metropolitan Borough"),
        large("Council"),
        heading("Inspection of children’s social care services"),
        bold("Inspection dates: 4 to 15 March 2019"),
        paragraph(FILLER),
    )

    assert found.authority == "Calderbrook Metropolitan Borough Council"


def test_a_name_that_ends_as_a_new_inspection_begins_is_no_reinspection():
    found = cover(
        large("Elmshire"),
        heading("Inspection of services for children in need of help and protection"),
        heading("Inspection date: 6 to 30 July 2015"),
    )

    assert (found.framework.id, found.authority) == ("SIF", "Elmshire")


def test_a_cover_without_a_name_has_none_and_says_so():
    found = cover(
        heading("Inspection of children’s social care services"),
        bold("Inspection dates: 4 to 15 March 2019"),
        paragraph(FILLER),
    )

    assert found.authority is None
    assert [each.field for each in found.unsure] == ["authority"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Inspection dates: 4 to 15 March 2024",),
        ("Inspection dates: 4 to 15", "March 2024"),
        ("Dates of inspection:", "4 to 15 March 2024"),
        ("Inspection date 4 – 15 March 2024",),
    ],
)
def test_days_of_inspection_stand_behind_their_label_or_below(lines):
    found = cover(
        large("Inspection of Calderbrook local authority children’s services"), *map(bold, lines)
    )

    (span,) = found.spans
    assert (span.start, span.end) == (datetime.date(2024, 3, 4), datetime.date(2024, 3, 15))


def test_dates_that_cannot_be_understood_are_quoted():
    found = cover(
        large("Inspection of Calderbrook local authority children’s services"),
        bold("Inspection dates: 4 to 45 March 2024"),
    )

    assert found.spans == ()
    assert "4 to 45 March 2024" in found.unsure[0].reason


@pytest.mark.parametrize(
    "told",
    [
        "Inspection dates: between 4 and 15 March 2024",
        "Inspection dates: from 4 March to 15 March 2024",
        "Date of inspection: 4 to 15 March 2024",
        "This inspection took place from 4 to 15 March 2024",
    ],
)
def test_days_of_inspection_stand_behind_any_of_their_labels(told):
    found = cover(
        large("Inspection of Calderbrook local authority children’s services"), bold(told)
    )

    assert str(found.spans[0].start) == "2024-03-04"
    assert str(found.spans[-1].end) == "2024-03-15"


@pytest.mark.parametrize(
    ("days", "fields"),
    [("6 January 2014 – 9 January 2014", []), ("6 to 30 July 2015", ["published"])],
)
def test_a_date_of_publication_is_missed_only_where_it_is_printed(days, fields):
    found = cover(
        large("Elmshire"),
        heading("Inspection of services for children in need of help and protection"),
        heading(f"Inspection date: {days}"),
    )

    assert [each.field for each in found.unsure] == fields


def test_a_letter_without_a_date_has_none_and_is_sure_of_it():
    found = cover(
        paragraph("Dear Ms Smith"),
        bold("Monitoring visit of Calderbrook local authority children’s services"),
        paragraph(
            "The visit took place on 9 July 2019. It followed another from 3 to 31 June 2019."
        ),
    )

    assert (found.published, len(found.spans)) == (None, 1)
    assert found.unsure == ()


def test_whom_a_letter_is_addressed_to_is_no_authority():
    found = cover(
        bold("Ms J Smith"),
        bold("Monitoring visit"),
        paragraph("This letter summarises the findings of the monitoring visit on 9 July 2019."),
    )

    assert found.framework.id == "monitoring-visit"
    assert found.authority is None


def test_a_sentence_on_a_first_page_is_no_title():
    found = cover(
        large("Improvement plan"),
        paragraph("It answers the inspection of children’s services in Calderbrook."),
        paragraph(FILLER),
    )

    assert found is None


def test_what_is_no_report_has_no_cover():
    assert cover(large("Improvement plan"), paragraph(FILLER)) is None
