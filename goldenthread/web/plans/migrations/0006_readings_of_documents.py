import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Readings stand on the documents of their own app; the records are the same."""

    dependencies = [
        ("plans", "0005_documents_of_their_own"),
        ("documents", "0001_initial"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="reading",
                    name="document",
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="readings", to="documents.sentdocument"),
                ),
                migrations.AlterField(
                    model_name="historicalreading",
                    name="document",
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", to="documents.sentdocument"),
                ),
                migrations.DeleteModel(name="SentDocument"),
            ]
        )
    ]
