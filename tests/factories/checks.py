"""A plan with faults in it, sent in and read, as it stands when somebody begins to check it."""

import functools

from django.utils import timezone

from goldenthread.documents.reading import read_document
from goldenthread.plans.checking.draft import Draft
from goldenthread.plans.plan import Plan
from goldenthread.plans.reading import read_plan
from goldenthread.web.accounts.models import User
from goldenthread.web.checking import services
from goldenthread.web.checking.drafts import checked
from goldenthread.web.checking.models import Check
from goldenthread.web.jobs.models import Job, State
from goldenthread.web.plans import services as plans
from tests.factories.plans import SMALL_PLAN, sent_in

# One objective names nobody, one date is no date, and two are a month and a number.
FAULTY_PLAN = (
    SMALL_PLAN.replace("Designated Nurse\t30/06/2026", "\tas soon as we can")
    .replace("Head of MASH\tMarch 2026", "Head of MASH\tMay 26")
    .replace("Head of Care\tOngoing", "HoS Care\tJune 26")
)


def begun(by: User, content: str = FAULTY_PLAN, name: str = "plan.txt") -> Check:
    """The check of a reading that is there already: its job was done, here without a worker."""
    reading = sent_in(by, content, name)
    plans.keep_reading(reading=reading, plan=_plan_in(content, name))
    Job.objects.filter(pk=reading.job_id).update(state=State.DONE, finished_at=timezone.now())
    return services.check_of(reading)


@functools.cache
def _plan_in(content: str, name: str) -> Plan:
    return read_plan(read_document(content.encode(), name))


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
