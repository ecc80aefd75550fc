"""Pages that only those with a permission may open."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from goldenthread.web.accounts import queries
from goldenthread.web.accounts.roles import Permission

View = Callable[..., HttpResponse]


def allowed_to(permission: Permission) -> Callable[[View], View]:
    """Refuse a page, in words, to people whose roles do not allow what it is for."""

    def decorator(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not queries.may(request.user, permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return checked

    return decorator
