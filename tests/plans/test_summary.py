"""A plan in a few lines."""

from goldenthread.documents.document import Place
from goldenthread.plans.plan import Action, Flag, FlagKind, Objective, Plan, Recommendation, Theme
from goldenthread.plans.summary import summary_lines


def test_the_summary_counts_what_was_found_and_lists_flags_by_kind_with_their_places():
    plan = Plan(
        title="Improvement plan",
        authority=None,
        layout="by_heading",
        recommendations=(Recommendation(1, "See children alone."),),
        themes=(
            Theme("", objectives=(Objective("Aim", actions=(Action("Do it", "Action"),)),)),
            Theme("Practice"),
        ),
        flags=(
            Flag(FlagKind.UNPLACED, "“x” found no place.", Place(line=3)),
            Flag(FlagKind.NO_DATE, "“Aim” has no date."),
        ),
    )

    assert list(summary_lines(plan)) == [
        "Improvement plan",
        "2 themes, 1 objective, 1 action, 1 recommendation",
        "",
        "(no theme): 1 objective, 1 action",
        "Practice: 0 objectives, 0 actions",
        "",
        "2 things to look at:",
        "No date (1)",
        "  - “Aim” has no date.",
        "Text that found no place (1)",
        "  - “x” found no place. (line 3)",
    ]


def test_what_would_steer_a_terminal_is_left_out_of_the_summary():
    plan = Plan(title="A\x1b[31m plan\nof ours", authority="Calderbrook\tCouncil", layout="")

    assert list(summary_lines(plan))[:2] == ["A [31m plan of ours", "Calderbrook Council"]
