"""What is drawn for a varied plan, and its themes, objectives and actions as printed and as read."""

import dataclasses
import datetime
import random
from collections.abc import Callable

from tests.plans.expected import ActionReading, ObjectiveReading, When


@dataclasses.dataclass(slots=True)
class Draw:
    """What one layout has drawn for itself.

    `columns` are in order of printing. `headings` are what stands over columns, `labels` in
    front of lines. `bracketed` says that owners and days stand in brackets after each action.
    """

    chance: random.Random
    structure: str
    format: str
    headings: dict[str, str]
    labels: dict[str, str]
    columns: list[str]
    day: Callable[[datetime.date], tuple[str, When]]
    owners_joined_by: str
    citation: str
    numbering: str
    points: str
    rating: str
    theme_label: str
    theme_place: str
    objective_below: str
    bracketed: bool
    surroundings: tuple[str, ...]
    recommendations: tuple[str, ...]
    listed_as: str
    heading_style: str
    two_levels: bool
    blank_rows: bool
    long_texts: bool
    cites_in_objective: bool


@dataclasses.dataclass(slots=True)
class ActionValues:
    """An action as read, and what its row says by column."""

    reading: ActionReading
    said: dict[str, str]


@dataclasses.dataclass(slots=True)
class ObjectiveValues:
    """An objective as read, its number and title as printed, and what its row says by column."""

    reading: ObjectiveReading
    number: str
    printed: str
    said: dict[str, str]
    actions: list[ActionValues]


@dataclasses.dataclass(slots=True)
class ThemeValues:
    """A theme's title as printed and its objectives."""

    title: str
    objectives: list[ObjectiveValues]
