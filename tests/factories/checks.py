"""A plan with faults in it, sent in and read, as it stands when somebody begins to check it."""

from goldenthread.plans.checking.draft import Draft
from goldenthread.web.accounts.models import User
from goldenthread.web.checking import services
from goldenthread.web.checking.drafts import checked
from goldenthread.web.checking.models import Check
from tests.factories.plans import SMALL_PLAN, read

# One objective names nobody, one date is no date, and two are a month and a number.
FAULTY_PLAN = (
    SMALL_PLAN.replace("Designated Nurse\t30/06/2026", "\tas soon as we can")
    .replace("Head of MASH\tMarch 2026", "Head of MASH\tMay 26")
    .replace("Head of Care\tOngoing", "HoS Care\tJune 26")
)


def begun(by: User, content: str = FAULTY_PLAN, name: str = "plan.txt") -> Check:
    return services.check_of(read(by, content, name))


def draft_of(check: Check) -> Draft:
    check.refresh_from_db()
    return checked(check).draft


def flag_of(check: Check, words: str) -> str:
    """The key of the flag whose message holds the words."""
    return next(flag.key for flag in draft_of(check).flags if words in flag.value.message)


def objective_of(check: Check, title: str) -> str:
    return next(one.key for one in draft_of(check).objectives if one.value.title == title)


def action_of(check: Check, text: str) -> str:
    return next(
        action.key
        for one in draft_of(check).objectives
        for action in one.actions
        if action.value.text == text
    )
