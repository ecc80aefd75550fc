"""Letter-before-proceedings details and family group offer."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Letter-before-proceedings details and family group offer.",
    why="The 2026-27 CIN census adds a pre-proceedings block with items the SSD lacks.",
    grain="One row per pre-proceedings spell.",
    status=Status.EXTENSION,
    key=("exfg_spell_id",),
    minimum_useful=("exfg_person_id",),
    columns={
        "exfg_spell_id": Column("Row identifier.", required=True, unique=True),
        "exfg_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exfg_pre_proceedings_id": Column(
            "The SSD pre-proceedings row, where there is one.",
            refers_to=Reference("ssd_pre_proceedings", "prep_table_id"),
        ),
        "exfg_fgdm_offered": Column(
            "Family group meeting offered in the letter.", ColumnType.BOOLEAN
        ),
        "exfg_fgdm_held": Column(
            "Family group meeting facilitated after the offer.", ColumnType.BOOLEAN
        ),
        "exfg_outcome": Column(
            "Outcome in the census coding.", ColumnType.CODE, codes="ext_pp_outcome"
        ),
        "exfg_court_application_date": Column("Application sent to court.", ColumnType.DATE),
    },
    typical_sources=("CIN census 2026-27 onwards",),
)
