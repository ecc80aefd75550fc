"""A requirement in each row, its early actions in one cell, with links, lead, time and targets."""

from goldenthread.plans.layout_examples import due, example_table
from goldenthread.plans.layouts.layout import Layout, LayoutColumn, RowHolds, ThemesIn
from goldenthread.plans.plan import Action, Field, Meaning, Objective, Theme

LAYOUT = Layout(
    title="Requirements",
    columns=(
        LayoutColumn("Requirement", Meaning.OBJECTIVE),
        LayoutColumn(
            "Links to recommendations",
            Meaning.RECOMMENDATIONS,
            also=("Links to Ofsted Recommendations", "Link to recommendation"),
        ),
        LayoutColumn("Early actions", Meaning.ACTION, also=("Early action",)),
        LayoutColumn("Key lead", Meaning.OWNERS, also=("Key leads",)),
        LayoutColumn("Timescale", Meaning.TIMESCALES, also=("Timescales",)),
        LayoutColumn("Progress", Meaning.PROGRESS, also=("Progress to date",)),
        LayoutColumn("SMART targets", Meaning.SUCCESS_MEASURES, also=("SMART target",)),
    ),
    required=frozenset({Meaning.OBJECTIVE, Meaning.RECOMMENDATIONS, Meaning.ACTION}),
    themes_in=ThemesIn.HEADING,
    row_holds=RowHolds.OBJECTIVE,
    heading_above="Practice",
    example=example_table(
        [
            (
                "Requirement",
                "Links to recommendations",
                "Early actions",
                "Key lead",
                "Timescale",
                "Progress",
                "SMART targets",
            )
        ],
        (
            "Visit every child in time",
            "2, 4-6",
            "Agree how often each child is visited.\nShow late visits on a weekly list.",
            "Head of Safeguarding",
            "March 2026\nMay 2026",
            "The list is in use.",
            "95% of visits are in time by July 2026",
        ),
        (
            "Write plans with families",
            "3",
            "Train every team in planning together.",
            "Principal Social Worker",
            "By end of June 2026",
            "",
            "Families say that they wrote the plan",
        ),
    ),
    gives=Theme(
        title="Practice",
        objectives=(
            Objective(
                title="Visit every child in time",
                recommendations=(2, 4, 5, 6),
                cited=("2, 4-6",),
                officers=("Head of Safeguarding",),
                timescales=(
                    due("March 2026", "2026-03-31"),
                    due("May 2026", "2026-05-31"),
                ),
                fields={
                    Field.PROGRESS: ("The list is in use.",),
                    Field.SUCCESS_MEASURES: ("95% of visits are in time by July 2026",),
                },
                actions=(
                    Action(
                        "Agree how often each child is visited.",
                        "Early actions",
                        timescales=(due("March 2026", "2026-03-31"),),
                    ),
                    Action(
                        "Show late visits on a weekly list.",
                        "Early actions",
                        timescales=(due("May 2026", "2026-05-31"),),
                    ),
                ),
            ),
            Objective(
                title="Write plans with families",
                recommendations=(3,),
                cited=("3",),
                officers=("Principal Social Worker",),
                timescales=(due("By end of June 2026", "2026-06-30"),),
                fields={Field.SUCCESS_MEASURES: ("Families say that they wrote the plan",)},
                actions=(Action("Train every team in planning together.", "Early actions"),),
            ),
        ),
    ),
)
