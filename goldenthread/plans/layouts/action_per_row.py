"""An action in each row, under an objective merged over its rows, with all that is said of it beside."""

from goldenthread.plans.layout_examples import due, example_table
from goldenthread.plans.layouts.layout import Layout, LayoutColumn, RowHolds, ThemesIn
from goldenthread.plans.plan import Action, Field, Meaning, Objective, Theme

_MARCH, _MAY = due("31 March 2026", "2026-03-31"), due("15 May 2026", "2026-05-15")

LAYOUT = Layout(
    title="An action in each row",
    columns=(
        LayoutColumn("Objective", Meaning.OBJECTIVE),
        LayoutColumn("Action ref", Meaning.ACTION_REF, also=("Action no", "Action number")),
        LayoutColumn("Action", Meaning.ACTION, also=("Actions",)),
        LayoutColumn("Lead", Meaning.OWNERS, also=("Lead officer",)),
        LayoutColumn("By when", Meaning.TIMESCALES, also=("Due date",)),
        LayoutColumn("Progress", Meaning.PROGRESS, also=("Progress update",)),
        LayoutColumn("RAG", Meaning.RAG, also=("RAG rating", "BRAG")),
        LayoutColumn("Evidence", Meaning.EVIDENCE),
        LayoutColumn("Impact", Meaning.IMPACT),
    ),
    required=frozenset({Meaning.OBJECTIVE, Meaning.ACTION_REF, Meaning.ACTION}),
    themes_in=ThemesIn.HEADING,
    row_holds=RowHolds.ACTION,
    heading_above="The front door",
    example=example_table(
        [
            (
                "Objective",
                "Action ref",
                "Action",
                "Lead",
                "By when",
                "Progress",
                "RAG",
                "Evidence",
                "Impact",
            )
        ],
        (
            "Decide on every contact within a day",
            "1.1",
            "Agree what a complete contact holds",
            "Head of the Front Door",
            "31 March 2026",
            "Agreed with schools",
            "Green",
            "The agreed list",
            "",
        ),
        (
            None,
            "1.2",
            "Audit ten contacts a month",
            "Team Manager",
            "15 May 2026",
            "",
            "Amber",
            "",
            "Fewer children are referred twice",
        ),
    ),
    gives=Theme(
        title="The front door",
        objectives=(
            Objective(
                title="Decide on every contact within a day",
                officers=("Head of the Front Door", "Team Manager"),
                timescales=(_MARCH, _MAY),
                fields={
                    Field.PROGRESS: ("Agreed with schools",),
                    Field.EVIDENCE: ("The agreed list",),
                    Field.IMPACT: ("Fewer children are referred twice",),
                },
                actions=(
                    Action(
                        "Agree what a complete contact holds",
                        "Action",
                        owners=("Head of the Front Door",),
                        timescales=(_MARCH,),
                        ref="1.1",
                        rag="Green",
                        fields={
                            Field.PROGRESS: ("Agreed with schools",),
                            Field.EVIDENCE: ("The agreed list",),
                        },
                    ),
                    Action(
                        "Audit ten contacts a month",
                        "Action",
                        owners=("Team Manager",),
                        timescales=(_MAY,),
                        ref="1.2",
                        rag="Amber",
                        fields={Field.IMPACT: ("Fewer children are referred twice",)},
                    ),
                ),
            ),
        ),
    ),
)
