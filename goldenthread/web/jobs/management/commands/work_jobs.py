"""The worker: takes jobs one after another until it is told to stop."""

import threading

from django.core.management.base import BaseCommand
from django.db import connection
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from goldenthread.web.jobs import running

SECONDS_BETWEEN_SIGNS = 10


class Command(BaseCommand):
    help = "Carry out jobs, one after another, until told to stop."

    def add_arguments(self, parser):
        parser.add_argument(
            "--until-empty", action="store_true", help="stop when no job is waiting"
        )

    def handle(self, *args, until_empty, **options):
        name = get_random_string(32)
        worker = Worker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=0.5,
            batch=until_empty,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=name,
        )
        worker.configure_signals()
        threading.Thread(target=_give_signs, args=[name], daemon=True).start()
        worker.run()


def _give_signs(name: str) -> None:
    """Say every few seconds that this worker lives, so that its job is not taken for stopped."""
    pause = threading.Event()
    while not pause.wait(SECONDS_BETWEEN_SIGNS):
        running.hear_from(worker=name)
        connection.close()
