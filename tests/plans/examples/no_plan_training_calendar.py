"""A calendar of training: courses, trainers and days."""

from tests.plans.examples.example import Example

TEXT = """Course,Audience,Trainer,Date,Venue,Places left
Analysis in assessments,Social workers,Practice Educator,12/05/2026,Town Hall,6
Court skills,Social workers,Head of Legal,19/05/2026,Online,12
Supervision skills,Team managers,Principal Social Worker,02/06/2026,Town Hall,0
"""

EXAMPLE = Example(
    title="A training calendar", file_name="training.csv", build=lambda: TEXT, gives=None
)
