"""The plan as a Word document, untidy as such documents are: each theme set out in its own way."""

import datetime
import io
from collections.abc import Callable, Sequence

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

from goldenthread.web.demo.source import SourceAction, SourceObjective, SourcePlan, SourceTheme
from goldenthread.web.demo.word_parts import (
    BAND_FILL,
    FILLS,
    Box,
    Line,
    add_page_break,
    add_page_fields,
    add_table,
    add_tracked_change,
    box,
    bulleted,
    header,
    listed,
    set_language,
)

Row = list[Box | None]
Rows = list[Row]

# A row for each action: the front door and care.
BY_ACTION = (
    "Ref",
    "What do we need to improve?",
    "Ofsted rec",
    "What will we do?",
    "Lead",
    "By when",
    "Progress to end Feb 2026",
    "RAG",
    "How will we know?",
    "How will children know things are different?",
)
BY_OBJECTIVE = (
    "No",
    "Objective",
    "Links to Ofsted",
    "Actions",
    "Lead officer(s)",
    "Timescale",
    "Progress",
    "Evidence",
    "BRAG",
)
LEAD_FIRST = (
    "Objective",
    "Lead officer",
    "Timescale",
    "Actions",
    "Progress to date",
    "Evidence of progress",
    "Success measures",
    "Impact for children",
    "Rec",
)
IN_BRACKETS = (
    "Area for improvement",
    "Accountable",
    "Actions (lead – by when)",
    "Progress",
    "Measures of success",
    "Recs",
)
WIDTHS = {
    BY_ACTION: (1.1, 3.3, 1.6, 4.2, 2.3, 2.4, 3.5, 1.4, 3.2, 3.2),
    BY_OBJECTIVE: (1.1, 4.0, 1.6, 7.0, 2.6, 2.3, 3.7, 2.4, 1.5),
    LEAD_FIRST: (3.4, 2.1, 2.1, 6.0, 3.4, 2.3, 3.0, 2.6, 1.2),
    IN_BRACKETS: (4.4, 2.6, 8.8, 4.2, 4.4, 1.8),
}
# Taken out by a reviewer whose changes nobody has accepted yet: no part of what the plan says.
STRUCK_OUT = " It takes the place of the plan of 2023, which will be archived."
BUILT_ON = datetime.datetime(2026, 3, 20, 9, 0)


def word_plan(plan: SourcePlan) -> bytes:
    document = docx.Document()
    _set_up(document, plan)
    _add_front(document, plan)
    for theme in plan.themes:
        add_page_break(document)
        ADDING[theme.id](document, theme)
    add_page_break(document)
    _add_back(document, plan)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Document, plan: SourcePlan) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.75)
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(10)
    set_language(document, "en-GB")
    properties = document.core_properties
    properties.title, properties.author = plan.title, plan.authority
    properties.created = properties.modified = BUILT_ON
    properties.comments = ""
    section.header.paragraphs[0].text = plan.front["marking"]
    add_page_fields(section.footer.paragraphs[0], f"{plan.authority} improvement plan v1.2  ")


