"""Seven questions across the page, from what is planned to the evidence that it happened."""

from goldenthread.plans.layout_examples import due, example_table
from goldenthread.plans.layouts.layout import Layout, LayoutColumn, RowHolds, ThemesIn
from goldenthread.plans.plan import Action, Field, Meaning, Objective, Theme

_QUESTIONS = (
    "What do we plan to do to get us there?",
    "What will make the difference?",
    "When will this happen?",
    "How will we measure our success?",
    "How will children know things are different (impact)?",
    "Lead",
    "Evidence of progress",
)

LAYOUT = Layout(
    title="Seven questions",
    columns=(
        LayoutColumn(_QUESTIONS[0], Meaning.OBJECTIVE, also=("What do we plan to do?",)),
        LayoutColumn(_QUESTIONS[1], Meaning.ACTION),
        LayoutColumn(_QUESTIONS[2], Meaning.TIMESCALES),
        LayoutColumn(
            _QUESTIONS[3], Meaning.SUCCESS_MEASURES, also=("How will we measure success?",)
        ),
        LayoutColumn(
            _QUESTIONS[4], Meaning.IMPACT, also=("How will children know things are different?",)
        ),
        LayoutColumn(_QUESTIONS[5], Meaning.OWNERS),
        LayoutColumn(_QUESTIONS[6], Meaning.EVIDENCE),
    ),
    required=frozenset(
        {Meaning.OBJECTIVE, Meaning.ACTION, Meaning.SUCCESS_MEASURES, Meaning.IMPACT}
    ),
    themes_in=ThemesIn.HEADING,
    row_holds=RowHolds.OBJECTIVE,
    heading_above="A stable workforce",
    example=example_table(
        [_QUESTIONS],
        (
            "Fill every post with a permanent worker",
            "Offer each student a post before the course ends\nInterview everybody who leaves",
            "September 2026",
            "Fewer than one post in ten is held by agency staff",
            "Children keep the same worker",
            "Head of Human Resources",
            "Monthly count of posts",
        ),
    ),
    gives=Theme(
        title="A stable workforce",
        objectives=(
            Objective(
                title="Fill every post with a permanent worker",
                officers=("Head of Human Resources",),
                timescales=(due("September 2026", "2026-09-30"),),
                fields={
                    Field.SUCCESS_MEASURES: ("Fewer than one post in ten is held by agency staff",),
                    Field.IMPACT: ("Children keep the same worker",),
                    Field.EVIDENCE: ("Monthly count of posts",),
                },
                actions=(
                    Action("Offer each student a post before the course ends", _QUESTIONS[1]),
                    Action("Interview everybody who leaves", _QUESTIONS[1]),
                ),
            ),
        ),
    ),
)
