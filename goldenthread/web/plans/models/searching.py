"""The words in which a plan's parts are found."""

from __future__ import annotations

from django.db import models

from goldenthread.web.plans.models.objectives import Action, Objective


class SearchedWords(models.Model):
    """The words of an action, or where there is none of its objective, as they are searched.

    Folded by goldenthread.plans.finding.folding, so that both databases find the same; made anew
    whenever a plan is stored, so they have no history of their own.
    """

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="searched")
    action = models.OneToOneField(
        Action, on_delete=models.CASCADE, null=True, related_name="searched"
    )
    words = models.TextField(default="", blank=True)

    class Meta:
        verbose_name_plural = "searched words"
        constraints = [
            models.UniqueConstraint(
                "objective",
                name="an_objective_s_own_words_are_searched_once",
                condition=models.Q(action__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.words
