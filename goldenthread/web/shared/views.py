"""Pages about the site itself: its health, its parts, its accessibility."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from goldenthread.web.shared.component_examples import component_examples
from goldenthread.web.shared.worker_signs import is_worker_heard


@login_not_required
def health(request: HttpRequest) -> HttpResponse:
    """Whether the site can do its work, for the machine that watches it."""
    try:
        works = is_worker_heard()
    except DatabaseError:
        return JsonResponse({"status": "failed", "database": "failed"}, status=503)
    said = "ok" if works else "failed"
    told = {"status": said, "database": "ok", "worker": said, "version": settings.VERSION}
    return JsonResponse(told, status=200 if works else 503)


def components(request: HttpRequest) -> HttpResponse:
    """The parts that pages are made of, for those who make them."""
    if not (settings.DEMO or settings.DEBUG):
        raise Http404
    return render(request, "shared/components.html", component_examples())


@login_not_required
def about(request: HttpRequest) -> HttpResponse:
    page = {
        "hours": settings.SESSION_COOKIE_AGE // 3600,
        "session_cookie": settings.SESSION_COOKIE_NAME,
    }
    return render(request, "shared/about.html", page)


@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "shared/accessibility.html")
