"""Young people of 16 or 17 who come to the authority as homeless."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Young people of 16 or 17 who come to the authority as homeless.",
    why="The joint protocol turns on dates, decisions and agreements that no return holds.",
    grain="One row per presentation.",
    status=Status.EXTENSION,
    key=("exho_presentation_id",),
    minimum_useful=("exho_person_id", "exho_presentation_date"),
    columns={
        "exho_presentation_id": Column("Row identifier.", required=True, unique=True),
        "exho_person_id": Column(
            "The young person.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exho_presentation_date": Column(
            "When they asked for help.", ColumnType.DATE, required=True
        ),
        "exho_decision": Column(
            "What was decided.", ColumnType.CODE, codes="ext_homeless_decision"
        ),
        "exho_decision_date": Column("When.", ColumnType.DATE),
        "exho_management_log_date": Column(
            "When a manager logged the discussion and the decision.", ColumnType.DATE
        ),
        "exho_signed_agreement_date": Column(
            "When the young person signed the agreement.", ColumnType.DATE
        ),
        "exho_accommodation": Column(
            "Where they are staying.", ColumnType.CODE, codes="ext_homeless_accommodation"
        ),
    },
    typical_sources=("Front-door workflow", "Housing service"),
)
