"""Which jobs a person may see: their own."""

from django.db.models import QuerySet

from goldenthread.web.accounts.models import User
from goldenthread.web.jobs.models import Job


def jobs_for(viewer: User) -> QuerySet[Job]:
    return Job.objects.filter(started_by=viewer).select_related("started_by")
