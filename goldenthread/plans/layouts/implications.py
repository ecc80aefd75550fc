"""An objective in each row, its sub-actions in a column for each kind of implication."""

from goldenthread.plans.layout_examples import due, example_table
from goldenthread.plans.layouts.layout import Layout, LayoutColumn, RowHolds, ThemesIn
from goldenthread.plans.plan import Action, Field, Meaning, Objective, Theme

_SUB_ACTIONS = "Sub actions and implications"

LAYOUT = Layout(
    title="Sub-actions by implication",
    columns=(
        LayoutColumn("What?", Meaning.OBJECTIVE),
        LayoutColumn(
            "What area will this support an improvement in?",
            Meaning.SUPPORTS,
            also=("What area will this support an improvement in?*",),
        ),
        LayoutColumn(
            "Accountable officers",
            Meaning.OWNERS,
            also=("Accountable Officer(s)", "Accountable officer"),
        ),
        LayoutColumn("Deadline", Meaning.TIMESCALES),
        LayoutColumn("Closing the loop", Meaning.CLOSING_THE_LOOP, also=("Closing the loop**",)),
        LayoutColumn("Financial", Meaning.ACTION, under=_SUB_ACTIONS),
        LayoutColumn(
            "Staff and workforce development",
            Meaning.ACTION,
            also=("Staff and WFD",),
            under=_SUB_ACTIONS,
        ),
        LayoutColumn(
            "Partners", Meaning.ACTION, also=("Partners / stakeholders",), under=_SUB_ACTIONS
        ),
        LayoutColumn(
            "Systems",
            Meaning.ACTION,
            also=("Systems, analysis and reporting", "Systems and reporting"),
            under=_SUB_ACTIONS,
        ),
        LayoutColumn("Leadership", Meaning.ACTION, also=("Leadership***",), under=_SUB_ACTIONS),
    ),
    required=frozenset({Meaning.OBJECTIVE, Meaning.SUPPORTS, Meaning.CLOSING_THE_LOOP}),
    themes_in=ThemesIn.BAND,
    row_holds=RowHolds.OBJECTIVE,
    example=example_table(
        [
            (
                "What?",
                "What area will this support an improvement in?",
                "Accountable officers",
                "Deadline",
                "Closing the loop",
                _SUB_ACTIONS,
                "",
                "",
                "",
                "",
            ),
            (
                "",
                "",
                "",
                "",
                "",
                "Financial",
                "Staff and workforce development",
                "Partners",
                "Systems",
                "Leadership",
            ),
        ],
        "Learning from practice",
        (
            "Give every worker reflective supervision",
            "Decisions are explained on the record",
            "Service Director",
            "March 2026",
            "• Audit of supervision each quarter",
            "",
            "• Train all managers (Head of Learning – Jan26)\n• Renew the policy",
            "• Share the policy with partners (Service Manager – Feb26)",
            "",
            "• Directors watch two sessions a month",
        ),
    ),
    gives=Theme(
        title="Learning from practice",
        objectives=(
            Objective(
                title="Give every worker reflective supervision",
                officers=("Service Director",),
                timescales=(due("March 2026", "2026-03-31"),),
                fields={
                    Field.SUPPORTS: ("Decisions are explained on the record",),
                    Field.CLOSING_THE_LOOP: ("Audit of supervision each quarter",),
                },
                actions=(
                    Action(
                        "Train all managers (Head of Learning – Jan26)",
                        "Staff and workforce development",
                        owners=("Head of Learning",),
                        timescales=(due("Jan26", "2026-01-31"),),
                    ),
                    Action("Renew the policy", "Staff and workforce development"),
                    Action(
                        "Share the policy with partners (Service Manager – Feb26)",
                        "Partners",
                        owners=("Service Manager",),
                        timescales=(due("Feb26", "2026-02-28"),),
                    ),
                    Action("Directors watch two sessions a month", "Leadership"),
                ),
            ),
        ),
    ),
)
