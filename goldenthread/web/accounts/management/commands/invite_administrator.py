"""The first administrator of a new site, who invites everybody else."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from goldenthread.web.accounts import services
from goldenthread.web.accounts.links import password_link_for
from goldenthread.web.accounts.roles import SystemAdministrator


class Command(BaseCommand):
    help = "Invite a system administrator, and print the link by which they choose a password."

    def add_arguments(self, parser):
        parser.add_argument("--name", required=True, help="full name")
        parser.add_argument("--email", required=True, help="the address they sign in with")
        parser.add_argument(
            "--site", default="http://localhost:8000", help="the address of this site"
        )

    @transaction.atomic
    def handle(self, *args, name, email, site, **options):
        try:
            person = services.invite_person(name=name, email=email, by=None)
        except ValidationError as refusal:
            said = [f"{field}: {' '.join(told)}" for field, told in refusal.message_dict.items()]
            raise CommandError(" ".join(said)) from None
        services.grant_role(
            person=person, role=SystemAdministrator, by=None, held_from=timezone.localdate()
        )
        self.stdout.write(f"{site.rstrip('/')}{password_link_for(person)}")
