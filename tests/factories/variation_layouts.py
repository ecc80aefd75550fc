"""A varied plan's values laid out as headings, lines and tables."""

import itertools
from collections.abc import Iterator

from tests.factories.variation_formats import Block, Heading, Line, Sheet
from tests.factories.variation_values import Draw, ObjectiveValues, ThemeValues

_TITLES = ("Improvement plan", "Ofsted action plan", "Post-inspection action plan")
_MARKERS = {
    "bullets": "• {text}",
    "dashes": "- {text}",
    "lines": "{text}",
    "a)": "{letter}) {text}",
    "1.": "{number}. {text}",
}


def blocks_of(draw: Draw, themes: list[ThemeValues]) -> list[Block]:
    """The whole document: its title, what stands round the plan, and the plan."""
    return [
        Heading(1, f"{draw.chance.choice(_TITLES)} 2025 to 2027"),
        *_before(draw),
        *_plan(draw, themes),
        *_after(draw),
    ]


def _before(draw: Draw) -> Iterator[Block]:
    if "introduction" in draw.surroundings:
        yield Line(
            "This plan says what we shall do about the findings of the inspection. It is looked at "
            "by the improvement board each month and by scrutiny each quarter."
        )
    if draw.recommendations and draw.listed_as == "list":
        yield Heading(2, "What inspectors recommended")
        for number, text in enumerate(draw.recommendations, start=1):
            yield Line(f"{number}. {text}", numbered=True)
    elif draw.recommendations:
        yield Heading(2, "Recommendations")
        rows = [[str(number), text] for number, text in enumerate(draw.recommendations, start=1)]
        yield Sheet([["No.", "Recommendation"], *rows], headings=1)
    if "glossary" in draw.surroundings:
        yield Heading(2, "Glossary")
        yield Sheet(
            [
                ["Term", "Meaning"],
                ["MASH", "Multi-agency safeguarding hub"],
                ["PEP", "Personal education plan"],
            ],
            headings=1,
        )
    if "key" in draw.surroundings:
        yield Line("Key to ratings")
        yield Sheet(
            [
                ["Rating", "Description"],
                ["Red", "Not started or seriously delayed"],
                ["Amber", "Some delay, but can be recovered"],
                ["Green", "On track to be finished in time"],
            ],
            headings=1,
        )
    if set(draw.surroundings) & {"glossary", "key"} or draw.recommendations:
        yield Heading(2, "Action plan") if _names_its_themes(draw) else Line("")


def _names_its_themes(draw: Draw) -> bool:
    """Whether a heading over the whole plan can be told from a theme's."""
    return draw.theme_place != "heading" and draw.structure in ("action_rows", "objective_rows")


def _after(draw: Draw) -> Iterator[Block]:
    if "risks" in draw.surroundings:
        yield Heading(2, "Risk register")
        yield Sheet(
            [
                ["Risk", "Likelihood", "Severity", "Mitigation"],
                ["Posts cannot be filled", "High", "High", "Use a regional bank of staff"],
                ["Demand rises", "Medium", "High", "Review thresholds with partners"],
            ],
            headings=1,
        )


def _plan(draw: Draw, themes: list[ThemeValues]) -> Iterator[Block]:
    if draw.structure == "narrative":
        for theme in themes:
            yield from _narrative(draw, theme)
    elif draw.structure == "cards":
        for theme in themes:
            yield from _cards(draw, theme)
    elif draw.theme_place == "heading":
        for theme in themes:
            yield Heading(2, theme.title)
            yield _sheet(draw, [theme])
    else:
        yield _sheet(draw, themes)


def _narrative(draw: Draw, theme: ThemeValues) -> Iterator[Block]:
    yield Heading(2, theme.title)
    for objective in theme.objectives:
        yield Heading(3, objective.printed)
        for column in draw.columns:
            if column in objective.said:
                yield Line(f"{draw.labels[column]} {objective.said[column].replace(chr(10), '; ')}")
        for action in objective.actions:
            yield Line(action.reading.text, bullet=True)


