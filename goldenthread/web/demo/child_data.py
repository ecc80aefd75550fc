"""The made-up authority's child-level data: the same children as they were known on two days."""

import datetime
import tempfile
from pathlib import Path

from django.core.files import File
from django.core.management import call_command

from goldenthread.childdata.synth.authority import Wanted
from goldenthread.childdata.synth.making import Forms, make_up
from goldenthread.core.periods import A_DAY
from goldenthread.web.accounts.models import User
from goldenthread.web.childdata import services
from goldenthread.web.demo.authority import AUTHORITY_SEED

_CHILDREN, _YEARS = 600, 3


def build_child_data(*, today: datetime.date, by: User) -> None:
    """Two extracts, of the end of the month before last and of the last, loaded as any is."""
    last = today.replace(day=1) - A_DAY
    before = last.replace(day=1) - A_DAY
    for known_at in (before, last):
        wanted = Wanted(_CHILDREN, _YEARS, AUTHORITY_SEED, until=last, known_at=known_at)
        with tempfile.TemporaryDirectory() as folder:
            make_up(wanted, Forms(Path(folder)))
            _load(sorted(Path(folder).glob("*.csv")), known_at, by)


def _load(paths: list[Path], known_at: datetime.date, by: User) -> None:
    files = [File(path.open("rb"), name=path.name) for path in paths]
    try:
        services.send_in(files=files, known_at=known_at, by=by)
    finally:
        for file in files:
            file.close()
    call_command("work_jobs", until_empty=True)
