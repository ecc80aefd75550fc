"""Mail that was queued, sent as the worker would send it."""

from django_tasks_db.models import DBTaskResult

from goldenthread.web.accounts.tasks import mail_password_link


def send_what_waits() -> None:
    for waiting in DBTaskResult.objects.ready():
        mail_password_link.call(*waiting.args_kwargs["args"], **waiting.args_kwargs["kwargs"])
