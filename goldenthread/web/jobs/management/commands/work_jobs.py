"""The worker: takes jobs one after another until it is told to stop."""

import contextlib
import logging
import threading

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from goldenthread.web.jobs import running
from goldenthread.web.shared.worker_signs import give_sign, withdraw_sign

log = logging.getLogger(__name__)

SECONDS_BETWEEN_SIGNS = 10
DAYS_TASKS_STAY = 14


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
            _clear_away()
            give_sign()
        over = threading.Event()
        signs = threading.Thread(target=_give_signs, args=[name, over, not until_empty])
        signs.daemon = True
        signs.start()
        try:
            worker.run()
        except DatabaseError as problem:
            raise CommandError(f"The worker lost the database: {type(problem).__name__}") from None
        finally:
            over.set()
            if not until_empty:
                with contextlib.suppress(DatabaseError):
                    withdraw_sign()


def _clear_away() -> None:
    """Let go of what nobody will ask for again: tasks long over, sessions that have ended."""
    call_command("prune_db_task_results", queue_name="*", min_age_days=DAYS_TASKS_STAY, verbosity=0)
    call_command("clearsessions")


def _give_signs(name: str, over: threading.Event, stays: bool) -> None:
    """Say every few seconds that this worker lives, so that its job is not taken for stopped.

    One that goes when no job waits (not `stays`) is none that others can count on.
    """
    while not over.wait(SECONDS_BETWEEN_SIGNS):
        try:
            running.hear_from(worker=name)
            if stays:
                give_sign()
        except DatabaseError:
            log.warning("A sign of life could not be stored; the next one is tried in its turn.")
        finally:
            connection.close()
