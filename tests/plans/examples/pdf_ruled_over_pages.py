"""PDF with ruled lines and no tags worth having: rows cut by the page, headings repeated."""

from tests.plans.examples.example import Example
from tests.plans.making import typst_pdf, typst_table

HEADINGS = ("Objective", "Rec", "Actions", "Lead", "By when", "Progress")
TOPICS = (
    "children in need", "child protection", "pre-birth work", "private fostering", "edge of care",
    "family time", "health assessments", "personal education", "placement moves", "care leavers",
    "disabled children", "young carers",
)  # fmt: skip


def _rows():
    for number, topic in enumerate(TOPICS, start=1):
        yield (
            f"Strengthen our work on {topic} so that each child is seen, heard and helped at the right time",
            str(number),
            f"Write a practice standard for {topic} with the people who will use it, and launch it in each locality",
            f"Service Manager {number}",
            f"{number} June 2026",
            f"A working group has met and the first draft on {topic} is out for comment with practitioners and partners",
        )


def build() -> bytes:
    table = typst_table("(3fr, 1fr, 4fr, 2fr, 2fr, 4fr)", HEADINGS, _rows())
    return typst_pdf(
        '#set page(paper: "a4", flipped: true, height: 9cm, footer: context [Page #counter(page).display()])\n'
        "#set text(size: 9pt)\n= Eastvale Council Improvement Plan\n== Theme 1: Practice\n" + table
    )


EXAMPLE = Example(
    title="A PDF over several short pages, rows broken across them",
    file_name="plan.pdf",
    build=build,
    gives="authority: Eastvale Council\ntheme: Theme 1: Practice\n"
    + "".join(
        f"objective: {row[0]}\nrecs: {row[1]}\nwho: {row[3]}\nwhen: 2026-06-{int(row[1]):02}\n"
        f"progress: {row[5]}\n- {row[2]} | ? | ?\n"
        for row in _rows()
    ),
)
