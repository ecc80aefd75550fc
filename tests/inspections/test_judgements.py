"""Judgements from tables set in every way, and from sentences."""

import pytest

from tests.factories.reports import (
    FILLER,
    ILACS_GRADES,
    SIF_GRADES,
    escaped,
    heading,
    ilacs_cover,
    large,
    new_page,
    paragraph,
    report,
    sif_cover,
)
from tests.inspections.told import grades, read, unsure_fields


def cells(rows, widths="(62%, 38%)", align="(left, left + horizon)"):
    inside = "".join(f"[{escaped(name)}], [{escaped(grade)}], " for name, grade in rows)
    return f"#table(columns: {widths}, align: {align}, {inside})"


def ilacs_with(table):
    return report(
        large("Inspection of Calderbrook local authority children’s services"),
        table,
        paragraph(FILLER),
    )


@pytest.mark.parametrize("widths", ["(82%, 18%)", "(62%, 38%)", "(40%, 60%)", "(30%, 15%)"])
@pytest.mark.parametrize(
    "align", ["(left, left + horizon)", "(left, left + top)", "(left + horizon, left + bottom)"]
)
def test_names_and_grades_over_several_lines_belong_together(widths, align):
    found = read(ilacs_with(cells([("Judgement", "Grade"), *ILACS_GRADES.items()], widths, align)))

    assert grades(found) == {
        "leaders": "good", "help_protection": "requires improvement", "in_care": "outstanding",
        "care_leavers": "inadequate", "overall": "requires improvement",
    }  # fmt: skip


@pytest.mark.parametrize("align", ["top", "bottom"])
def test_a_grade_over_three_lines_may_stand_at_the_head_or_foot_of_its_row(align):
    rows = [("Overall effectiveness", "Requires improvement to be good")]
    before = [(name, "Good") for name in list(ILACS_GRADES)[:-1]]

    found = read(ilacs_with(cells([*before, *rows], "(62%, 20%)", f"left + {align}")))

    assert grades(found)["overall"] == "requires improvement"
    assert list(grades(found))[-1] == "overall"


def test_judgements_stand_in_the_order_printed():
    rows = [
        ("The experiences and progress of children who need help and protection", "Not judged"),
        ("The experiences and progress of children in care and care leavers", "Good"),
        ("The impact of leaders on social work practice with children and families", "Outstanding"),
        ("Overall effectiveness", "Good"),
    ]

    found = read(ilacs_with(cells(rows)))

    assert list(grades(found).items()) == [
        ("help_protection", "not judged"), ("in_care_and_care_leavers", "good"),
        ("leaders", "outstanding"), ("overall", "good"),
    ]  # fmt: skip


def test_a_grade_that_is_not_there_is_not_taken_from_another():
    rows = [
        (name, "" if name.startswith("Overall") else grade) for name, grade in ILACS_GRADES.items()
    ]

    found = read(ilacs_with(cells(rows)))

    assert grades(found)["overall"] is None
    assert "judgements" in unsure_fields(found)


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The overall judgement is Inadequate", "inadequate"),
        ("The overall judgement is good.", "good"),
        (
            "The overall judgement is that children’s services require improvement",
            "requires improvement",
        ),
        ("The overall judgement is that services in Calderbrook are outstanding", "outstanding"),
        (
            "Children’s services in Calderbrook require improvement to be good",
            "requires improvement",
        ),
        ("Children's services in the City of Calderbrook are inadequate", "inadequate"),
        ("Children’s services in the Isles of Marling are outstanding", "outstanding"),
        ("Children’s services in the Isle of Marling require improvement", "requires improvement"),
        ("Children’s services require improvement to be good", "requires improvement"),
        ("Calderbrook and St. Elm, children’s services are good", "good"),
        ("Services for children in Calderbrook are good", "good"),
        ("Children’s services in Calderbrook remain inadequate", "inadequate"),
        ("The overall judgement is that services for children are now good", "good"),
        ("Children’s services in Calderbrook are not yet what they should be", None),
    ],
)
def test_the_overall_judgement_of_sif_is_a_sentence_on_its_cover(sentence, grade):
    found = read(
        report(
            sif_cover(overall=sentence, board=False),
            heading("Executive summary"),
            paragraph(FILLER),
        )
    )

    assert found.judgements[0 if grade else -1].key == "overall"
    assert grades(found)["overall"] == grade


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The effectiveness of the LSCB requires improvement", "requires improvement"),
        ("The Local Safeguarding Children Board is outstanding", "outstanding"),
        ("The Local Safeguarding Board is good", "good"),
        ("The Elm, Marl & St. Over Safeguarding Children Board is inadequate", "inadequate"),
        ("The Local Safeguarding Children Board (LSCB) is inadequate", "inadequate"),
        (
            "The Calderbrook and Elmshire Local Safeguarding Children Board requires improvement to be good",
            "requires improvement",
        ),
        (
            "The judgement for the effectiveness of the Local Safeguarding Children Board (LSCB) is good",
            "good",
        ),
    ],
)
def test_the_boards_judgement_is_a_heading_of_its_part(sentence, grade):
    found = read(
        report(
            sif_cover(),
            heading("The Local Safeguarding Children Board (LSCB)", 18),
            heading(sentence),
            paragraph(FILLER),
        )
    )

    assert grades(found)["lscb"] == grade
    assert found.judgements[-1].key == "lscb"


def test_prose_on_what_a_board_does_well_is_no_judgement_of_it():
    found = read(
        report(
            sif_cover(),
            paragraph("The LSCB is good at challenging its partners. The LSCB has good oversight."),
        )
    )

    assert grades(found)["lscb"] is None


def test_a_boards_judgement_in_plain_type_is_found_too():
    found = read(
        report(
            sif_cover(),
            paragraph("The Local Safeguarding Children Board is good."),
            paragraph(FILLER),
        )
    )

    assert grades(found)["lscb"] == "good"


def test_grades_at_the_head_of_their_parts_serve_where_there_is_no_table():
    title = large("Inspection of looked after children services") + heading(
        "Inspection dates: 4 – 8 March 2013"
    )
    parts = [
        (
            heading(
                "Overall effectiveness of services for looked after children and young people", 18
            ),
            heading("Grade 4 (Inadequate)", 14),
        ),
        (heading("Capacity to improve", 18), heading("Grade 3 (Adequate)", 14)),
    ]

    found = read(
        report(title, new_page(), *[part for pair in parts for part in (*pair, paragraph(FILLER))])
    )

    assert grades(found)["overall"] == "inadequate"
    assert grades(found)["capacity"] == "adequate"
    assert grades(found)["quality"] is None


def test_a_grade_in_capitals_over_two_lines_is_read():
    table = cells([(name, "Requires Improvement") for name in SIF_GRADES], "(85%, 15%)")

    found = read(report(sif_cover(board=False, grades={}), table, paragraph(FILLER)))

    assert set(grades(found).values()) == {"requires improvement"}


def test_a_slip_in_a_name_is_forgiven():
    rows = [
        (name.replace("experiences and", "experience and"), grade)
        for name, grade in ILACS_GRADES.items()
    ]
    slip = [(name.replace("practice", "practise"), grade) for name, grade in rows]

    found = read(ilacs_with(cells(slip)))

    assert None not in grades(found).values()
    assert len(found.judgements) == 5


def test_the_cover_may_have_a_page_before_it():
    found = read(report("#rect(width: 10pt)", new_page(), ilacs_cover()))

    assert grades(found)["overall"] == "requires improvement"
