import django.db.models.deletion
from django.db import migrations, models


def of_the_plan_that_was_chosen(apps, _editor):
    """Answers kept so far were about the plan that the check goes on."""
    Answer = apps.get_model("checking", "DifferenceAnswer")
    for answer in Answer.objects.select_related("check_of"):
        answer.plan_id = answer.check_of.newer_of_id
        if answer.plan_id is None:
            answer.delete()
        else:
            answer.save(update_fields=["plan"])


class Migration(migrations.Migration):

    dependencies = [
        ("checking", "0003_short_forms"),
        ("plans", "0007_what_plans_answer"),
    ]

    operations = [
        migrations.AddField(
            model_name="differenceanswer",
            name="plan",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="plans.plan",
            ),
        ),
        migrations.RunPython(of_the_plan_that_was_chosen, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="differenceanswer",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="plans.plan"
            ),
        ),
    ]
