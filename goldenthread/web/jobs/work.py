"""What may be run as a job: functions marked as work, and how they refuse."""

from collections.abc import Callable
from typing import Any, overload

from django.utils.module_loading import import_string

Work = Callable[..., str]
Queued = Callable[..., None]


class WorkRefused(Exception):
    """The work cannot be done. Its text is a plain sentence: what is wrong and what to do."""


class NotWork(Exception):
    """A job names a function that was never marked as work."""


@overload
def work(function: Work) -> Work: ...
@overload
def work(*, queued: Queued) -> Callable[[Work], Work]: ...
def work(
    function: Work | None = None, *, queued: Queued | None = None
) -> Work | Callable[[Work], Work]:
    """Mark a function as work. It takes the job and the arguments, and gives the result's address.

    It must stand at the top of a module, since the worker finds it by its import path. `queued`
    is called with the same each time a job is queued for it, the first time or once more.
    """

    def marked(function: Work) -> Work:
        function.is_work = True  # type: ignore[attr-defined]
        function.queued = queued  # type: ignore[attr-defined]
        return function

    return marked(function) if function else marked


def path_of(function: Work) -> str:
    if not getattr(function, "is_work", False):
        raise NotWork(function.__qualname__)
    return f"{function.__module__}.{function.__qualname__}"


def work_at(path: str) -> Work:
    function: Any = import_string(path)
    if not getattr(function, "is_work", False):
        raise NotWork(path)
    return function  # type: ignore[no-any-return]