def _cards(draw: Draw, theme: ThemeValues) -> Iterator[Block]:
    yield Heading(2, theme.title)
    for objective in theme.objectives:
        rows = [["Ref", objective.number]] if draw.numbering == "column" else []
        own = _own(draw, objective)
        rows.extend([_heading(draw, column), own.get(column, "")] for column in draw.columns)
        yield Sheet(rows, headings=0)
        yield Line("")


def _own(draw: Draw, objective: ObjectiveValues) -> dict[str, str]:
    """What an objective's own row or card says by column, its actions as the points of one cell."""
    marked = [
        _MARKERS[draw.points].format(
            text=action.reading.text, letter="abcd"[index], number=index + 1
        )
        for index, action in enumerate(objective.actions)
    ]
    points = marked if len(marked) > 1 else [objective.actions[0].reading.text]
    return {
        "number": objective.number,
        "objective": objective.printed,
        "action": "\n".join(points),
        **objective.said,
    }


def _heading(draw: Draw, column: str) -> str:
    """What stands over a column, as this authority sets its headings."""
    words = draw.headings[column]
    if draw.heading_style == "upper":
        return words.upper()
    if draw.heading_style == "two lines" and " " in words:
        return words.replace(" ", "\n", 1)
    return words + {"colon": ":", "star": "*"}.get(draw.heading_style, "")


def _sheet(draw: Draw, themes: list[ThemeValues]) -> Sheet:
    columns = list(draw.columns)
    if draw.numbering == "column":
        columns.insert(0, "number")
    if draw.theme_place == "column":
        columns.insert(0, "theme")
    top = _headings(draw, columns)
    rows, merges, spread = list(top.rows), list(top.merges), list(top.spread)
    bands: list[int] = []
    for theme in themes:
        if draw.theme_place == "band":
            bands.append(len(rows))
            rows.append([theme.title, *([""] * (len(columns) - 1))])
        for objective in theme.objectives:
            lines = _rows(draw, theme, objective, columns)
            if len(lines) > 1 and draw.objective_below == "merged":
                merges.extend(
                    (columns.index(each), len(rows), len(lines))
                    for each in ("number", "objective", "recs")
                    if each in columns
                )
            rows.extend(lines)
            if draw.blank_rows:
                rows.append([""] * len(columns))
    return Sheet(rows, headings=top.headings, merges=merges, bands=bands, spread=spread)


def _headings(draw: Draw, columns: list[str]) -> Sheet:
    """The heading rows: one, or two where owners or days stand under a heading of their own."""
    own = [_heading(draw, column) for column in columns]
    pair = next(
        (
            index
            for index, two in enumerate(itertools.pairwise(columns))
            if set(two) <= {"who", "sponsor"} or set(two) <= {"starts", "ends"}
        ),
        None,
    )
    if not draw.two_levels or pair is None:
        return Sheet([own], headings=1)
    over = "Accountability" if columns[pair] in ("who", "sponsor") else "Timescale"
    upper = [
        over if index == pair else "" if index == pair + 1 else text
        for index, text in enumerate(own)
    ]
    lower = [text if index in (pair, pair + 1) else "" for index, text in enumerate(own)]
    merges = [(index, 0, 2) for index in range(len(columns)) if index not in (pair, pair + 1)]
    return Sheet([upper, lower], headings=2, merges=merges, spread=[(0, pair, 2)])


def _rows(
    draw: Draw, theme: ThemeValues, objective: ObjectiveValues, columns: list[str]
) -> list[list[str]]:
    own = {"theme": theme.title, **_own(draw, objective)}
    if draw.structure == "objective_rows":
        return [[own.get(column, "") for column in columns]]
    lines = []
    for index, action in enumerate(objective.actions):
        said = dict(action.said)
        if index == 0 or draw.objective_below == "repeated":
            said |= own
        elif "theme" in columns:
            said["theme"] = theme.title
        said["action"] = action.reading.text
        lines.append([said.get(column, "") for column in columns])
    return lines
