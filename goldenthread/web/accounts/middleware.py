"""Who must use one-time codes is asked for them before anything else."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from goldenthread.web.accounts import queries

Answer = Callable[[HttpRequest], HttpResponse]

# What one must reach to set codes up, or to leave
OPEN_WITHOUT_CODES = ("/account/", "/health/", "/about/", "/accessibility/", settings.STATIC_URL)


def ask_for_codes(get_response: Answer) -> Answer:
    def middleware(request: HttpRequest) -> HttpResponse:
        if (
            settings.REQUIRE_CODES
            and request.user.is_authenticated
            and not request.path.startswith(OPEN_WITHOUT_CODES)
            and queries.must_use_codes(request.user)
            and not queries.uses_codes(request.user)
        ):
            return redirect("mfa_activate_totp")
        return get_response(request)

    return middleware
