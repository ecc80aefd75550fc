"""Documents sent in, what was read from them, and the plans, objectives and actions stored from that."""

from goldenthread.web.plans.models.documents import (
    Reading,
    SentDocument,
    kept_under,
)
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
    "RoleHolding",
    "SearchedWords",
    "SentDocument",
    "Theme",
    "Timescale",
    "UnplacedText",
    "kept_under",
]
