"""Earlier permanence arrangements of children who start in care."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Earlier permanence arrangements of children who start in care.",
    grain="One row per child per earlier arrangement.",
    status=Status.RELEASED,
    key=("lapp_table_id",),
    minimum_useful=("lapp_person_id", "lapp_previous_permanence_option"),
    columns={
        "lapp_table_id": Column(
            "Row identifier.", required=True, unique=True, item="LAPP001A", max_length=48
        ),
        "lapp_person_id": Column(
            "The person this row is about.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cla_episodes.clae_person_id"
            ),
            required=True,
            item="LAPP002A",
            max_length=48,
        ),
        "lapp_previous_permanence_option": Column(
            "What the arrangement was.",
            ColumnType.CODE,
            codes="previous_permanence",
            item="LAPP004A",
            max_length=200,
        ),
        "lapp_previous_permanence_la": Column(
            "Authority that arranged it.", item="LAPP005A", max_length=100
        ),
        "lapp_previous_permanence_order_date": Column(
            "Date of the order as dd/mm/yyyy, with zz for parts not known.",
            item="LAPP003A",
            pattern=r"^(\d{2}|zz)/(\d{2}|zz)/(\d{4}|zzzz)$",
            max_length=10,
        ),
    },
    notes=(
        "Item references for the last three columns differ between the dictionary and the released scripts; match on column name.",
    ),
)
