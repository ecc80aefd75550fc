"""A tracker: one long table with the theme in a column, an action in each row, from start to status."""

import datetime

from goldenthread.plans.layout_examples import example_table
from goldenthread.plans.layouts.layout import Layout, LayoutColumn, RowHolds, ThemesIn
from goldenthread.plans.plan import (
    Action,
    Field,
    Meaning,
    Objective,
    Theme,
    Timescale,
    TimescaleKind,
)

_WINTER = Timescale(
    "01/01/2026 to 28/02/2026",
    TimescaleKind.RANGE,
    start=datetime.date(2026, 1, 1),
    end=datetime.date(2026, 2, 28),
)
_SPRING = Timescale(
    "02/03/2026 to 30/06/2026",
    TimescaleKind.RANGE,
    start=datetime.date(2026, 3, 2),
    end=datetime.date(2026, 6, 30),
)

LAYOUT = Layout(
    title="Tracker",
    columns=(
        LayoutColumn("Theme", Meaning.THEME, also=("Workstream",)),
        LayoutColumn("Ref", Meaning.REF, also=("Ref no",)),
        LayoutColumn("Recommendation", Meaning.OBJECTIVE),
        LayoutColumn("Action", Meaning.ACTION),
        LayoutColumn("Owner", Meaning.OWNERS, also=("Action owner",)),
        LayoutColumn("Start date", Meaning.STARTS, also=("Start",)),
        LayoutColumn("Due date", Meaning.TIMESCALES, also=("End date",)),
        LayoutColumn("Status", Meaning.RAG),
        LayoutColumn("Update", Meaning.PROGRESS, also=("Latest update",)),
    ),
    required=frozenset({Meaning.THEME, Meaning.OBJECTIVE, Meaning.ACTION, Meaning.STARTS}),
    themes_in=ThemesIn.COLUMN,
    row_holds=RowHolds.ACTION,
    example=example_table(
        [
            (
                "Theme",
                "Ref",
                "Recommendation",
                "Action",
                "Owner",
                "Start date",
                "Due date",
                "Status",
                "Update",
            )
        ],
        (
            "Permanence",
            "P1",
            "Find a lasting home for every child sooner",
            "Hold a permanence meeting by the second review",
            "Service Manager",
            "01/01/2026",
            "28/02/2026",
            "Complete",
            "Meetings are held",
        ),
        (
            None,
            None,
            None,
            "Report each child who waits to the board",
            "Head of Permanence",
            "02/03/2026",
            "30/06/2026",
            "On track",
            "",
        ),
    ),
    gives=Theme(
        title="Permanence",
        objectives=(
            Objective(
                title="Find a lasting home for every child sooner",
                ref="P1",
                officers=("Service Manager", "Head of Permanence"),
                timescales=(_WINTER, _SPRING),
                fields={Field.PROGRESS: ("Meetings are held",)},
                actions=(
                    Action(
                        "Hold a permanence meeting by the second review",
                        "Action",
                        owners=("Service Manager",),
                        timescales=(_WINTER,),
                        rag="Complete",
                        fields={Field.PROGRESS: ("Meetings are held",)},
                    ),
                    Action(
                        "Report each child who waits to the board",
                        "Action",
                        owners=("Head of Permanence",),
                        timescales=(_SPRING,),
                        rag="On track",
                    ),
                ),
            ),
        ),
    ),
)
