"""Disabilities recorded for a person."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Disabilities recorded for a person.",
    grain="One row per person per disability code.",
    status=Status.RELEASED,
    key=("disa_table_id",),
    minimum_useful=("disa_person_id", "disa_disability_code"),
    columns={
        "disa_table_id": Column(
            "Row identifier.", required=True, unique=True, item="DISA003A", max_length=48
        ),
        "disa_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="DISA001A",
            max_length=48,
        ),
        "disa_disability_code": Column(
            "Kind of disability.",
            ColumnType.CODE,
            codes="disability",
            required=True,
            item="DISA002A",
            max_length=48,
        ),
    },
    notes=(
        "A person is disabled when at least one row carries a code other than NONE.",
        "The dictionary marks the person and code columns unique; they are not, a child may have several rows.",
    ),
)