def _add_front(document: Document, plan: SourcePlan) -> None:
    front = plan.front
    document.add_paragraph(plan.authority, style="Subtitle")
    document.add_paragraph(plan.title, style="Title")
    document.add_paragraph(front["version"])
    document.add_paragraph(front["position"])
    _add_plain_table(
        document,
        ("Version", "Date", "Author", "Changes"),
        [tuple(one.values()) for one in front["version_history"]],
        (2.0, 3.5, 7.0, 13.5),
    )
    add_page_break(document)
    document.add_heading("Introduction", 1)
    first, second, third = front["introduction"]
    document.add_paragraph(first)
    kept, added = second.rsplit(" It is ", 1)
    add_tracked_change(document, kept, STRUCK_OUT, f" It is {added}")
    document.add_paragraph(third)
    document.add_heading("What inspectors asked us to improve", 1)
    document.add_paragraph(front["recommendations_lead"])
    for text in plan.recommendations:
        document.add_paragraph(text, style="List Number")
    document.add_heading("The plan on a page", 1)
    rows: Rows = [header(("Theme", "Senior owner", "What will be different for children"))]
    rows += [
        [box(theme.title), box(theme.owner), Box(listed(theme.outcomes))] for theme in plan.themes
    ]
    add_table(document, rows, (8.0, 4.0, 14.0))
    document.add_heading("How the plan is governed", 1)
    _add_plain_table(
        document,
        ("Meeting", "How often", "What it is for"),
        [tuple(one.values()) for one in front["meeting"]],
        (6.0, 6.0, 14.0),
    )
    document.add_heading("Key to RAG", 2)
    add_table(
        document,
        [
            [box(one["colour"].title(), fill=FILLS[one["colour"]]), box(one["means"])]
            for one in front["key"]
        ],
        (3.0, 12.0),
    )


def _add_back(document: Document, plan: SourcePlan) -> None:
    document.add_heading("Measures the Board looks at first", 1)
    document.add_paragraph(plan.front["measures_lead"])
    _add_plain_table(
        document,
        ("Measure", "June 2025", "Feb 2026", "Aim for March 2027"),
        [tuple(one.values()) for one in plan.front["measure"]],
        (13.0, 4.0, 4.0, 5.0),
    )
    document.add_heading("Glossary", 1)
    add_table(
        document,
        [[box(one["short"]), box(one["long"])] for one in plan.front["glossary"]],
        (4.0, 16.0),
    )


def _add_plain_table(
    document: Document,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
) -> None:
    add_table(document, [header(headings), *([box(text) for text in row] for row in rows)], widths)


def _rows_by_action(objectives: Sequence[SourceObjective], rag: Callable[[str], Box]) -> Rows:
    rows: Rows = []
    for objective in objectives:
        down = len(objective.actions)
        for number, action in enumerate(objective.actions):
            first = number == 0
            whole = [
                box(objective.ref, down=down),
                box(objective.title, down=down),
                box(objective.recs, down=down),
            ]
            gains = [box(*objective.success, down=down), box(*objective.impact, down=down)]
            rows.append(
                [
                    *(whole if first else [None] * 3),
                    box(action.text),
                    box(action.lead),
                    box(_when(action)),
                    box(action.progress),
                    rag(action.rag),
                    *(gains if first else [None] * 2),
                ]
            )
    return rows


def _when(action: SourceAction) -> str:
    return action.due.raw if action.due else ""


def _add_front_door(document: Document, theme: SourceTheme) -> None:
    """Colours chosen from a list, and a second table under headings copied onto the next page."""
    document.add_heading(theme.title, 1)
    document.add_paragraph(f"Vision: {theme.vision}")
    document.add_paragraph("Outcomes by March 2027:")
    for outcome in theme.outcomes:
        document.add_paragraph(outcome, style="List Bullet")

    def chosen(rag: str) -> Box:
        return box(rag.title(), chosen_from_list=True)

    first, rest = theme.objectives[:3], theme.objectives[3:]
    widths = WIDTHS[BY_ACTION]
    add_table(document, [header(BY_ACTION), *_rows_by_action(first, chosen)], widths)
    add_page_break(document)
    add_table(document, [header(BY_ACTION), *_rows_by_action(rest, chosen)], widths)


