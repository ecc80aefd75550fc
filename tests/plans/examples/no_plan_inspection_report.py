"""An inspection report: judgements and recommendations, but nobody's actions."""

from tests.plans.examples.example import Example

TEXT = """Eastmarch County Council
Inspection of local authority children's services

Judgement\tGrade
The impact of leaders on social work practice with children and families\tRequires improvement to be good
The experiences and progress of children who need help and protection\tRequires improvement to be good
The experiences and progress of children in care\tGood
Overall effectiveness\tRequires improvement to be good

What needs to improve?

• The quality and consistency of supervision.
• The timeliness of permanence planning.
• The response to children who go missing.

Children in care live in stable homes. Social workers know them well and visit them often.
"""

EXAMPLE = Example(
    title="An inspection report", file_name="report.txt", build=lambda: TEXT, gives=None
)
