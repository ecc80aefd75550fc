"""The same kind of plan in many layouts: headings, dates, owners and structure drawn by a seed.

`variation(seed)` gives a file and the reading that a person would give it. What is drawn is
what authorities vary: the words over a column, how a day or a role is written, whether a row
is an objective or an action, where the theme and the numbers stand, and the format.
"""

import dataclasses
import datetime
import random
from collections.abc import Callable

from tests.factories.variation_formats import FORMATS, Block, Heading, Line, Sheet
from tests.factories.variation_words import (
    DAYS,
    HEADINGS,
    OBJECTIVES,
    RATINGS,
    ROLES,
    THEMES,
    action_texts,
)
from tests.plans.expected import ActionReading, ObjectiveReading, Reading, ThemeReading, When


@dataclasses.dataclass(frozen=True, slots=True)
class Variation:
    """A file, its name, what was drawn for it, and its reading."""

    data: bytes
    file_name: str
    drawn: str
    reading: Reading


@dataclasses.dataclass(slots=True)
class Draw:
    """What one layout has drawn for itself."""

    chance: random.Random
    structure: str
    format: str
    headings: dict[str, str]
    columns: list[str]
    day: Callable[[datetime.date], tuple[str, When]]
    owners_joined_by: str
    citation: str
    numbering: str
    rating: str
    theme_label: str
    theme_place: str
    objective_below: str


# What stands in a table beside the objective and the action, in an order of the authority's own.
_BESIDE = ("recs", "who", "when", "rag", "progress", "success_measures")


def variation(seed: int) -> Variation:
    """One file and its reading; the same seed gives the same."""
    chance = random.Random(seed)
    draw = _draw(chance)
    themes = _themes(draw)
    data, suffix = FORMATS[draw.format](_blocks(draw, themes), chance)
    words = {
        field.name: getattr(draw, field.name)
        for field in dataclasses.fields(draw)
        if field.name not in ("chance", "day")
    }
    return Variation(
        data,
        f"plan-{seed}{suffix}",
        ", ".join(f"{k}={v}" for k, v in words.items()),
        _reading(themes),
    )


def _draw(chance: random.Random) -> Draw:
    structure = chance.choice(
        ("objective_rows", "action_rows", "action_rows", "cards", "narrative")
    )
    beside = [each for each in _BESIDE if each in ("who", "when") or chance.random() < 0.5]
    if structure == "narrative":
        beside = [each for each in beside if each in ("recs", "who", "when", "progress")]
    chance.shuffle(beside)
    columns = ["objective", "action", *beside]
    if chance.random() < 0.4 and "recs" in beside:
        columns.remove("recs")
        columns.insert(1, "recs")
    formats = [each for each in FORMATS if structure != "cards" or each not in ("csv", "pdf")]
    if structure == "narrative":
        formats = [each for each in formats if each in ("markdown", "text", "docx", "html")]
    form = chance.choice(formats)
    labels = ["Theme {}: ", "Priority {} - ", "Workstream {}: "]
    if form != "text" or structure != "narrative":
        # Plain text has no levels of heading, so there a theme must be known by its label.
        labels += ["{}. ", ""]
    return Draw(
        chance=chance,
        structure=structure,
        format=form,
        headings={meaning: chance.choice(words) for meaning, words in HEADINGS.items()},
        columns=columns,
        day=chance.choice(DAYS),
        owners_joined_by=chance.choice(("; ", " / ", " and ", "\n", " & ")),
        citation=chance.choice(("{}", "R{}", "Rec {}", "Recommendation {}")),
        numbering=chance.choice(("", "column", "1.1", "A1", "Objective 1.1:")),
        rating=chance.choice(tuple(RATINGS)),
        theme_label=chance.choice(labels),
        theme_place=chance.choice(("heading", "heading", "band", "column")),
        objective_below=chance.choice(("blank", "repeated", "merged")),
    )


@dataclasses.dataclass(slots=True)
class _Action:
    reading: ActionReading
    said: dict[str, str]


@dataclasses.dataclass(slots=True)
class _Objective:
    reading: ObjectiveReading
    number: str
    printed: str
    said: dict[str, str]
    actions: list[_Action]


@dataclasses.dataclass(slots=True)
class _Theme:
    title: str
    objectives: list[_Objective]


def _themes(draw: Draw) -> list[_Theme]:
    chance = draw.chance
    names = chance.sample(THEMES, chance.randint(1, 4))
    titles = iter(chance.sample(OBJECTIVES, 16))
    texts = iter(action_texts(chance, 64))
    themes = []
    for number, name in enumerate(names, start=1):
        objectives = [
            _objective(draw, next(titles), f"{number}.{count}", texts)
            for count in range(1, chance.randint(2, 4) + 1)
        ]
        themes.append(_Theme(draw.theme_label.format(number) + name, objectives))
    return themes


def _objective(draw: Draw, title: str, number: str, texts) -> _Objective:
    chance = draw.chance
    if draw.numbering == "A1":
        number = f"{'ABCD'[int(number[0]) - 1]}{number[2:]}"
    reading = ObjectiveReading(title=title)
    printed = title
    if draw.numbering:
        reading.ref = number
        if draw.numbering not in ("column",):
            label = "Objective " if draw.numbering.startswith("Objective") else ""
            printed = f"{label}{number}{':' if label else ''} {title}"
    said: dict[str, str] = {}
    if "recs" in draw.columns:
        reading.recs = tuple(sorted(chance.sample(range(1, 13), chance.randint(1, 3))))
        said["recs"] = _cited(draw, reading.recs)
    per_action = draw.structure == "action_rows"
    actions = []
    for _ in range(chance.randint(1, 4)):
        action = _Action(ActionReading(next(texts)), {})
        if per_action:
            _said_of_row(draw, action.reading, reading, action.said, action.reading.text)
        actions.append(action)
    if per_action and len(actions) == 1:
        # Whether the one row's owner is the objective's or its action's is the same thing.
        actions[0].reading.who = actions[0].reading.when = ("?",)
    if not per_action:
        _said_of_row(draw, reading, reading, said, title)
    reading.actions = [action.reading for action in actions]
    if not per_action and len(actions) == 1:
        reading.actions[0].who = reading.actions[0].when = ("?",)
    return _Objective(reading, number, printed, said, actions)


