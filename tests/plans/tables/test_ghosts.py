"""Lines printed twice are known, and others are not."""

import pytest

from goldenthread.plans.tables.ghosts import is_ghost


@pytest.mark.parametrize(
    ("tail", "line"),
    [
        ("We will develop the surront monthly", "We will develop the current monthly"),
        ("Framowork (CAE) and", "Framework (CAF) and"),
        ("Team Managner", "Team Manager"),
        ("fata d Dafa . C", "fsted Refs : 6"),
        (
            "Everyplan of good procession observed persons the Complete",
            "Examples of good practice shared across the Service.",
        ),
    ],
)
def test_a_blurred_printing_of_the_next_line_is_a_ghost(tail, line):
    assert is_ghost(tail, line)


@pytest.mark.parametrize(
    ("tail", "line"),
    [
        ("there are gaps.", "Practice standards developed."),
        ("Visit", "Visits"),
        ("Team Manager", "Team Managers meet"),
        ("practice standards and", "Ofsted Refs : 6"),
        ("Fostering Manager", "Service Manager"),
        ("Head of Fostering /", "Head of Fostering Panel"),
        ("31/03/2026", "30/03/2026"),
        ("Each team sees every child at home", "All staff write to other people soon"),
    ],
)
def test_another_line_is_none(tail, line):
    assert not is_ghost(tail, line)
