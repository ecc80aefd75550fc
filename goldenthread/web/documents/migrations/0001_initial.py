import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import goldenthread.web.documents.models


class Migration(migrations.Migration):
    """Documents were kept by the app of plans before; their table is there already."""

    initial = True

    dependencies = [
        ("plans", "0005_documents_of_their_own"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="SentDocument",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("file", models.FileField(upload_to=goldenthread.web.documents.models.kept_under)),
                        ("name", models.CharField(max_length=255)),
                        ("size", models.PositiveBigIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        ("sent_at", models.DateTimeField(auto_now_add=True)),
                        ("sent_by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="documents_sent", to=settings.AUTH_USER_MODEL)),
                    ],
                    options={"ordering": ["-sent_at", "-pk"]},
                )
            ]
        )
    ]