def _said_of_row(
    draw: Draw, row, objective: ObjectiveReading, said: dict[str, str], about: str
) -> None:
    """Draw what one row says, of its action or its objective, and keep it in both."""
    chance = draw.chance
    roles = tuple(chance.sample(ROLES, chance.choice((1, 1, 1, 2))))
    said["who"] = draw.owners_joined_by.join(roles)
    day = datetime.date(2025, 4, 1) + datetime.timedelta(days=chance.randint(0, 700))
    said["when"], when = draw.day(day)
    row.who, row.when = roles, (when,)
    objective.who = tuple(dict.fromkeys((*(objective.who if row is not objective else ()), *roles)))
    objective.when = (*(objective.when if row is not objective else ()), when)
    if "rag" in draw.columns:
        colour = chance.choice(("red", "amber", "green"))
        said["rag"] = RATINGS[draw.rating][colour]
        objective.rag = said["rag"] if row is objective else "?"
        row.rag = said["rag"]
    for field in ("progress", "success_measures"):
        if field in draw.columns:
            text = f"{'Work has begun' if field == 'progress' else 'Audit shows that practice is good'} ({len(about)} {about.split()[-1]})"
            said[field] = text
            objective.fields[field] = f"{objective.fields.get(field, '')} {text}".strip()


def _cited(draw: Draw, numbers: tuple[int, ...]) -> str:
    if draw.citation == "{}" or draw.chance.random() < 0.5:
        return draw.citation.format(", ".join(str(number) for number in numbers))
    return ", ".join(draw.citation.format(number) for number in numbers)


def _reading(themes: list[_Theme]) -> Reading:
    return Reading(
        themes=[
            ThemeReading(theme.title, objectives=[each.reading for each in theme.objectives])
            for theme in themes
        ]
    )


def _blocks(draw: Draw, themes: list[_Theme]) -> list[Block]:
    title = Heading(
        1,
        f"{draw.chance.choice(('Improvement plan', 'Ofsted action plan', 'Post-inspection action plan'))} 2025 to 2027",
    )
    if draw.structure == "narrative":
        return [title, *(block for theme in themes for block in _narrative(draw, theme))]
    if draw.structure == "cards":
        return [title, *(block for theme in themes for block in _cards(draw, theme))]
    if draw.theme_place == "heading":
        return [
            title,
            *(
                block
                for theme in themes
                for block in (Heading(2, theme.title), _sheet(draw, [theme]))
            ),
        ]
    return [title, _sheet(draw, themes)]


def _narrative(draw: Draw, theme: _Theme) -> list[Block]:
    blocks: list[Block] = [Heading(2, theme.title)]
    for objective in theme.objectives:
        blocks.append(
            Heading(
                3,
                objective.printed
                if draw.numbering != "column"
                else f"{objective.number} {objective.printed}",
            )
        )
        for column in draw.columns:
            if column in objective.said:
                label = {
                    "recs": "Recommendations",
                    "who": "Lead",
                    "when": "By when",
                    "progress": "Progress",
                }[column]
                blocks.append(Line(f"{label}: {objective.said[column].replace(chr(10), '; ')}"))
        blocks.extend(Line(action.reading.text, bullet=True) for action in objective.actions)
    return blocks


def _cards(draw: Draw, theme: _Theme) -> list[Block]:
    blocks: list[Block] = [Heading(2, theme.title)]
    for objective in theme.objectives:
        rows = []
        if draw.numbering == "column":
            rows.append(["Ref", objective.number])
        for column in draw.columns:
            rows.append([draw.headings[column], _cell_of_objective(objective, column)])
        blocks.append(Sheet(rows, headings=0))
        blocks.append(Line(""))
    return blocks


def _cell_of_objective(objective: _Objective, column: str) -> str:
    if column == "objective":
        return objective.printed
    if column == "action":
        return "\n".join(f"• {action.reading.text}" for action in objective.actions)
    return objective.said.get(column, "")


def _sheet(draw: Draw, themes: list[_Theme]) -> Sheet:
    columns = list(draw.columns)
    if draw.numbering == "column":
        columns.insert(0, "number")
    if draw.theme_place == "column":
        columns.insert(0, "theme")
    rows = [[draw.headings[column] for column in columns]]
    merges: list[tuple[int, int, int]] = []
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
    return Sheet(rows, headings=1, merges=merges, bands=bands)


def _rows(draw: Draw, theme: _Theme, objective: _Objective, columns: list[str]) -> list[list[str]]:
    own = {
        "theme": theme.title,
        "number": objective.number,
        "objective": objective.printed,
        **objective.said,
    }
    if draw.structure == "objective_rows":
        own["action"] = "\n".join(f"• {action.reading.text}" for action in objective.actions)
        return [[own.get(column, "") for column in columns]]
    lines = []
    for index, action in enumerate(objective.actions):
        said = {**action.said, "action": action.reading.text}
        if index == 0 or draw.objective_below == "repeated":
            said |= own
        elif "theme" in columns:
            said["theme"] = theme.title
        lines.append([said.get(column, "") for column in columns])
    return lines
