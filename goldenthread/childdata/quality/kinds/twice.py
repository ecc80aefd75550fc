"""Several rows under one key."""

from collections.abc import Iterator

from goldenthread.childdata.quality.people import person_of
from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.quality.statements import ROW, key_of
from goldenthread.childdata.schema.table import Status, Table
from goldenthread.childdata.sql import quoted

SOURCES = {"pers_person_id": ("CIN 8510", "903 INT32")}


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    if table.status is Status.ADMIN:
        return
    keys = ", ".join(f"{ROW}.{column}" for column in table.key)
    is_told = " OR ".join(f"{ROW}.{column} IS NOT NULL" for column in table.key)
    yield Asked(
        column=table.key[0],
        sql=(
            f"SELECT any_value({key_of(name)}) AS key, any_value({person_of(name, ROW)}) AS person_id, "
            f"count(*) || ' rows' AS found FROM {quoted(name)} AS {ROW} "
            f"WHERE {is_told} GROUP BY {keys} HAVING count(*) > 1"
        ),
    )


KIND = Kind(
    title="The same row twice",
    right="One row for each thing that happened.",
    why_it_matters="It is counted more than once, and whatever belongs to it too.",
    concern=Concern.TWICE,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_cin_visits": """
                cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date
                V1                | A              | 2026-01-10
                V1                | A              | 2026-01-10
                V2                | A              | 2026-01-10
            """
        },
        finds=("V1",),
    ),
)
