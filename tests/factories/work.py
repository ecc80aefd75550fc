"""Work for jobs to do in tests: what ends well, what refuses, what breaks."""

from goldenthread.documents.refusal import DocumentRefused
from goldenthread.web.jobs import services
from goldenthread.web.jobs.models import Job
from goldenthread.web.jobs.work import WorkRefused, work


@work
def count_rows(job: Job, *, rows: int = 3) -> str:
    """Says how far it is, row by row."""
    for row in range(rows):
        services.report_progress(job=job, done=row, total=rows, note=f"Counted {row} of {rows}")
    return "/roles/"


@work
def refuse(job: Job) -> str:
    raise WorkRefused("The file is protected. Save it again without a password.")


@work
def refuse_document(job: Job) -> str:
    raise DocumentRefused("The file is empty. Choose another.")


@work
def break_down(job: Job) -> str:
    raise KeyError("Made-up Child")


@work
def be_ended(job: Job) -> str:
    raise SystemExit(1)


def no_work(job: Job) -> str:
    return "/"
