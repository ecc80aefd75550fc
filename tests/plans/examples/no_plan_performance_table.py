"""A table of performance figures: measures, targets and ratings, but nothing to be done."""

from tests.plans.examples.example import Example

TEXT = """Measure,Target,Apr-25,May-25,Jun-25,RAG
Re-referrals within 12 months,20%,23%,22%,24%,Red
Assessments in 45 working days,90%,88%,91%,92%,Green
Children with three or more placements,9%,10%,10%,9%,Amber
Care leavers in suitable homes,95%,93%,94%,94%,Amber
"""

EXAMPLE = Example(
    title="A performance scorecard", file_name="scorecard.csv", build=lambda: TEXT, gives=None
)
