"""What a cell of links cites."""

import pytest

from goldenthread.plans.words.citations import TRAILING, Citation, is_citation, read_citation


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("14,6, 13,", Citation((6, 13, 14))),
        ("1-17", Citation(tuple(range(1, 18)))),
        ("1 – 3", Citation((1, 2, 3))),
        ("R1, R3-5", Citation((1, 3, 4, 5))),
        ("R6 & R7", Citation((6, 7))),
        ("Rec 2 & 7", Citation((2, 7))),
        ("Recommendations 2 to 4", Citation((2, 3, 4))),
        ("fsted Refs : 6, 12", Citation((6, 12))),
        ("13 15 11", Citation((11, 13, 15))),
        ("Area for improvement 2", Citation((2,))),
        ("Areas for improvement 2 and 3", Citation((2, 3))),
        ("Areas for development: 4", Citation((4,))),
        ("Priority action 1", Citation((1,))),
        ("SIF 3", Citation((3,))),
        ("ILACS 4", Citation((4,))),
        ("SIF: 3, ILACS: 4", Citation((3, 4))),
        ("JTAI 5", Citation((5,))),
        ("Recommendation 3 of the SIF", Citation((3,))),
        ("ILACS 2024 rec 4", Citation((4,))),
        ("SIF and PSW", Citation(unclear="PSW")),
        ("Peer review 3", Citation((3,), unclear="Peer review")),
        ("All", Citation(every=True)),
        ("All recommendations", Citation(every=True)),
        ("N/A", Citation()),
        ("", Citation()),
        ("7-3", Citation()),
        ("see the letter, 4", Citation((4,), unclear="see letter")),
        ("All staff", Citation(unclear="All staff")),
    ],
)
def test_numbers_and_ranges_are_read(text, citation):
    assert read_citation(text) == citation


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("2,6,17", True),
        ("All", True),
        ("Area for improvement 2", True),
        ("SIF 3", True),
        ("ILACS 2024 rec 4", False),
        ("SIF", False),
        ("Review 3 cases", False),
        ("31/03/2025", False),
        ("", False),
    ],
)
def test_a_citation_is_nothing_but_one(text, answer):
    assert is_citation(text) is answer


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("Caseload size Ofsted Refs : 3", "3"),
        ("Pathway plans Ifsted Refs : 6, 12", "6, 12"),
        ("Policies are in place (Ofsted ref 8, 11-13)", "8, 11-13"),
        ("Leadership Recs: all", "all"),
        ("Caseloads (Area for improvement 2)", "2"),
        ("Caseloads AFI 2, 4", "2, 4"),
        ("Caseloads (SIF 3)", "3"),
        ("Caseloads [ILACS: 4 and 5]", "4 and 5"),
        ("Caseloads – JTAI rec 5", "5"),
    ],
)
def test_a_title_may_end_with_what_it_cites(title, cited):
    found = TRAILING.search(title)

    assert found is not None
    assert found["cited"] == cited


@pytest.mark.parametrize(
    "title",
    [
        "Reduce caseloads to 16",
        "Be ready for ILACS 2",
        "Close the gap in area 3",
        "Visit (stage 2)",
    ],
)
def test_a_title_that_ends_with_a_number_cites_nothing(title):
    assert TRAILING.search(title) is None
