"""Word plan of forty-five actions: five themes, a table each, objective cells merged down, notes in cells."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes

THEMES = (
    "Front door",
    "Help for families",
    "Protecting children",
    "Children in our care",
    "Leaders and managers",
)
AIMS = ("Practice is consistent in", "Partners understand", "Managers know the quality of")
WAYS = ("Publish a short guide to", "Observe and give feedback on", "Report each quarter on")
LEADS = ("Service Manager {}", "Principal Social Worker", "Performance Manager")
DAYS = ("30 April 2026", "July 2026", "Ongoing")
READ = ("2026-04-30", "2026-07-31", "ongoing")


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Kestrel Vale Council improvement plan", 0)
    document.add_paragraph(
        "This is the third version of our plan. It replaces the one of October 2025."
    )
    for number, theme in enumerate(THEMES, start=1):
        document.add_heading(f"Priority {number}: {theme}", 1)
        rows = [["No.", "Objective", "Rec", "Action", "Lead", "By when", "Success measure"]]
        for aim, words in enumerate(AIMS, start=1):
            for way, start in enumerate(WAYS):
                rows.append(
                    [
                        f"{number}.{aim}" if way == 0 else "",
                        f"{words} {theme.lower()}" if way == 0 else "",
                        f"{number}, {aim + 5}" if way == 0 else "",
                        f"{start} {theme.lower()} (part {aim})",
                        LEADS[way].format(number),
                        DAYS[way],
                        f"Nine in ten audits of {theme.lower()} are good ({aim}.{way + 1})",
                    ]
                )
        table = add_table(document, rows)
        for aim in range(3):
            for column in range(3):
                _merge(table, column, 1 + aim * 3, 3 + aim * 3)
    return docx_bytes(document)


def _merge(table, column: int, first: int, last: int) -> None:
    cell = table.cell(first, column).merge(table.cell(last, column))
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)


def _gives() -> str:
    lines = ["authority: Kestrel Vale Council"]
    for number, theme in enumerate(THEMES, start=1):
        lines.append(f"theme: Priority {number}: {theme}")
        for aim, words in enumerate(AIMS, start=1):
            leads = [lead.format(number) for lead in LEADS]
            lines += [
                f"objective {number}.{aim}: {words} {theme.lower()}",
                f"recs: {number}, {aim + 5}",
                "who: " + "; ".join(leads),
                "when: " + "; ".join(READ),
                "success_measures: "
                + " ".join(
                    f"Nine in ten audits of {theme.lower()} are good ({aim}.{way})"
                    for way in (1, 2, 3)
                ),
            ]
            lines += [
                f"- {start} {theme.lower()} (part {aim}) | {leads[way]} | {READ[way]}"
                for way, start in enumerate(WAYS)
            ]
    return "\n".join(lines)


EXAMPLE = Example(
    title="Forty-five actions in Word with vertically merged objective cells",
    file_name="Improvement Plan v3.docx",
    build=build,
    gives=_gives(),
)
