"""The table of the cache, which counts guesses at passwords and codes for all processes."""

from django.core.management import call_command
from django.db import migrations


def make_cache_table(_apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("shared", "0002_keep_events")]
    operations = [migrations.RunPython(make_cache_table, migrations.RunPython.noop)]
