"""PDF saved from Word without tags: a landscape table with bullets, over a page break."""

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Cm

from tests.plans.examples.example import Example
from tests.plans.making import add_table, converted, docx_bytes

AREAS = (
    "front door",
    "assessment",
    "family help",
    "children in care",
    "care leavers",
    "fostering",
    "adoption",
    "workforce",
)


def _word() -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    document.add_heading("Wyrefield Council - Improvement Plan 2026", 0)
    rows = [["No.", "Outcome", "Actions", "Lead officer", "Timescale"]]
    for number, area in enumerate(AREAS, start=1):
        rows.append(
            [
                str(number),
                f"Children and families have a better experience of {area}",
                f"• Ask thirty families about {area}\n• Publish what they said about {area} and what will change\n• Report to the board on {area}",
                f"Head of Service {number}",
                f"{number + 10}/0{number}/2026",
            ]
        )
    add_table(document, rows)
    return docx_bytes(document)


EXAMPLE = Example(
    title="A PDF saved from Word, typed bullets in cells, no repeated headings",
    file_name="plan.pdf",
    build=lambda: converted(_word(), ".docx", "pdf"),
    needs="soffice",
    gives="authority: Wyrefield Council\ntheme: ?\n"
    + "".join(
        f"objective {number}: Children and families have a better experience of {area}\n"
        f"who: Head of Service {number}\nwhen: 2026-0{number}-{number + 10}\n"
        f"- Ask thirty families about {area}\n- Publish what they said about {area} and what will change\n"
        f"- Report to the board on {area}\n"
        for number, area in enumerate(AREAS, start=1)
    ),
)
