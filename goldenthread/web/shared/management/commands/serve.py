"""The whole site by one command: records made ready, web server and worker, until Ctrl-C."""

import signal
import sys
import time
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.utils.module_loading import import_string

from goldenthread.documents.refusal import DocumentRefused
from goldenthread.web.environment import close_to_others
from goldenthread.web.shared.serving import (
    Beside,
    PortTaken,
    Restarts,
    answers,
    refuse_taken_port,
    static_fingerprint,
)
from goldenthread.web.shared.worker_signs import is_worker_heard

SECONDS_TO_START = 60
SECONDS_FOR_WORKER = 15
SECONDS_BETWEEN_LOOKS = 0.2
MOST_RESTARTS, WITHIN_SECONDS = 20, 3600


class CannotServe(Exception):
    """The site cannot be served. Its text says why and what to do."""


class Command(BaseCommand):
    help = "Make the records ready, then serve the site and its jobs until Ctrl-C."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--port", default="8000")
        parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0 answers other machines")
        parser.add_argument("--workers", type=int, default=2, help="web server processes")
        parser.add_argument("--plan", type=Path, help="a plan to read in before the site opens")
        parser.add_argument("--by", default="", help="the address of whoever brings that plan in")

    def handle(self, *args, host, port, workers, plan, by, **options):
        try:
            _stop_by(_raise_stopped)
            _refuse_wrong_use(host, port, plan)
            self.make_ready()
            address = f"http://localhost:{port}"
            said = self.prepare(plan, by, address)
            self.serve(host, int(port), workers, [f"Goldenthread is open at {address}", "", *said])
        except (PortTaken, CannotServe, DocumentRefused) as reason:
            self.stderr.write(str(reason))
            sys.exit(1)
        except _Stopped:
            self.say("\nGoldenthread has stopped.")

    def say(self, line):
        self.stdout.write(line)
        self.stdout.flush()

    def make_ready(self):
        """The database at its newest form, and the static files gathered when they changed."""
        close_to_others(Path(".env"), settings.MEDIA_ROOT, *_files_of_database())
        try:
            _reach_database()
            executor = MigrationExecutor(connections["default"])
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                self.say("Making the database ready …")
                call_command("migrate", interactive=False, verbosity=0)
        except DatabaseError as problem:
            raise CannotServe(
                "The database cannot be used: check GOLDENTHREAD_DATABASE_URL, and that its "
                f"server runs. It says: {str(problem).strip().splitlines()[0]}"
            ) from None
        mark = settings.STATIC_ROOT / "gathered.txt"
        fingerprint = static_fingerprint(settings.VERSION)
        if not settings.DEBUG and (not mark.is_file() or mark.read_text() != fingerprint):
            call_command("collectstatic", interactive=False, clear=True, verbosity=0)
            mark.write_text(fingerprint)

    def prepare(self, plan, by, address):
        """What an app above has to do first: it gives the lines to say once the site is open."""
        if not settings.PREPARED_BY:
            return []
        prepare = import_string(settings.PREPARED_BY)
        said = prepare(plan=plan, by=by, address=address, say=self.say)
        connections.close_all()
        return said

    def serve(self, host, port, workers, said):
        # From here a signal is noted and looked for between steps. An exception may be raised
        # anywhere: half-way through starting a process, or where Python throws it away.
        self.told_to_stop = False
        _stop_by(self.note_stop)
        web = Beside(_web_server(host, port, workers))
        jobs = Beside([sys.argv[0], "work_jobs"])
        try:
            self.wait_for(web, host, port)
            self.wait_for_worker(jobs)
            for line in ["", *said, "", "Ctrl-C stops it."]:
                self.say(line)
            self.watch(web, jobs)
        finally:
            web.end()
            jobs.end()

    def note_stop(self, _number, _frame):
        self.told_to_stop = True

    def wait_for(self, web, host, port):
        give_up_at = time.monotonic() + SECONDS_TO_START
        while not answers(host, port):
            if self.told_to_stop:
                raise _Stopped
            if web.has_ended or time.monotonic() > give_up_at:
                raise CannotServe("The web server did not start. What it says stands above.")
            time.sleep(SECONDS_BETWEEN_LOOKS)

    def wait_for_worker(self, jobs):
        """So that a site which says it is open is well. Without a worker it opens all the same."""
        give_up_at = time.monotonic() + SECONDS_FOR_WORKER
        while not is_worker_heard() and not jobs.has_ended and time.monotonic() < give_up_at:
            if self.told_to_stop:
                raise _Stopped
            time.sleep(SECONDS_BETWEEN_LOOKS)
        connections.close_all()

    def watch(self, web, jobs):
        """Start the worker again when it ends by itself; end when the web server does."""
        restarts = Restarts(MOST_RESTARTS, WITHIN_SECONDS)
        given_up = False
        while not web.has_ended:
            if self.told_to_stop:
                raise _Stopped
            now = time.monotonic()
            if jobs.has_ended and restarts.take(now):
                self.stderr.write("The worker for jobs had ended and is started again.")
                jobs.begin()
                given_up = False
            elif jobs.has_ended and not given_up:
                given_up = True
                self.stderr.write(
                    f"The worker for jobs has ended {MOST_RESTARTS} times within an hour. It is "
                    "tried again later; until then jobs wait, and /health/ says so."
                )
            time.sleep(SECONDS_BETWEEN_LOOKS * (1 + restarts.count(now)))
        raise CannotServe("The web server has ended. What it says stands above.")


class _Stopped(BaseException):
    """Somebody asked the site to stop; nothing on the way may take it for a failure."""


def _stop_by(handler):
    signal.signal(signal.SIGTERM, handler)
    signal.signal(signal.SIGINT, handler)


def _raise_stopped(_number, _frame):
    raise _Stopped


def _refuse_wrong_use(host, port, plan):
    if not port.isdecimal() or not 0 < int(port) < 65_536:
        raise CannotServe(f"{port} is no port. Give a number up to 65535: make run PORT=8001")
    refuse_taken_port(host, int(port))
    if plan is not None and not plan.is_file():
        raise CannotServe(f"There is no file {plan}. Check its name and folder.")


def _files_of_database():
    where = settings.DATABASES["default"]
    if "sqlite" not in where["ENGINE"]:
        return []
    return [Path(f"{where['NAME']}{ending}") for ending in ("", "-wal", "-shm")]


def _reach_database():
    """Connect once by itself: a pool would try for long, and say so each time."""
    probe = connections["default"].copy()
    probe.settings_dict["OPTIONS"].pop("pool", None)
    probe.ensure_connection()
    probe.close()


def _web_server(host, port, workers):
    return [
        "-m",
        "gunicorn",
        "goldenthread.web.wsgi",
        *("--bind", f"{host}:{port}"),
        *("--worker-class", "gthread"),
        *("--workers", str(workers)),
        *("--threads", "4"),
        "--preload",
        *("--graceful-timeout", "5"),
        *("--timeout", "60"),
        *("--log-level", "warning"),
        "--no-control-socket",
    ]
