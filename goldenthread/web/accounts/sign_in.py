"""How people sign in: with what an administrator gave them, and no other way."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from goldenthread.web.accounts.models import User
from goldenthread.web.shared import events


class SignIn(DefaultAccountAdapter):
    """Django-allauth’s adapter, with nobody signing themselves up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        events.record("accounts.person_signed_in", user, by=user)

    def reauthenticate(self, user: User, password: str) -> bool:
        """By the address the person has, which is kept on the person alone."""
        found = self.authenticate(self.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Nothing: signing in and out is plain to see, and the rest we say ourselves."""
