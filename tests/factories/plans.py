"""A small plan sent in, read and stored through the services, as a person would do it."""

import functools

from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from goldenthread.documents.limits import Limits
from goldenthread.documents.reading import read_document
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.plans import plan as values
from goldenthread.plans.reading import read_plan
from goldenthread.web.accounts.models import User
from goldenthread.web.accounts.roles import ImprovementProgrammeManager
from goldenthread.web.documents.services import limits_of_this_site
from goldenthread.web.jobs.models import Job, State
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
    """A document sent in and read. The process that contains a reading takes a second to start:
    it is left to the tests of it, and the same document is read once for all that need it."""
    reading = sent_in(by, content, name)
    try:
        plan = _plan_in(content, name, limits_of_this_site())
    except DocumentRefused:
        work_through_jobs()
    else:
        services.keep_reading(reading=reading, plan=plan)
        Job.objects.filter(pk=reading.job_id).update(
            state=State.DONE,
            finished_at=timezone.now(),
            result_url=reverse("plans:reading_detail", args=[reading.pk]),
        )
    reading.refresh_from_db()
    return reading


@functools.cache
def _plan_in(content: str | bytes, name: str, limits: Limits) -> values.Plan:
    data = content.encode() if isinstance(content, str) else content
    return read_plan(read_document(data, name, limits))


def stored(by: User, content: str | bytes = SMALL_PLAN, name: str = "plan.txt") -> Plan:
    return services.store_reading(reading=read(by, content, name), by=by)
