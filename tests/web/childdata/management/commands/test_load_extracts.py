"""`manage.py load_extracts`, as a nightly schedule calls it."""

import pytest
from django.core.management import CommandError, call_command

from goldenthread.web.accounts.roles import Councillor
from goldenthread.web.childdata.models import Load
from goldenthread.web.childdata.store import manifests
from tests.factories.accounts import person_with
from tests.factories.child_stores import extract, people
from tests.factories.jobs import work_through_jobs

pytestmark = pytest.mark.django_db


def test_what_arrived_is_queued_and_loaded_by_the_worker(analyst, settings, tmp_path, capsys):
    settings.EXTRACT_FOLDER = str(tmp_path / "arrivals")
    extract(tmp_path / "arrivals", ssd_person=people("A"))

    call_command("load_extracts", by=analyst.email)
    work_through_jobs()

    assert capsys.readouterr().out.startswith("Queued: ssd_person.csv, known on")
    assert Load.objects.get().by == analyst
    assert len(manifests()) == 1


def test_with_nothing_to_load_or_nobody_who_may_it_says_so_and_fails(analyst, settings):
    with pytest.raises(CommandError, match="No folder is watched"):
        call_command("load_extracts", by=analyst.email)
    with pytest.raises(CommandError, match="may load extracts"):
        call_command("load_extracts", by=person_with(Councillor).email)
    with pytest.raises(CommandError, match="may load extracts"):
        call_command("load_extracts", by="nobody@calderbrook.example")
