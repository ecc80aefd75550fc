"""References that point nowhere."""

from collections.abc import Iterator

from goldenthread.childdata.quality.references import asked_of_references
from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.schema.table import Table

SOURCES = {
    "clae_person_id": ("903 INT03",),
    "clar_cla_person_id": ("903 INT08",),
    "clea_person_id": ("903 INT06",),
    "immi_person_id": ("903 INT09",),
    "lapp_person_id": ("903 INT07",),
    "miss_person_id": ("903 INT04",),
    "perm_person_id": ("903 INT01", "903 INT02"),
}


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    return asked_of_references(name, table, is_outside=False)


KIND = Kind(
    title="It refers to a row that is not there",
    right="The identifier of a row that there is.",
    why_it_matters="What is counted by way of the other row (its child, its plan, its team) leaves this one out.",
    concern=Concern.NO_SUCH_ROW,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
                P1              | A              | 2024-05-01
            """,
            "ssd_cp_visits": """
                cppv_cp_visit_id | cppv_person_id | cppv_cp_plan_id | cppv_cp_visit_date
                V1               | A              | P1              | 2024-06-01
                V2               | A              | P9              | 2024-06-01
                V3               | A              | P0              | 2024-04-30
                V4               | A              |                 | 2024-06-01
            """,
        },
        finds=("V2",),
    ),
)
