"""What the page of a reading shows."""

from goldenthread.plans.plan import (
    Action,
    Flag,
    FlagKind,
    Objective,
    Plan,
    Recommendation,
    Theme,
    Timescale,
    TimescaleKind,
    Unplaced,
)
from goldenthread.web.plans.reading_page import (
    FLAG_TITLES,
    Figures,
    FlagGroup,
    flags_by_kind,
    reading_figures,
)

SOON = Timescale("soon", TimescaleKind.UNKNOWN)
NOW = Timescale("now", TimescaleKind.IMMEDIATE)


def test_figures_count_what_was_found_and_each_role_once():
    plan = Plan(
        title=None,
        authority=None,
        layout="",
        recommendations=(Recommendation(1, "Do better"),),
        themes=(
            Theme(
                "Practice",
                objectives=(
                    Objective(
                        "Be better",
                        officers=("DCS", "HoS"),
                        timescales=(NOW,),
                        actions=(
                            Action("Try", "Actions", owners=("HoS",), timescales=(SOON,)),
                            Action("Try again", "Actions"),
                        ),
                    ),
                ),
            ),
        ),
        unplaced=(Unplaced("An introduction"),),
    )

    assert reading_figures(plan) == Figures(
        themes=1,
        objectives=1,
        actions=2,
        recommendations=1,
        roles=2,
        dates=2,
        dates_not_understood=1,
        unplaced=1,
    )


def test_flags_are_grouped_by_kind_and_kinds_without_any_left_out():
    cut = Flag(FlagKind.TRUNCATED, "cut")
    first, second = Flag(FlagKind.NO_DATE, "one"), Flag(FlagKind.NO_DATE, "two")

    groups = flags_by_kind([first, cut, second])

    assert groups == [
        FlagGroup("Cut off at the edge of the page", [cut]),
        FlagGroup("No date is given", [first, second]),
    ]


def test_every_kind_of_flag_has_a_title():
    assert set(FLAG_TITLES) == set(FlagKind)
