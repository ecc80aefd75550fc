"""Answers to a five-question feedback form."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Answers to a five-question feedback form.",
    grain="One row per child per form.",
    status=Status.PLACEHOLDER,
    key=("voch_table_id",),
    columns={
        "voch_table_id": Column(
            "Row identifier.", required=True, unique=True, item="VOCH007A", max_length=48
        ),
        "voch_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="VOCH001A",
            max_length=48,
        ),
        "voch_explained_worries": Column(
            "Told clearly why people are worried.", ColumnType.BOOLEAN, item="VOCH002A"
        ),
        "voch_story_help_understand": Column(
            "Words and pictures helped.", ColumnType.BOOLEAN, item="VOCH003A"
        ),
        "voch_agree_worker": Column(
            "Agrees with the worker about staying safe.", ColumnType.BOOLEAN, item="VOCH004A"
        ),
        "voch_plan_safe": Column(
            "Plan is clear on who does what.", ColumnType.BOOLEAN, item="VOCH005A"
        ),
        "voch_tablet_help_explain": Column(
            "Using the tablet helped.", ColumnType.BOOLEAN, item="VOCH006A"
        ),
    },
    notes=("Draft, has no date column, and is not filled by released scripts.",),
)
