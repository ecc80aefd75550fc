"""The plan's later tracker as a spreadsheet: a sheet a theme, colours without words, Excel's dates."""

import datetime
import io
import re
from collections import Counter
from typing import Any

import xlsxwriter

from goldenthread.plans.plan import Timescale, TimescaleKind
from goldenthread.web.demo.source import SourceAction, SourceObjective, SourcePlan, SourceTheme
from goldenthread.web.demo.word_parts import FILLS

HEADINGS = (
    "Ref",
    "Objective",
    "Ofsted rec",
    "Action no",
    "Action",
    "Lead",
    "Due date",
    "Revised date",
    "RAG",
    "Update at end of April 2026",
    "Evidence",
    "Budget code",
)
WIDTHS = (6, 34, 9, 9, 52, 24, 18, 14, 7, 46, 28, 12)
SHEETS = {
    "front_door": "1 Front door",
    "help_and_protection": "2 Help and protection",
    "care": "3 Care and leaving care",
    "workforce": "4 Workforce",
    "leadership": "5 Leadership",
}
# Where the filters are used, the objective is written on every row instead of merged over them.
REPEATED = {"help_and_protection", "workforce"}
# Whoever finished this action hid its row, and whoever pays hid the column of codes.
HIDDEN_ACTION = "1.1.1"
TITLE = "Children’s Services Improvement Plan – tracker"
VERSION = "Version 2.0 – position at 30 April 2026"
BUILT_ON = datetime.datetime(2026, 5, 1, 9, 0)
FIRST_ROW = 5


class Formats:
    """The looks of cells, made once each."""

    def __init__(self, book: Any) -> None:
        usual = {"text_wrap": True, "valign": "top", "border": 1, "font_name": "Arial"}
        self.text = book.add_format(usual)
        self.date = book.add_format({**usual, "num_format": "dd/mm/yyyy", "align": "left"})
        self.heading = book.add_format(
            {**usual, "bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF"}
        )
        self.band = book.add_format({**usual, "bold": True, "bg_color": "#D9E2F3"})
        self.title = book.add_format({"bold": True, "font_size": 16, "font_name": "Arial"})
        self.rag = {
            name: book.add_format({**usual, "bg_color": f"#{fill}"}) for name, fill in FILLS.items()
        }


def tracker(plan: SourcePlan) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"title": TITLE, "author": plan.authority, "created": BUILT_ON})
    formats = Formats(book)
    _add_summary(book, formats, plan)
    for theme in plan.themes:
        _add_theme(book, formats, theme)
    _add_key(book, formats, plan)
    book.close()
    return file.getvalue()


def action_number(objective: SourceObjective, number: int) -> str:
    return f"{objective.ref}.{number}"


def due_of(objective: SourceObjective, number: int) -> Timescale:
    """When an action is due: its own day, or the objective's where the plan gives only that."""
    own = objective.actions[number - 1].due
    if own is not None:
        return own
    return objective.due[number - 1 if objective.one_to_one else 0]


def day_of(due: Timescale) -> datetime.date | None:
    """The day, where one is printed in full, which the tracker holds as a date of Excel's."""
    in_full = due.kind is TimescaleKind.BY and re.match(r"\d{1,2}[ /.]", due.raw)
    return due.end if in_full else None


def lead_of(objective: SourceObjective, action: SourceAction) -> str:
    """The lead as the tracker prints it."""
    if action.later.lead is not None:
        return action.later.lead
    if action.note:
        return " / ".join(action.owners)
    return action.lead or objective.lead


def rag_of(action: SourceAction) -> str:
    return action.rag if action.later.rag is None else action.later.rag


