"""Missing and away-without-permission episodes."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Missing and away-without-permission episodes.",
    grain="One row per child per episode.",
    status=Status.RELEASED,
    key=("miss_table_id",),
    minimum_useful=("miss_person_id", "miss_missing_episode_start_date"),
    columns={
        "miss_table_id": Column(
            "Row identifier.", required=True, unique=True, item="MISS001A", max_length=48
        ),
        "miss_person_id": Column(
            "The child.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            item="MISS002A",
            max_length=48,
        ),
        "miss_missing_episode_start_date": Column(
            "Start of the absence: the later of leaving and the last sighting by a responsible adult.",
            ColumnType.DATETIME,
            item="MISS003A",
        ),
        "miss_missing_episode_type": Column(
            "Missing or away.",
            ColumnType.CODE,
            codes="missing_type",
            item="MISS004A",
            max_length=100,
        ),
        "miss_missing_episode_end_date": Column(
            "When the child was found or came back; empty if still missing.",
            ColumnType.DATETIME,
            item="MISS005A",
        ),
        "miss_missing_rhi_offered": Column(
            "Return interview offered.",
            ColumnType.CODE,
            codes="yes_no_na",
            item="MISS006A",
            max_length=2,
        ),
        "miss_missing_rhi_accepted": Column(
            "Return interview accepted.",
            ColumnType.CODE,
            codes="yes_no_na",
            item="MISS007A",
            max_length=2,
        ),
    },
    notes=(
        "No dates for the offer or the interview, so the 72-hour measure needs ext_return_interview.",
        "Covers any child with a record, not only looked-after children; filter by care period when needed.",
    ),
)
