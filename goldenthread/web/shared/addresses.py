"""Where a request comes from, as far as that can be known."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The visitor's own address. Behind a proxy it is what that proxy, and nobody else, added."""
    if settings.BEHIND_TLS:
        added = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        if added:
            return added
    return str(request.META.get("REMOTE_ADDR", ""))
