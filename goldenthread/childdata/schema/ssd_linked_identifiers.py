"""Other reference numbers for a person."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Other reference numbers for a person.",
    grain="One row per person per identifier.",
    status=Status.PLACEHOLDER,
    key=("link_table_id",),
    minimum_useful=("link_person_id", "link_identifier_type", "link_identifier_value"),
    columns={
        "link_table_id": Column(
            "Row identifier.", required=True, unique=True, item="LINK001A", max_length=48
        ),
        "link_person_id": Column(
            "The person.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            item="LINK002A",
            max_length=48,
        ),
        "link_identifier_type": Column(
            "Kind of identifier.",
            ColumnType.CODE,
            codes="identifier_type",
            item="LINK003A",
            max_length=100,
        ),
        "link_identifier_value": Column("The identifier.", item="LINK004A", max_length=100),
        "link_valid_from_date": Column("Valid from.", ColumnType.DATE, item="LINK005A"),
        "link_valid_to_date": Column("Valid to.", ColumnType.DATE, item="LINK006A"),
    },
)
