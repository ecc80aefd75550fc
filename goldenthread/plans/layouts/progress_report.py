"""A report on progress: each objective with what was promised, what was done and what is left."""

from goldenthread.plans.layout_examples import example_table
from goldenthread.plans.layouts.layout import Layout, LayoutColumn, RowHolds, ThemesIn
from goldenthread.plans.plan import Action, Field, Meaning, Objective, Theme

LAYOUT = Layout(
    title="Progress report",
    columns=(
        LayoutColumn(
            "Objective / ref", Meaning.OBJECTIVE, also=("Objective /Ofsted Ref", "Objective")
        ),
        LayoutColumn(
            "Actions submitted",
            Meaning.ACTION,
            also=("Actions Submitted to Ofsted", "Actions"),
        ),
        LayoutColumn("Progress", Meaning.PROGRESS),
        LayoutColumn("Further work", Meaning.FURTHER_WORK),
    ),
    required=frozenset({Meaning.OBJECTIVE, Meaning.ACTION, Meaning.PROGRESS, Meaning.FURTHER_WORK}),
    themes_in=ThemesIn.HEADING,
    row_holds=RowHolds.OBJECTIVE,
    heading_above="Learning from audits",
    example=example_table(
        [("Objective / ref", "Actions submitted", "Progress", "Further work")],
        (
            "a. Build one framework for checking practice\nOfsted refs: 2, 5-6",
            "Agree the framework.\nAudit six children's records a month.",
            "The framework was agreed in May.",
            "Audits begin in September.",
        ),
    ),
    gives=Theme(
        title="Learning from audits",
        objectives=(
            Objective(
                title="Build one framework for checking practice",
                ref="a",
                recommendations=(2, 5, 6),
                cited=("Ofsted refs: 2, 5-6",),
                fields={
                    Field.PROGRESS: ("The framework was agreed in May.",),
                    Field.FURTHER_WORK: ("Audits begin in September.",),
                },
                actions=(
                    Action("Agree the framework.", "Actions submitted"),
                    Action("Audit six children's records a month.", "Actions submitted"),
                ),
            ),
        ),
    ),
)