def _add_summary(book: Any, formats: Formats, plan: SourcePlan) -> None:
    sheet = book.add_worksheet("Summary")
    sheet.set_column(0, 0, 64)
    sheet.write(0, 0, plan.authority, formats.title)
    sheet.write(1, 0, TITLE, formats.title)
    sheet.write(2, 0, VERSION)
    for column, heading in enumerate(("Theme", *(name.title() for name in FILLS), "Not rated")):
        sheet.write(4, column, heading, formats.heading)
    for row, theme in enumerate(plan.themes, start=5):
        counts = Counter(rag_of(action) for one in theme.objectives for action in one.actions)
        sheet.write(row, 0, theme.title, formats.text)
        for column, rag in enumerate((*FILLS, ""), start=1):
            sheet.write(row, column, counts[rag], formats.text)


def _add_key(book: Any, formats: Formats, plan: SourcePlan) -> None:
    sheet = book.add_worksheet("Key")
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 70)
    for row, one in enumerate(plan.front["key"]):
        sheet.write(row, 0, one["colour"].title(), formats.rag[one["colour"]])
        sheet.write(row, 1, one["means"], formats.text)
    for row, one in enumerate(plan.front["glossary"], start=len(plan.front["key"]) + 1):
        sheet.write(row, 0, one["short"], formats.text)
        sheet.write(row, 1, one["long"], formats.text)


def _add_theme(book: Any, formats: Formats, theme: SourceTheme) -> None:
    sheet = book.add_worksheet(SHEETS[theme.id])
    last = len(HEADINGS) - 1
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width, None, {"hidden": column == last})
    sheet.merge_range(0, 0, 0, last, theme.title, formats.band)
    sheet.merge_range(1, 0, 1, last, f"Vision: {theme.vision}", formats.text)
    outcomes = "\n".join(("Outcomes:", *(f"• {outcome}" for outcome in theme.outcomes)))
    sheet.merge_range(2, 0, 2, last, outcomes, formats.text)
    sheet.set_row(2, 62)
    for column, heading in enumerate(HEADINGS):
        sheet.write(FIRST_ROW - 1, column, heading, formats.heading)
    row = FIRST_ROW
    for objective in theme.objectives:
        _add_objective(sheet, formats, objective, row, merged=theme.id not in REPEATED)
        row += len(objective.actions)
    sheet.autofilter(FIRST_ROW - 1, 0, row - 1, last)
    sheet.freeze_panes(FIRST_ROW, 2)
    sheet.set_landscape()
    sheet.repeat_rows(FIRST_ROW - 1)


def _add_objective(
    sheet: Any, formats: Formats, objective: SourceObjective, start: int, *, merged: bool
) -> None:
    end = start + len(objective.actions) - 1
    for column, text in enumerate((objective.ref, objective.title, objective.recs)):
        if merged:
            sheet.merge_range(start, column, end, column, text, formats.text)
        else:
            for row in range(start, end + 1):
                sheet.write_string(row, column, text, formats.text)
    for number in range(1, len(objective.actions) + 1):
        row = start + number - 1
        _add_action(sheet, formats, objective, number, row)
        if action_number(objective, number) == HIDDEN_ACTION:
            sheet.set_row(row, None, None, {"hidden": True})


def _add_action(
    sheet: Any, formats: Formats, objective: SourceObjective, number: int, row: int
) -> None:
    action = objective.actions[number - 1]
    sheet.write_string(row, 3, action_number(objective, number), formats.text)
    sheet.write_string(row, 4, "\n- ".join((action.text, *action.points)), formats.text)
    sheet.write_string(row, 5, lead_of(objective, action), formats.text)
    due = due_of(objective, number)
    day = day_of(due)
    if day:
        sheet.write_datetime(row, 6, day, formats.date)
    else:
        sheet.write_string(row, 6, due.raw, formats.text)
    if action.later.revised:
        sheet.write_datetime(row, 7, action.later.revised, formats.date)
    else:
        sheet.write_blank(row, 7, None, formats.date)
    sheet.write_blank(row, 8, None, formats.rag.get(rag_of(action), formats.text))
    sheet.write_string(row, 9, action.later.progress or action.progress, formats.text)
    sheet.write_string(row, 10, action.later.evidence, formats.text)
    sheet.write_string(row, 11, f"CS{1000 + int(objective.ref[0]) * 10}", formats.text)
