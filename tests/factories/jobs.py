"""Running what is queued, in this thread, as the worker would."""

from django_tasks_db.management.commands.db_worker import Worker


def work_through_jobs() -> None:
    """Carry out every job that is waiting."""
    Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="a-worker-in-a-test",
    ).run()
