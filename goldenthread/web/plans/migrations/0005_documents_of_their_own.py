from django.db import migrations


class Migration(migrations.Migration):
    """The table of documents gets the name that the app of documents knows it by."""

    dependencies = [("plans", "0004_searched_words")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.AlterModelTable("SentDocument", "documents_sentdocument")
            ]
        )
    ]
