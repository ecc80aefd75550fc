"""Plain text with a table drawn by plus signs and dashes, cells over several lines."""

from tests.plans.examples.example import Example

TEXT = """Crowmarsh Fostering Service: Improvement Plan

+----------------------------+--------------------------------+------------------------+----------------+
| Area for improvement       | Action                         | Lead                   | Target date    |
+============================+================================+========================+================+
| Carers' training records   | Build a register of training   | Fostering Manager      | 31 March 2026  |
|                            | for all carers                 |                        |                |
+----------------------------+--------------------------------+------------------------+----------------+
| Unannounced visits         | Plan two visits a year to      | Fostering Support      | 30 June 2026   |
|                            | each household                 | Manager                |                |
+----------------------------+--------------------------------+------------------------+----------------+
"""

EXAMPLE = Example(
    title="A table drawn with +, - and |",
    file_name="plan.txt",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective: Carers' training records
        who: Fostering Manager
        when: 2026-03-31
        - Build a register of training for all carers | ? | ?
        objective: Unannounced visits
        who: Fostering Support Manager
        when: 2026-06-30
        - Plan two visits a year to each household | ? | ?
    """,
)
