"""The site in this process, with an empty database of its own for as long as something is measured."""

import contextlib
import os
import tempfile
from collections.abc import Iterator


@contextlib.contextmanager
def site_at_hand() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
        os.environ["GOLDENTHREAD_DATA_FOLDER"] = folder
        import django

        django.setup()
        from django.test.runner import DiscoverRunner

        runner = DiscoverRunner(verbosity=0, interactive=False)
        databases = runner.setup_databases()
        try:
            yield
        finally:
            runner.teardown_databases(databases)
