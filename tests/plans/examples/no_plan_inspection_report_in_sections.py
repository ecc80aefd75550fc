"""A long inspection report, whose recommendations, dates and inspectors read like a plan's."""

from tests.plans.examples.example import Example

SECTIONS = "\n\n".join(
    f"""## {title} {grade}

* {first}
* {second}
* Decisions are reviewed quarterly."""
    for title, grade, first, second in (
        (
            "Children who need help and protection",
            "require improvement",
            "Social workers see children alone and record what they say.",
            "We will not always know who is missing, said one manager (Team Manager, 2024).",
        ),
        (
            "Children looked after",
            "are judged good",
            "Most children live close to home.",
            "The council will close its last large home by March 2026.",
        ),
        (
            "Leadership, management and governance",
            "is inadequate",
            "Audits are many and change little.",
            "Members ask too few questions.",
        ),
    )
)
TEXT = f"""# Inspection of services for children in need of help and protection

Eastmarch County Council

Inspection date: 3 March 2025 to 28 March 2025

Report published: 12 June 2025

## What does the local authority need to improve?

* Ensure that every strategy meeting is attended by the police and by health (paragraph 12).
* Ensure that supervision is regular and reflective.
* Strengthen the oversight that the board has of audits.

{SECTIONS}

## Information about this inspection

The inspection team consisted of three of His Majesty's Inspectors.

### The inspection team

Lead inspector: Mara Quill HMI

Deputy lead inspector: Tom Bale HMI
"""

EXAMPLE = Example(
    title="An inspection report in sections",
    file_name="report.md",
    build=lambda: TEXT,
    gives=None,
)
