"""The same kind of plan in many layouts: headings, dates, owners and structure drawn by a seed.

`variation(seed)` gives a file and the reading that a person would give it. What is drawn is
what authorities vary: the words over a column, how a day or a role is written, whether a row
is an objective or an action, where the theme and the numbers stand, what stands round the
plan, and the format.
"""

import dataclasses
import datetime
import random
from collections.abc import Callable, Iterator

from tests.factories.variation_formats import FORMATS
from tests.factories.variation_layouts import blocks_of
from tests.factories.variation_values import ActionValues, Draw, ObjectiveValues, ThemeValues
from tests.factories.variation_words import (
    DAYS,
    FINDINGS,
    HEADINGS,
    LABELS,
    MORE_SAID,
    OBJECTIVES,
    RATINGS,
    ROLES,
    SAID,
    SPONSORS,
    THEMES,
    action_texts,
)
from tests.plans.expected import ActionReading, ObjectiveReading, Reading, ThemeReading


@dataclasses.dataclass(frozen=True, slots=True)
class Variation:
    """A file, its name, what was drawn for it, and its reading."""

    data: bytes
    file_name: str
    drawn: str
    reading: Reading


# What stands in a table beside the objective and the action, in an order of the authority's own.
_BESIDE = ("recs", "who", "when", "rag", "progress", "success_measures")
_NARRATIVE_FORMATS = ("markdown", "text", "docx", "html")


def variation(seed: int) -> Variation:
    """One file and its reading; the same seed gives the same."""
    chance = random.Random(seed)
    draw, themes, reading = drawn_plan(chance, lambda draw: None)
    data, suffix = FORMATS[draw.format](blocks_of(draw, themes), chance)
    words = {
        field.name: getattr(draw, field.name)
        for field in dataclasses.fields(draw)
        if field.name not in ("chance", "day", "recommendations")
    }
    drawn = ", ".join(f"{name}={said!r}" for name, said in words.items())
    return Variation(data, f"plan-{seed}{suffix}", drawn, reading)


def drawn_plan(
    chance: random.Random, narrowed: Callable[[Draw], None]
) -> tuple[Draw, list[ThemeValues], Reading]:
    """What one plan has drawn, after `narrowed` has set some of it, its values and its reading."""
    draw = _draw(chance)
    narrowed(draw)
    themes = _themes(draw)
    return draw, themes, _reading(draw, themes)


def _draw(chance: random.Random) -> Draw:
    structure = chance.choice(
        ("objective_rows", "action_rows", "action_rows", "cards", "narrative")
    )
    narrative = structure == "narrative"
    form = chance.choice(_NARRATIVE_FORMATS if narrative else tuple(FORMATS))
    if structure == "cards" and form in ("csv", "pdf"):
        form = "docx"
    labels = ["Theme {}: ", "Priority {} - ", "Workstream {}: "]
    if form != "text" or not narrative:
        # Plain text has no levels of heading, so there a theme must be known by its label.
        labels += ["{}. ", ""]
    bracketed = narrative and chance.random() < 0.4
    columns = _columns(chance, structure, bracketed=bracketed)
    listed = chance.random() < 0.3
    return Draw(
        chance=chance,
        structure=structure,
        format=form,
        headings={meaning: chance.choice(words) for meaning, words in HEADINGS.items()},
        labels={meaning: chance.choice(words) for meaning, words in LABELS.items()},
        columns=columns,
        day=chance.choice(DAYS),
        owners_joined_by=chance.choice(("; ", " / ", " and ", "\n", " & ")),
        citation=chance.choice(("{}", "R{}", "Rec {}", "Recommendation {}")),
        numbering=chance.choice(("", "column", "1.1", "A1", "Objective 1.1:")),
        points=chance.choice(("bullets", "bullets", "dashes", "lines", "a)", "1.")),
        rating=chance.choice(tuple(RATINGS)),
        theme_label=chance.choice(labels),
        theme_place=chance.choice(("heading", "heading", "band", "column")),
        objective_below=chance.choice(("blank", "repeated", "merged")),
        bracketed=bracketed,
        surroundings=tuple(
            each for each in ("introduction", "key", "glossary", "risks") if chance.random() < 0.2
        ),
        recommendations=tuple(chance.sample(FINDINGS, 12)) if listed else (),
        listed_as=chance.choice(("list", "table")),
        heading_style=chance.choice(("plain", "plain", "upper", "colon", "star", "two lines")),
        two_levels=structure in ("objective_rows", "action_rows") and chance.random() < 0.2,
        blank_rows=chance.random() < 0.15,
        long_texts=chance.random() < 0.4,
        cites_in_objective="recs" not in columns and not narrative and chance.random() < 0.2,
    )


def _columns(chance: random.Random, structure: str, *, bracketed: bool) -> list[str]:
    beside = [each for each in _BESIDE if each in ("who", "when") or chance.random() < 0.5]
    if structure == "narrative":
        beside = [each for each in beside if each in ("recs", "who", "when", "progress")]
        if bracketed:
            beside = [each for each in beside if each not in ("who", "when")]
    else:
        if chance.random() < 0.2:
            beside.append("sponsor")
        elif chance.random() < 0.2:
            beside[beside.index("when") : beside.index("when") + 1] = ["starts", "ends"]
        beside += [each for each in MORE_SAID if chance.random() < 0.15]
    chance.shuffle(beside)
    if "ends" in beside:
        # Nobody prints an end before its start.
        first, last = sorted((beside.index("starts"), beside.index("ends")))
        beside[first], beside[last] = "starts", "ends"
    columns = ["objective", "action", *beside]
    if chance.random() < 0.4 and "recs" in beside:
        columns.remove("recs")
        columns.insert(1, "recs")
    return columns


