"""A small plan sent in, read and stored through the services, as a person would do it."""

from django.core.files.base import ContentFile

from goldenthread.web.accounts.models import User
from goldenthread.web.accounts.roles import ImprovementProgrammeManager
from goldenthread.web.plans import services
from goldenthread.web.plans.models import Plan, Reading
from tests.factories.accounts import person_with
from tests.factories.jobs import work_through_jobs

SMALL_PLAN = """\
# Calderbrook Council improvement plan

This paragraph introduces the plan.

## The front door

Ref\tObjective\tRecommendations\tActions\tLead\tBy when\tRAG\tCost
1\tEvery contact is decided within a day\t1, 3\t<ul><li>Write a threshold guide</li><li>Audit forty contacts</li></ul>\tHead of MASH\tMarch 2026\tAmber\tNone
2\tStrategy discussions involve health\t2\t<ul><li>Agree a rota with health</li></ul>\tDesignated Nurse\t30/06/2026\tGreen\t£5,000

## Care leavers

Ref\tObjective\tRecommendations\tActions\tLead\tBy when\tRAG\tCost
3\tEvery care leaver has a pathway plan\t4\t<ul><li>Review every pathway plan</li></ul>\tHead of Care\tOngoing\tRed\tNone
"""


def keeper() -> User:
    return person_with(ImprovementProgrammeManager)


def sent_in(by: User, content: str | bytes = SMALL_PLAN, name: str = "plan.txt") -> Reading:
    """A document sent in and waiting for the worker."""
    data = content.encode() if isinstance(content, str) else content
    return services.bring_in(file=ContentFile(data), name=name, by=by).reading


def read(by: User, content: str | bytes = SMALL_PLAN, name: str = "plan.txt") -> Reading:
    reading = sent_in(by, content, name)
    work_through_jobs()
    reading.refresh_from_db()
    return reading


def stored(by: User, content: str | bytes = SMALL_PLAN, name: str = "plan.txt") -> Plan:
    return services.store_reading(reading=read(by, content, name), by=by)
