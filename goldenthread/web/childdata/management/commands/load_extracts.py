"""`manage.py load_extracts`: queue a load of what arrived in the watched folder, for a nightly schedule."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from goldenthread.web.accounts.models import User
from goldenthread.web.childdata import queries, services


class Command(BaseCommand):
    help = "Queue a load of all that is in the watched folder, as known today."

    def add_arguments(self, parser):
        parser.add_argument(
            "--by",
            required=True,
            metavar="ADDRESS",
            help="the address of whoever answers for it, who must be allowed to load extracts",
        )

    def handle(self, *args, by, **options):
        person = User.objects.filter(email__iexact=by, is_active=True).first()
        if person is None or not queries.may_load(person):
            raise CommandError(f"Nobody who signs in with {by} may load extracts.")
        try:
            load = services.take_from_folder(known_at=timezone.localdate(), by=person)
        except services.NoWatchedFolder as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"Queued: {load}, known on {load.known_at:%d %B %Y}.")
