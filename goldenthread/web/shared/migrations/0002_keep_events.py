"""The database itself refuses to change or delete an event."""

from django.db import migrations

from goldenthread.web.shared.append_only import lift_events, protect_events


class Migration(migrations.Migration):
    dependencies = [("shared", "0001_initial")]
    operations = [migrations.RunPython(protect_events, lift_events)]
