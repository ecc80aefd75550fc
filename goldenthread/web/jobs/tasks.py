"""The one task that the worker runs: a job, whatever its work is."""

from django_tasks import TaskContext, task

from goldenthread.web.jobs import running
from goldenthread.web.jobs.models import Job


@task(takes_context=True)
def run_job(context: TaskContext, job_id: int) -> None:
    job = Job.objects.get(pk=job_id)
    running.carry_out(job=job, worker=context.task_result.worker_ids[-1])
