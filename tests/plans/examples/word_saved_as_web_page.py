"""HTML as Word saves it: o:p elements, classes, a layout table round everything, lists as paragraphs."""

from tests.plans.examples.example import Example

_P = '<p class=MsoNormal style="margin:0cm"><span lang=EN-GB style="font-size:10.0pt">{}<o:p></o:p></span></p>'
_LIST = '<p class=MsoListParagraph style="text-indent:-18.0pt"><span style="font-family:Symbol">·<span style="font:7.0pt">&nbsp;&nbsp;&nbsp; </span></span>{}<o:p></o:p></p>'


def _row(*cells: str) -> str:
    return (
        "<tr>"
        + "".join(f"<td valign=top style='border:solid 1.0pt'>{cell}</td>" for cell in cells)
        + "</tr>"
    )


def _p(text: str) -> str:
    return _P.format(text)


TEXT = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style><!-- p {mso-style: x} --></style></head>'
    "<body lang=EN-GB><div class=WordSection1>"
    "<p class=MsoTitle>Tarnbrook Council &#8211; Action Plan 2026<o:p></o:p></p>"
    "<h2>Theme 1: Young people on the edge of care<o:p></o:p></h2>"
    "<table class=MsoTableGrid border=1>"
    + _row(*(_p(f"<b>{h}</b>") for h in ("Objective", "Actions", "Lead", "By when")))
    + _row(
        _p("Families get intensive help in a crisis"),
        _LIST.format("Set up a weekend team") + _LIST.format("Offer respite"),
        _p("Head of Edge of Care"),
        _p("30<sup>th</sup> June 2026"),
    )
    + _row(
        _p("Mediation is offered"),
        _p("Train six mediators"),
        _p("Service&nbsp;Manager, Family Group Conferencing"),
        _p("Sept&nbsp;2026"),
    )
    + "</table></div></body></html>"
)

EXAMPLE = Example(
    title="A web page saved from Word",
    file_name="plan.htm",
    build=lambda: TEXT,
    gives="""
        authority: Tarnbrook Council
        theme: Theme 1: Young people on the edge of care
        objective: Families get intensive help in a crisis
        who: Head of Edge of Care
        when: 2026-06-30
        - Set up a weekend team
        - Offer respite
        objective: Mediation is offered
        who: Service Manager, Family Group Conferencing
        when: 2026-09-30
        - Train six mediators | ? | ?
    """,
)
