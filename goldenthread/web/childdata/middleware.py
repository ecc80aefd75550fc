"""A store that was damaged is said on any page that reads it."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.childdata.store.manifest import ManifestDamaged
from goldenthread.web.shared.logs import request_id

logger = logging.getLogger(__name__)


class SayWhatIsDamaged:
    """Another minute mends no store: the page says which snapshot it is, and whom to ask for what."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, ManifestDamaged):
            return None
        logger.error("store damaged: %s", exception)
        page = {"damage": str(exception), "request_id": request_id.get()}
        return render(request, "childdata/damaged.html", page, status=500)
