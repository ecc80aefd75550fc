"""How people sign in: with what an administrator gave them, and no other way."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse

from goldenthread.web.accounts import services
from goldenthread.web.accounts.models import User
from goldenthread.web.shared import events
from goldenthread.web.shared.addresses import client_address

SAID = {
    "account/messages/password_changed.txt": "Your password is changed.",
    "mfa/messages/totp_activated.txt": "From now on you sign in with a code as well.",
    "mfa/messages/totp_deactivated.txt": "You now sign in with your password alone.",
    "mfa/messages/recovery_codes_generated.txt": "You have new recovery codes.",
}
RECORDED = {
    "mfa/email/totp_activated": "accounts.codes_set_up",
    "mfa/email/totp_deactivated": "accounts.codes_removed",
    "mfa/email/recovery_codes_generated": "accounts.recovery_codes_made",
}


class SignIn(DefaultAccountAdapter):
    """Django-allauth’s adapter, with nobody signing themselves up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        events.record("accounts.person_signed_in", user, by=user)

    def set_password(self, user: User, password: str) -> None:
        services.choose_password(person=user, password=password, by=user)

    def reauthenticate(self, user: User, password: str) -> bool:
        """By the address the person has, which is kept on the person alone."""
        found = self.authenticate(self.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *_args: Any,
        **_kwargs: Any,
    ) -> None:
        """In our words, and nothing for signing in and out, which are plain to see."""
        if message_template in SAID:
            messages.success(request, SAID[message_template])

    def send_notification_mail(
        self, template_prefix: str, user: User, *_args: Any, **_kwargs: Any
    ) -> None:
        """No mail, but an event: this is called when somebody changes how they sign in."""
        if template_prefix in RECORDED:
            events.record(RECORDED[template_prefix], user, by=user)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:my_account")


def name_tried(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Which address somebody tries to sign in with, for counting: its case is not another one."""
    tried = (credentials or {}).get("email") or request.POST.get("login", "")
    return str(tried).strip().lower()
