"""Where a placement is."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Where a placement is.",
    why="Annex A and SSDA903 give location and authority of placement; the SSD does not.",
    grain="One row per placement.",
    status=Status.EXTENSION,
    key=("expl_placement_id",),
    minimum_useful=("expl_placement_id",),
    columns={
        "expl_placement_id": Column(
            "The placement; also the key.",
            refers_to=Reference("ssd_cla_placement", "clap_cla_placement_id"),
            required=True,
            unique=True,
        ),
        "expl_location": Column(
            "Inside or outside the boundary.", ColumnType.CODE, codes="ext_location"
        ),
        "expl_placement_la": Column(
            "Authority name or code; NIR, WAL, SCO, NUK and CON for places outside England or kept confidential."
        ),
        "expl_home_postcode": Column("Home postcode used for distance."),
    },
    typical_sources=("Annex A list 8", "SSDA903 episodes"),
)
