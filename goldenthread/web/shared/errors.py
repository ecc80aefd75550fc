"""The pages for what goes wrong: each says what happened and what to do."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from goldenthread.web.shared.logs import request_id


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, "bad_request", 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, "permission_denied", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, "not_found", 404)


def too_big(request: HttpRequest) -> HttpResponse:
    return _page(request, "too_big", 413, most=settings.MAX_UPLOAD_BYTES // (1024 * 1024))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(request, "form_expired", 403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Without a word from the database, which may be what has failed."""
    page = {
        "request_id": request_id.get(),
        "authority_name": settings.AUTHORITY_NAME,
        "is_demo": settings.DEMO,
    }
    return HttpResponse(render_to_string("shared/errors/server_error.html", page), status=500)


def _page(request: HttpRequest, name: str, status: int, **values: object) -> HttpResponse:
    page = {"request_id": request_id.get(), **values}
    return render(request, f"shared/errors/{name}.html", page, status=status)
