"""The task that the worker runs."""

from types import SimpleNamespace

import pytest

from goldenthread.web.jobs import services
from goldenthread.web.jobs.models import Job, State
from goldenthread.web.jobs.tasks import run_job
from tests.factories.accounts import PersonFactory
from tests.factories.work import count_rows


@pytest.mark.django_db
def test_the_task_carries_out_its_job_under_the_workers_name():
    job = services.start(count_rows, title="Counting", by=PersonFactory())
    context = SimpleNamespace(task_result=SimpleNamespace(worker_ids=["before", "now"]))

    run_job.call(context, job.pk)

    assert (Job.objects.get().state, Job.objects.get().worker) == (State.DONE, "now")
