"""Whether the worker for jobs is alive: it says so every few seconds, and is taken for gone in silence."""

from django.conf import settings
from django.core.cache import cache

_SIGN = "worker-is-alive"


def give_sign() -> None:
    cache.set(_SIGN, True, settings.JOB_SILENT_SECONDS)


def withdraw_sign() -> None:
    cache.delete(_SIGN)


def is_worker_heard() -> bool:
    return cache.get(_SIGN) is not None
