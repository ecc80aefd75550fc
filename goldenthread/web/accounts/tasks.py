"""Mail that is sent beside the request, so that its time tells nobody who has an account."""

from urllib.parse import urljoin

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django_tasks import task

from goldenthread.web.accounts.links import password_link_for
from goldenthread.web.accounts.models import User


@task()
def mail_password_link(address: str, site: str) -> None:
    """Send a link to the person of an address, or nothing where there is none."""
    person = User.objects.filter(email__iexact=address, is_active=True).first()
    if person is None:
        return
    message = render_to_string(
        "accounts/mail/choose_password.txt",
        {"person": person, "link": urljoin(site, password_link_for(person))},
    )
    send_mail("Choose a new password for Goldenthread", message, None, [person.email])
