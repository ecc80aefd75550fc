"""What the header says of the person who is signed in."""

from typing import Any

from django.http import HttpRequest

from goldenthread.web.accounts import queries


def viewer(request: HttpRequest) -> dict[str, Any]:
    user = getattr(request, "user", None)
    held = queries.roles_held_by(user) if user is not None else []
    return {"role_title": held[0].title if held else ""}
