"""Early help support."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Early help support.",
    grain="One row per child per early help episode.",
    status=Status.RELEASED,
    key=("earl_episode_id",),
    minimum_useful=("earl_person_id", "earl_episode_start_date"),
    columns={
        "earl_episode_id": Column(
            "Row identifier.", required=True, unique=True, item="EARL001A", max_length=48
        ),
        "earl_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="EARL002A",
            max_length=48,
        ),
        "earl_episode_start_date": Column(
            "When the episode opened.", ColumnType.DATE, item="EARL003A"
        ),
        "earl_episode_end_date": Column(
            "When it closed; empty if open.", ColumnType.DATE, item="EARL004A"
        ),
        "earl_episode_reason": Column("Why help was offered; local coding.", item="EARL005A"),
        "earl_episode_end_reason": Column(
            "Why it closed, for example met, stepped up or no action; local coding.",
            item="EARL006A",
        ),
        "earl_episode_organisation": Column("Organisation leading the help.", item="EARL007A"),
        "earl_episode_worker_id": Column(
            "Lead worker.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="EARL008A",
            max_length=100,
        ),
    },
    notes=(
        "Holds episodes, not assessments: there is no early help assessment date.",
        "The released SystemC script writes SSD_PH as the worker.",
    ),
)
