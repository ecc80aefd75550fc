"""Yearly health and outcome answers for children in care twelve months or more."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Yearly health and outcome answers for children in care twelve months or more.",
    why="SSDA903 gives yearly yes or no answers that cannot be turned into SSD events.",
    grain="One row per child per collection year.",
    status=Status.EXTENSION,
    key=("exhs_summary_id",),
    minimum_useful=("exhs_person_id", "exhs_collection_year_end"),
    columns={
        "exhs_summary_id": Column("Row identifier.", required=True, unique=True),
        "exhs_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exhs_collection_year_end": Column("31 March of the year.", ColumnType.DATE, required=True),
        "exhs_convicted": Column(
            "Convicted or formally cautioned in the year.", ColumnType.BOOLEAN
        ),
        "exhs_health_check": Column(
            "Development checks up to date (under five).", ColumnType.BOOLEAN
        ),
        "exhs_immunisations": Column("Immunisations up to date.", ColumnType.BOOLEAN),
        "exhs_teeth_check": Column("Teeth checked in the year.", ColumnType.BOOLEAN),
        "exhs_health_assessment": Column("Health assessment in the year.", ColumnType.BOOLEAN),
        "exhs_substance_misuse": Column("Substance misuse identified.", ColumnType.BOOLEAN),
        "exhs_intervention_received": Column("Help received for it.", ColumnType.BOOLEAN),
        "exhs_intervention_offered": Column("Help offered but refused.", ColumnType.BOOLEAN),
    },
    typical_sources=("SSDA903 OC2",),
)
