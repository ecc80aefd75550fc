"""The inspectors' areas for improvement, by how soon they are due, an action in each row."""

from goldenthread.plans.layout_examples import due, example_table
from goldenthread.plans.layouts.layout import Layout, LayoutColumn, RowHolds, ThemesIn
from goldenthread.plans.plan import Action, Field, Meaning, Objective, Theme

_APRIL, _MAY = due("30 April 2026", "2026-04-30"), due("15 May 2026", "2026-05-15")
_OWNERS = ("Head of Service", "Team Manager")

LAYOUT = Layout(
    title="Areas for improvement",
    columns=(
        LayoutColumn("Area for improvement", Meaning.OBJECTIVE, also=("Areas for improvement",)),
        LayoutColumn("Actions", Meaning.ACTION, also=("Action",)),
        LayoutColumn("Lead", Meaning.OWNERS),
        LayoutColumn("Responsible officer", Meaning.OWNERS),
        LayoutColumn("Evidence", Meaning.EVIDENCE),
        LayoutColumn("Timescale", Meaning.TIMESCALES),
        LayoutColumn("Link to other plans", Meaning.LINKS, also=("Links to other plans",)),
        LayoutColumn("Progress", Meaning.PROGRESS),
        LayoutColumn("RAG", Meaning.RAG),
    ),
    required=frozenset({Meaning.OBJECTIVE, Meaning.ACTION, Meaning.OWNERS, Meaning.LINKS}),
    themes_in=ThemesIn.BAND,
    row_holds=RowHolds.ACTION,
    example=example_table(
        [
            (
                "Area for improvement",
                "Actions",
                "Lead",
                "Responsible officer",
                "Evidence",
                "Timescale",
                "Link to other plans",
                "Progress",
                "RAG",
            )
        ],
        "Within three months",
        (
            "1. Record why each decision was made",
            "Introduce a decision form",
            "Head of Service",
            "Team Manager",
            "The form is in use",
            "30 April 2026",
            "Early Help Strategy",
            "Form tested",
            "Amber",
        ),
        (
            None,
            "Audit decisions each month",
            "Head of Service",
            "Team Manager",
            "Audit reports",
            "15 May 2026",
            "",
            "",
            "Red",
        ),
    ),
    gives=Theme(
        title="Within three months",
        objectives=(
            Objective(
                title="Record why each decision was made",
                ref="1",
                officers=_OWNERS,
                timescales=(_APRIL, _MAY),
                fields={
                    Field.EVIDENCE: ("The form is in use", "Audit reports"),
                    Field.LINKS: ("Early Help Strategy",),
                    Field.PROGRESS: ("Form tested",),
                },
                actions=(
                    Action(
                        "Introduce a decision form",
                        "Actions",
                        owners=_OWNERS,
                        timescales=(_APRIL,),
                        rag="Amber",
                        fields={
                            Field.EVIDENCE: ("The form is in use",),
                            Field.LINKS: ("Early Help Strategy",),
                            Field.PROGRESS: ("Form tested",),
                        },
                    ),
                    Action(
                        "Audit decisions each month",
                        "Actions",
                        owners=_OWNERS,
                        timescales=(_MAY,),
                        rag="Red",
                        fields={Field.EVIDENCE: ("Audit reports",)},
                    ),
                ),
            ),
        ),
    ),
)
