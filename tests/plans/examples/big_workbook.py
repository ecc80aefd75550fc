"""Spreadsheet of forty-eight actions in one sheet, twelve objectives in four themes."""

import datetime

import openpyxl

from tests.plans.examples.example import Example
from tests.plans.making import xlsx_bytes

THEMES = ("Access to help", "Safeguarding", "Care and permanence", "Running the service well")
AIMS = ("timely", "thorough", "understood by families")
STEPS = ("Agree the standard for", "Train everyone in", "Measure each month", "Ask children about")
SUBJECTS = ("contact decisions", "family help plans", "child protection visits", "exploitation mapping", "care plans", "contact with brothers and sisters", "moves between homes", "pathway plans", "supervision", "induction", "case audits", "complaints")  # fmt: skip
LEADS = (
    "Head of MASH",
    "Service Manager, Safeguarding",
    "Head of Permanence",
    "Principal Social Worker",
)
STATES = ("Green", "Amber", "Red", "Complete")


def _actions():
    for objective, subject in enumerate(SUBJECTS):
        for step in range(4):
            yield {
                "ref": f"{objective // 3 + 1}.{objective % 3 + 1}.{step + 1}",
                "theme": THEMES[objective // 3],
                "objective": f"Our {subject} are {AIMS[objective % 3]}",
                "action": f"{STEPS[step]} {subject}",
                "lead": LEADS[(objective + step) % 4],
                "due": datetime.date(2026, 1, 15)
                + datetime.timedelta(days=11 * objective + 30 * step),
                "state": STATES[(objective * 3 + step) % 4],
                "note": f"Update {objective * 4 + step + 1}: work goes on" if step % 2 else "",
            }


def build() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tracker"
    sheet.append(
        (
            "Action ref",
            "Improvement theme",
            "Improvement objective",
            "What we will do",
            "Lead officer",
            "Due date",
            "Status",
            "Comments",
        )
    )
    for row in _actions():
        sheet.append([value or None for value in row.values()])
    return xlsx_bytes(book)


def _gives() -> str:
    lines = []
    theme = objective = ""
    rows = list(_actions())
    for row in rows:
        if row["theme"] != theme:
            theme = row["theme"]
            lines.append(f"theme: {theme}")
        if row["objective"] != objective:
            objective = row["objective"]
            own = [each for each in rows if each["objective"] == objective]
            lines.append(f"objective: {objective}")
            lines.append("who: " + "; ".join(dict.fromkeys(each["lead"] for each in own)))
            lines.append("when: " + "; ".join(str(each["due"]) for each in own))
            lines.append("rag: ?")
            lines.append("progress: " + " ".join(each["note"] for each in own if each["note"]))
        lines.append(f"- {row['action']} | {row['lead']} | {row['due']} | {row['state']}")
    return "\n".join(lines)


EXAMPLE = Example(
    title="Forty-eight rows, everything repeated in each row",
    file_name="tracker.xlsx",
    build=build,
    gives=_gives(),
)
