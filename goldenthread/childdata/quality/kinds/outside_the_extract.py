"""References to rows that are likely older than the extract goes back."""

from collections.abc import Iterator

from goldenthread.childdata.quality.references import asked_of_references
from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind, Severity
from goldenthread.childdata.schema.table import Table


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    return asked_of_references(name, table, is_outside=True)


KIND = Kind(
    title="It refers to a row from before the extract",
    right="An extract that goes back as far as what is still open, or nothing: it may well be as it should.",
    why_it_matters="What is counted by way of the other row leaves this one out.",
    concern=Concern.OUTSIDE,
    severity=Severity.QUERY,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
                P1              | A              | 2024-05-01
            """,
            "ssd_cp_visits": """
                cppv_cp_visit_id | cppv_person_id | cppv_cp_plan_id | cppv_cp_visit_date
                V1               | A              | P9              | 2024-05-01
                V2               | A              | P0              | 2024-04-30
            """,
        },
        finds=("V2",),
    ),
)