def _themes(draw: Draw) -> list[ThemeValues]:
    chance = draw.chance
    names = chance.sample(THEMES, chance.randint(1, 4))
    titles = iter(chance.sample(OBJECTIVES, 16))
    texts = iter(action_texts(chance, 64, long=draw.long_texts))
    return [
        ThemeValues(
            draw.theme_label.format(number) + name,
            [
                _objective(draw, next(titles), f"{number}.{count}", texts)
                for count in range(1, chance.randint(2, 4) + 1)
            ],
        )
        for number, name in enumerate(names, start=1)
    ]


def _objective(draw: Draw, title: str, number: str, texts: Iterator[str]) -> ObjectiveValues:
    chance = draw.chance
    if draw.numbering == "A1":
        number = f"{'ABCD'[int(number[0]) - 1]}{number[2:]}"
    reading = ObjectiveReading(title=title, ref=number if draw.numbering else None)
    said: dict[str, str] = {}
    if "recs" in draw.columns:
        reading.recs, said["recs"] = _cited(draw)
    printed = _printed(draw, number, title)
    if draw.cites_in_objective:
        reading.recs = tuple(sorted(chance.sample(range(1, 13), 2)))
        printed += f" (Ofsted recommendations {reading.recs[0]} and {reading.recs[1]})"
    by_row = draw.structure == "action_rows"
    actions = []
    for _ in range(chance.randint(1, 4)):
        action = ActionValues(ActionReading(next(texts)), {})
        if by_row:
            _say(draw, action.reading, reading, action.said, action.reading.text)
        elif draw.bracketed:
            _say_in_brackets(draw, action)
        actions.append(action)
    if not by_row:
        _say(draw, reading, reading, said, title)
    if draw.bracketed:
        # Whether an owner in brackets is the objective's too is nobody's to say.
        reading.who = reading.when = ("?",)
    elif len(actions) == 1:
        # Whether the one owner is the objective's or its action's is the same thing.
        actions[0].reading.who = actions[0].reading.when = ("?",)
    reading.actions = [action.reading for action in actions]
    return ObjectiveValues(reading, number, printed, said, actions)


def _printed(draw: Draw, number: str, title: str) -> str:
    if draw.numbering in ("", "column"):
        return f"{number} {title}" if draw.numbering and draw.structure == "narrative" else title
    if draw.numbering.startswith("Objective"):
        return f"Objective {number}: {title}"
    return f"{number} {title}"


def _say(
    draw: Draw,
    row: ActionReading | ObjectiveReading,
    objective: ObjectiveReading,
    said: dict[str, str],
    about: str,
) -> None:
    """Draw what one row says, of its action or of its objective, and keep it in both."""
    chance = draw.chance
    if "who" in draw.columns:
        roles = tuple(chance.sample(ROLES, chance.choice((1, 1, 1, 2))))
        said["who"] = draw.owners_joined_by.join(roles)
        if row is objective and chance.random() < 0.05:
            roles, said["who"] = (), "TBC"
        if "sponsor" in draw.columns:
            said["sponsor"] = chance.choice(SPONSORS)
            sponsor_first = draw.columns.index("sponsor") < draw.columns.index("who")
            roles = (said["sponsor"], *roles) if sponsor_first else (*roles, said["sponsor"])
        row.who = roles
        before = objective.who if row is not objective else ()
        objective.who = tuple(dict.fromkeys((*before, *roles)))
    day = datetime.date(2025, 4, 1) + datetime.timedelta(days=chance.randint(0, 700))
    if "when" in draw.columns:
        said["when"], when = draw.day(day)
        row.when = (when,)
    elif "starts" in draw.columns:
        start = day - datetime.timedelta(days=chance.randint(30, 90))
        said["starts"], said["ends"] = start.strftime("%d/%m/%Y"), day.strftime("%d/%m/%Y")
        row.when = (("range", start, day),)
    if row is not objective:
        objective.when = (*objective.when, *row.when)
    if "rag" in draw.columns:
        said["rag"] = RATINGS[draw.rating][chance.choice(("red", "amber", "green"))]
        objective.rag = said["rag"] if row is objective else "?"
        row.rag = said["rag"]
    for field, words in SAID.items():
        if field in draw.columns:
            said[field] = f"{words} ({len(about)} {about.split()[-1]})"
            if field not in ("cost", "risk"):
                objective.fields[field] = f"{objective.fields.get(field, '')} {said[field]}".strip()


def _say_in_brackets(draw: Draw, action: ActionValues) -> None:
    role = draw.chance.choice(ROLES)
    day = datetime.date(2025, 4, 1) + datetime.timedelta(days=draw.chance.randint(0, 700))
    said, when = draw.day(day)
    action.reading.text = f"{action.reading.text} ({role} – {said})"
    action.reading.who, action.reading.when = (role,), (when,)


def _cited(draw: Draw) -> tuple[tuple[int, ...], str]:
    chance = draw.chance
    if draw.recommendations and chance.random() < 0.1:
        return tuple(range(1, len(draw.recommendations) + 1)), "All"
    numbers = tuple(sorted(chance.sample(range(1, 13), chance.randint(1, 3))))
    if draw.citation == "{}" or chance.random() < 0.5:
        return numbers, draw.citation.format(", ".join(str(number) for number in numbers))
    return numbers, ", ".join(draw.citation.format(number) for number in numbers)


def _reading(draw: Draw, themes: list[ThemeValues]) -> Reading:
    return Reading(
        recommendations=dict(enumerate(draw.recommendations, start=1)),
        themes=[
            ThemeReading(theme.title, objectives=[each.reading for each in theme.objectives])
            for theme in themes
        ],
    )
