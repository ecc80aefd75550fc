"""Statutory reviews of looked-after children."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Statutory reviews of looked-after children.",
    grain="One row per child per review.",
    status=Status.RELEASED,
    key=("clar_cla_review_id",),
    minimum_useful=("clar_cla_review_date",),
    columns={
        "clar_cla_review_id": Column(
            "Row identifier.", required=True, unique=True, item="CLAR001A", max_length=48
        ),
        "clar_cla_id": Column(
            "The period of care.",
            refers_to=Reference("ssd_cla_episodes", "clae_cla_id", logical=True),
            item="CLAR011A",
            max_length=48,
        ),
        "clar_cla_person_id": Column(
            "The child. In the released scripts, absent from the data dictionary.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            item="CLAR002A",
            max_length=48,
            in_dictionary=False,
        ),
        "clar_cla_review_due_date": Column("When it was due.", ColumnType.DATE, item="CLAR003A"),
        "clar_cla_review_date": Column("When it was held.", ColumnType.DATE, item="CLAR004A"),
        "clar_cla_review_cancelled": Column(
            "True when called off; leave out of counts.", ColumnType.BOOLEAN, item="CLAR012A"
        ),
        "clar_cla_review_participation": Column(
            "How the child took part.",
            ColumnType.CODE,
            codes="review_participation",
            item="CLAR007A",
            max_length=100,
        ),
    },
    notes=(
        "Due dates: first within 20 working days of entering care, second within three months of the first, then every six months.",
        "When clar_cla_person_id is missing, reach the child through clar_cla_id.",
    ),
)
