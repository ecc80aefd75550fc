"""Inspection reports of an invented authority as PDF, set as each framework's reports are."""

from collections.abc import Iterable, Sequence

from tests.factories.pdfs import printed

_PAGE = """\
#set page(paper: "a4", margin: (x: 25mm, y: 28mm), footer: context align(right, text(size: 12pt)[#counter(page).display()]))
#set text(size: 12pt)
#set par(leading: 0.55em, spacing: 1.2em)
"""
FILLER = (
    "Social workers in Calderbrook know the children they work with well, and write of them with "
    "warmth. Records of visits are in place for nearly all of them, although a few are late."
)
SIF_GRADES = {
    "1. Children who need help and protection": "Good",
    "2. Children looked after and achieving permanence": "Requires improvement",
    "2.1 Adoption performance": "Outstanding",
    "2.2 Experiences and progress of care leavers": "Inadequate",
    "3. Leadership, management and governance": "Good",
}
ILACS_GRADES = {
    "The impact of leaders on social work practice with children and families": "Good",
    "The experiences and progress of children who need help and protection": "Requires improvement to be good",
    "The experiences and progress of children in care": "Outstanding",
    "The experiences and progress of care leavers": "Inadequate",
    "Overall effectiveness": "Requires improvement to be good",
}


def report(*parts: str, footer: str | None = None) -> bytes:
    """A report of these parts, one below the other."""
    page = _PAGE
    if footer:
        page += f"#set page(footer: [#text(size: 8pt)[{footer} #h(1fr) #context counter(page).display()]])\n"
    return printed(page + "\n\n".join(parts))


def escaped(text: str) -> str:
    for sign in "\\#*_$[]<>@=-+/`~":
        text = text.replace(sign, "\\" + sign)
    return text


def large(text: str) -> str:
    """A heading as on a cover."""
    return f"#block(text(size: 26pt)[{escaped(text)}])"


def heading(text: str, size: int = 14) -> str:
    return f'#block(text(size: {size}pt, weight: "bold")[{escaped(text)}])'


def bold(text: str) -> str:
    return heading(text, 12)


def paragraph(text: str) -> str:
    return f"#block[{escaped(text)}]"


def footnote_mark(text: str, mark: str) -> str:
    """A heading with a raised figure behind it."""
    return f'#block(text(size: 14pt, weight: "bold")[{escaped(text)}#super[{mark}]])'


def footnote(text: str) -> str:
    return f"#place(bottom, text(size: 9pt)[{escaped(text)}])"


def new_page() -> str:
    return "#pagebreak()"


def numbered(items: Iterable[str], start: int = 1, width: int = 28) -> str:
    return "\n".join(_marked(f"{number}.", item, width) for number, item in enumerate(items, start))


def bulleted(items: Iterable[str], sign: str = "•") -> str:
    return "\n".join(_marked(sign, item) for item in items)


def with_sub_points(
    lead: str, points: Iterable[str], marker: str, sign: str = "–", width: int = 28
) -> str:
    """One item with points of its own, further in."""
    inner = "\n".join(_marked(sign, point, 12) for point in points)
    return f"{_marked(marker, lead, width)}\n#pad(left: {width}pt)[{inner}]"


def _marked(sign: str, text: str, width: int = 28) -> str:
    return f"#block(grid(columns: ({width}pt, 1fr), [{escaped(sign)}], [{escaped(text)}]))"


def grades_table(grades: dict[str, str], first: Sequence[str] = ()) -> str:
    """Names beside grades; long names run over two lines."""
    rows = "".join(
        f"[{escaped(name)}], [{escaped(grade)}], "
        for name, grade in [*([tuple(first)] if first else []), *grades.items()]
    )
    return f"#table(columns: (62%, 38%), align: (left, left + horizon), {rows})"


def sif_cover(
    *, authority: str = "Calderbrook County Council", again: bool = False, board: bool = True,
    dates: str = "14 January 2015 – 5 February 2015", published: str | None = "20 March 2015",
    overall: str = "The overall judgement is that children’s services require improvement",
    grades: dict[str, str] = SIF_GRADES,
) -> str:  # fmt: skip
    title = "Re-inspection" if again else "Inspection"
    return "\n\n".join([
        large(authority),
        heading(f"{title} of services for children in need of help and protection, children looked after and care leavers"),
        *([paragraph("and"), heading("Review of the effectiveness of the Local Safeguarding Children Board")] if board else []),
        heading(f"Inspection date: {dates}"),
        *([heading(f"Report published: {published}")] if published else []),
        heading(overall),
        paragraph("The authority is not yet delivering good help."),
        grades_table(grades),
        new_page(),
    ])  # fmt: skip


def ilacs_cover(
    *, title: str = "Inspection of Calderbrook local authority children’s services",
    dates: str = "4 to 15 March 2024",
    lead: str = "Lead inspector: Anna Field, His Majesty’s Inspector",
    grades: dict[str, str] = ILACS_GRADES, above: str | None = None,
) -> str:  # fmt: skip
    return "\n\n".join([
        *([large(above), heading(title)] if above else [large(title)]),
        bold(f"Inspection dates: {dates}"),
        bold(lead),
        grades_table(grades, ("Judgement", "Grade")),
        paragraph(FILLER),
        new_page(),
    ])  # fmt: skip


def team(*lines: str) -> str:
    return "\n\n".join([heading("The inspection team"), *map(paragraph, lines)])
