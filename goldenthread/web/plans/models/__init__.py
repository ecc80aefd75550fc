"""What was read from documents, and the plans, objectives and actions stored from that."""

from goldenthread.web.plans.models.objectives import (
    Action,
    ActionOwner,
    Citation,
    Objective,
    Officer,
    Theme,
    Timescale,
)
from goldenthread.web.plans.models.plan import (
    Flag,
    OwnerRole,
    Plan,
    Recommendation,
    RoleHolding,
    UnplacedText,
)
from goldenthread.web.plans.models.readings import Reading
from goldenthread.web.plans.models.requirements import RequirementLink
from goldenthread.web.plans.models.searching import SearchedWords
from goldenthread.web.plans.models.settings import Abbreviation, ColourMeaning, PlanSettings
from goldenthread.web.plans.models.versions import PlanVersion

__all__ = [
    "Abbreviation",
    "Action",
    "ActionOwner",
    "Citation",
    "ColourMeaning",
    "Flag",
    "Objective",
    "Officer",
    "OwnerRole",
    "Plan",
    "PlanSettings",
    "PlanVersion",
    "Reading",
    "Recommendation",
    "RequirementLink",
    "RoleHolding",
    "SearchedWords",
    "Theme",
    "Timescale",
    "UnplacedText",
]
