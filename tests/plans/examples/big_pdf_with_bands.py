"""PDF of forty-two actions: one ruled table over many pages, themes as full-width rows, an action a row."""

from tests.plans.examples.example import Example
from tests.plans.making import typst_pdf

THEMES = ("Contact and referral", "Assessment and planning", "Homes for children")
AREAS = ("children under five", "disabled children", "children at risk outside the home", "young carers", "unaccompanied children", "children educated at home", "children on the edge of care")  # fmt: skip
LEADS = ("Head of Service, Help and Protection", "Service Manager, Practice")


def _objectives():
    for number, theme in enumerate(THEMES, start=1):
        for count, area in enumerate(AREAS, start=1):
            yield theme, f"{number}.{count}", f"Improve {theme.lower()} for {area}", [
                (f"Work out with partners what good {theme.lower()} for {area} looks like and write it down", LEADS[0], f"{count + 10} March 2026", f"2026-03-{count + 10}"),
                (f"Check twelve records of {area} and tell teams what was found", LEADS[1], "From June 2026", "from 2026-06-01"),
            ]  # fmt: skip


def build() -> bytes:
    lines = []
    seen = ""
    for theme, ref, title, actions in _objectives():
        if theme != seen:
            seen = theme
            lines.append(f"table.cell(colspan: 6)[*{theme}*]")
        for index, (text, lead, when, _) in enumerate(actions):
            first = (ref, title) if index == 0 else ("", "")
            lines.append(
                ", ".join(
                    f"[{cell}]" for cell in (*first, text, lead, when, f"Output {ref}.{index + 1}")
                )
            )
    header = ", ".join(
        f"[{each}]"
        for each in ("Ref", "Improvement objective", "Action", "Lead", "Timescale", "Evidence")
    )
    return typst_pdf(
        '#set page(paper: "a4", flipped: true, header: [Skelmore Council improvement plan], footer: context [Page #counter(page).display() of 9])\n'
        "#set text(size: 10pt)\n= Skelmore Council improvement plan\n"
        "#table(columns: (auto, 3fr, 4fr, 2fr, 2fr, 2fr), "
        f"table.header({header}),\n" + ",\n".join(lines) + ")\n"
    )


def _gives() -> str:
    lines = ["authority: Skelmore Council"]
    seen = ""
    for theme, ref, title, actions in _objectives():
        if theme != seen:
            seen = theme
            lines.append(f"theme: {theme}")
        lines += [
            f"objective {ref}: {title}",
            "who: " + "; ".join(LEADS),
            "when: " + "; ".join(day for *_, day in actions),
            f"evidence: Output {ref}.1 Output {ref}.2",
        ]
        lines += [f"- {text} | {lead} | {day}" for text, lead, _, day in actions]
    return "\n".join(lines)


EXAMPLE = Example(
    title="Forty-two actions in a PDF with bands and repeated headings",
    file_name="plan.pdf",
    build=build,
    gives=_gives(),
)
