"""Placements of looked-after children."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Placements of looked-after children.",
    grain="One row per child per placement.",
    status=Status.RELEASED,
    key=("clap_cla_placement_id",),
    minimum_useful=("clap_person_id", "clap_cla_placement_start_date", "clap_cla_placement_type"),
    columns={
        "clap_cla_placement_id": Column(
            "Row identifier.", required=True, unique=True, item="CLAP001A", max_length=48
        ),
        "clap_cla_id": Column(
            "The period of care.",
            refers_to=Reference("ssd_cla_episodes", "clae_cla_id", logical=True),
            item="CLAP012A",
            max_length=48,
        ),
        "clap_person_id": Column(
            "The child.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            item="CLAP013A",
            max_length=48,
        ),
        "clap_cla_placement_start_date": Column("First day.", ColumnType.DATE, item="CLAP003A"),
        "clap_cla_placement_end_date": Column(
            "Last day; empty if current.", ColumnType.DATE, item="CLAP009A"
        ),
        "clap_cla_placement_type": Column(
            "Kind of placement.",
            ColumnType.CODE,
            codes="placement_type",
            item="CLAP004A",
            max_length=100,
        ),
        "clap_cla_placement_provider": Column(
            "Who provides it.",
            ColumnType.CODE,
            codes="placement_provider",
            item="CLAP007A",
            max_length=48,
        ),
        "clap_cla_placement_change_reason": Column(
            "Why it ended.",
            ColumnType.CODE,
            codes="placement_change_reason",
            item="CLAP010A",
            max_length=100,
        ),
        "clap_cla_placement_urn": Column(
            "Ofsted reference of the setting or agency; XXXXXXX where inspected by another body or a regional adoption agency.",
            item="CLAP005A",
            max_length=48,
        ),
        "clap_cla_placement_distance": Column(
            "Miles from home; 999.9 means not known.",
            ColumnType.DECIMAL,
            item="CLAP011A",
            means_unknown=999.9,
        ),
        "clap_cla_placement_postcode": Column(
            "Postcode of the placement.", item="CLAP008A", max_length=8
        ),
    },
    notes=(
        "In or out of area and placement authority are not held: derive from the postcode or load ext_placement_location.",
        "Treat distance 999.9 as missing, never as a number.",
    ),
)
