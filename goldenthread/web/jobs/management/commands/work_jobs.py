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
        if not until_empty:  # which runs inside another command, with ways to stop of its own
            worker.configure_signals()
        over = threading.Event()
        signs = threading.Thread(target=_give_signs, args=[name, over], daemon=True)
        signs.start()
        try:
            worker.run()
        finally:
            over.set()


def _give_signs(name: str, over: threading.Event) -> None:
    """Say every few seconds that this worker lives, so that its job is not taken for stopped."""
    while not over.wait(SECONDS_BETWEEN_SIGNS):
        running.hear_from(worker=name)
        connection.close()
