"""The demonstration's password, which anybody can read: it opens nothing outside the demonstration."""

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest

# It is printed by "make run" and stands in the README.
PUBLISHED_PASSWORD = "goldenthread-demo"


class RefusePublishedPassword(BaseBackend):
    """Ends a sign-in with it before any other backend is asked, whosever account it is."""

    def authenticate(
        self, request: HttpRequest | None, password: str | None = None, **_credentials: object
    ) -> None:
        if password == PUBLISHED_PASSWORD and not settings.DEMO:
            raise PermissionDenied


class NotThePublishedPassword:
    """Lets nobody choose it, so that nobody shuts themselves out with it."""

    def validate(self, password: str, user: object = None) -> None:
        if password == PUBLISHED_PASSWORD:
            raise ValidationError("This password is printed in our README. Choose another.")

    def get_help_text(self) -> str:
        return "It is not the password of the demonstration."
