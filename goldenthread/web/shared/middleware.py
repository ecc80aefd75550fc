"""What happens to every request: it gets a name, limits, and rules for the browser."""

import secrets
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from goldenthread.web.shared import errors
from goldenthread.web.shared.logs import request_id

Answer = Callable[[HttpRequest], HttpResponse]

# Above what a form and the envelope of an upload take up beside the document itself
ENVELOPE_BYTES = 1024 * 1024
# A browser shows our answer only when its whole upload was taken; beyond this it may see a cut line.
MOST_BYTES_DRAINED = 300 * 1024 * 1024
SECONDS_BETWEEN_TOUCHES = 300

POWERS_REFUSED = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"


def name_request(get_response: Answer) -> Answer:
    """Give the request an id that stands in the log, in its events and on an error page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        token = request_id.set(secrets.token_hex(8))
        try:
            response = get_response(request)
            response["X-Request-ID"] = request_id.get()
        finally:
            request_id.reset(token)
        return response

    return middleware


def say_what_the_browser_may_do(get_response: Answer) -> Answer:
    """No camera and the like, and no page kept on a shared computer’s disk."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.setdefault("Permissions-Policy", POWERS_REFUSED)
        response.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def keep_session_alive(get_response: Answer) -> Answer:
    """Move the end of a session on while somebody works, but not with a write for every page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.session.session_key and request.user.is_authenticated:
            now = int(time.time())
            if now - request.session.get("seen_at", 0) > SECONDS_BETWEEN_TOUCHES:
                request.session["seen_at"] = now
        return get_response(request)

    return middleware


def refuse_what_is_too_big(get_response: Answer) -> Answer:
    """Say so before anything is stored. The rest of the upload is read and thrown away."""

    def middleware(request: HttpRequest) -> HttpResponse:
        length = request.headers.get("Content-Length", "")
        if length.isdecimal() and int(length) > settings.MAX_UPLOAD_BYTES + ENVELOPE_BYTES:
            _drain(request)
            return errors.too_big(request)
        return get_response(request)

    return middleware


def _drain(request: HttpRequest) -> None:
    taken = 0
    while taken < MOST_BYTES_DRAINED and (part := request.read(65_536)):
        taken += len(part)
