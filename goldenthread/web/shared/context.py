"""What every page’s frame needs: the authority, the demonstration, the menu."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from goldenthread.web.shared.navigation import navigation_for


def site(request: HttpRequest) -> dict[str, Any]:
    user = getattr(request, "user", None)
    is_signed_in = user is not None and user.is_authenticated
    return {
        "authority_name": settings.AUTHORITY_NAME,
        "is_demo": settings.DEMO,
        "version": settings.VERSION,
        "navigation": navigation_for(request) if is_signed_in else [],
    }
