"""Where a person has lived."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Where a person has lived.",
    grain="One row per person per address spell.",
    status=Status.RELEASED,
    key=("addr_table_id",),
    minimum_useful=("addr_person_id", "addr_address_postcode"),
    columns={
        "addr_table_id": Column(
            "Row identifier.", required=True, unique=True, item="ADDR007A", max_length=48
        ),
        "addr_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            item="ADDR002A",
            max_length=48,
        ),
        "addr_address_type": Column(
            "Kind of address (home, placement and so on); local coding.",
            item="ADDR003A",
            max_length=48,
        ),
        "addr_address_start_date": Column(
            "First day at the address.", ColumnType.DATE, item="ADDR004A"
        ),
        "addr_address_end_date": Column(
            "Last day at the address; empty if current.", ColumnType.DATE, item="ADDR005A"
        ),
        "addr_address_postcode": Column(
            "Postcode. Remove spaces before comparing.", item="ADDR006A", max_length=15
        ),
        "addr_address_json": Column(
            "Address lines as one object. Not needed for any measure; drop on load unless a local need is shown.",
            ColumnType.JSON,
            item="ADDR001A",
            max_length=1000,
            json_keys=(
                "ROOM",
                "FLOOR",
                "FLAT",
                "BUILDING",
                "HOUSE",
                "STREET",
                "TOWN",
                "UPRN",
                "EASTING",
                "NORTHING",
            ),
            is_identity=True,
        ),
    },
)