def _add_help_and_protection(document: Document, theme: SourceTheme) -> None:
    """A small table for vision and outcomes; bullets by hand, of two kinds; colours as letters."""
    document.add_heading(theme.title, 1)
    add_table(
        document,
        [
            [box("Our vision", fill=BAND_FILL), box(theme.vision)],
            [box("Key outcomes", fill=BAND_FILL), Box(bulleted(theme.outcomes, "• "))],
        ],
        (4.0, 22.0),
    )
    document.add_paragraph("")
    rows: Rows = [header(BY_OBJECTIVE)]
    for number, objective in enumerate(theme.objectives):
        bullet = "•\t" if number % 2 == 0 else "- "
        lines: list[Line] = []
        for action in objective.actions:
            lines += bulleted([action.text], bullet)
            lines += bulleted(action.points, "\to\t")
        rows.append(
            [
                box(objective.ref),
                box(objective.title),
                box(objective.recs),
                Box(tuple(lines)),
                box(*objective.lead.split("\n")),
                box(*(one.raw for one in objective.due)),
                box(*objective.progress),
                box(*objective.evidence),
                box(objective.rag[:1].upper()),
            ]
        )
    add_table(document, rows, WIDTHS[BY_OBJECTIVE], repeat_header=True)


def _add_care(document: Document, theme: SourceTheme) -> None:
    """Colour alone tells the RAG, and the headings are typed again half way down the table."""
    document.add_heading(theme.title, 1)
    document.add_paragraph("Our vision")
    document.add_paragraph().add_run(f"“{theme.vision}”").italic = True
    document.add_paragraph("What will be different")
    for outcome in theme.outcomes:
        document.add_paragraph(f"-  {outcome}")

    def coloured(rag: str) -> Box:
        return Box(fill=FILLS.get(rag, ""))

    rows: Rows = [header(BY_ACTION), *_rows_by_action(theme.objectives[:3], coloured)]
    rows += [header(BY_ACTION), *_rows_by_action(theme.objectives[3:], coloured)]
    add_table(document, rows, WIDTHS[BY_ACTION])


def _add_workforce(document: Document, theme: SourceTheme) -> None:
    """The lead before the actions, the number in the objective's cell, lists made with Word."""
    document.add_heading(theme.title, 1)
    rows: Rows = [
        [box("Vision", fill=BAND_FILL), box(theme.vision)],
        [box("Outcomes", fill=BAND_FILL), Box(listed(theme.outcomes))],
    ]
    add_table(document, rows, (4.0, 22.0))
    document.add_paragraph("")
    rows = [header(LEAD_FIRST)]
    for objective in theme.objectives:
        lines: list[Line] = []
        for action in objective.actions:
            lines += listed([action.text])
            lines += listed(action.points, "List Bullet 2")
        rows.append(
            [
                box(f"{objective.ref} {objective.title}"),
                box(*objective.lead.split("\n")),
                box(*(one.raw for one in objective.due)),
                Box(tuple(lines)),
                box(*objective.progress),
                box(*objective.evidence),
                box(*objective.success),
                box(*objective.impact),
                box(objective.recs),
            ]
        )
    add_table(document, rows, WIDTHS[LEAD_FIRST], repeat_header=True)


def _add_leadership(document: Document, theme: SourceTheme) -> None:
    """No heading: the theme, its vision and its outcomes are merged rows of the table itself."""
    across = len(IN_BRACKETS)

    def band(*lines: Line) -> list[Box | None]:
        return [Box(lines, across=across, fill=BAND_FILL), *([None] * (across - 1))]

    rows: Rows = [
        band(Line(theme.title, bold=True)),
        band(Line(f"Vision: {theme.vision}")),
        band(Line("Outcomes:"), *bulleted(theme.outcomes, "• ")),
        header(IN_BRACKETS),
    ]
    for objective in theme.objectives:
        rows.append(
            [
                box(f"{objective.ref}\n{objective.title}"),
                box(objective.lead),
                Box(listed([f"{action.text} {action.note}" for action in objective.actions])),
                box(*objective.progress),
                box(*objective.success),
                box(objective.recs),
            ]
        )
    add_table(document, rows, WIDTHS[IN_BRACKETS])


ADDING: dict[str, Callable[[Document, SourceTheme], None]] = {
    "front_door": _add_front_door,
    "help_and_protection": _add_help_and_protection,
    "care": _add_care,
    "workforce": _add_workforce,
    "leadership": _add_leadership,
}
