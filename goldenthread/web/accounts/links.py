"""Links by which a person chooses a password: used once, and for three days only."""

from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes, force_str
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from goldenthread.web.accounts.models import User


def password_link_for(person: User) -> str:
    """The path of a link that lets its bearer choose this person's password."""
    key = urlsafe_base64_encode(force_bytes(person.pk))
    return reverse(
        "accounts:choose_password", args=[key, default_token_generator.make_token(person)]
    )


def person_of_link(key: str, token: str) -> User | None:
    """Whose password a link is for, while it may still be used."""
    try:
        person = User.objects.get(pk=int(force_str(urlsafe_base64_decode(key))), is_active=True)
    except (ValueError, OverflowError, User.DoesNotExist):
        return None
    return person if default_token_generator.check_token(person, token) else None
