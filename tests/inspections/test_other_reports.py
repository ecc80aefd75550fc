"""Ofsted's reports that are of no framework here."""

import pytest

from goldenthread.documents.refusal import DocumentRefused
from goldenthread.inspections.other_reports import other_report
from tests.factories.reports import FILLER, bold, large, paragraph, report
from tests.inspections.told import read


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("Joint targeted area inspection of Calderbrook", "joint targeted"),
        ("Area SEND inspection of Calderbrook Local Area Partnership", "special educational"),
        (
            "Inspection of local authority arrangements for the protection of children",
            "protection of children",
        ),
        ("Inspection of safeguarding and looked after children services", "safeguarding and"),
    ],
)
def test_another_report_is_refused_by_its_name_whatever_it_has_in_it(title, what):
    told = "It was an inspection of children’s services. Inspection of children’s services was due."
    data = report(
        large(title),
        bold("Inspection dates: 4 to 15 March 2024"),
        bold("Lead inspector: Anna Field"),
        paragraph(told),
        paragraph(FILLER),
    )

    with pytest.raises(DocumentRefused, match=what):
        read(data)


def test_a_report_that_mentions_another_is_itself():
    assert other_report(["Inspection of Calderbrook local authority children’s services"]) is None
