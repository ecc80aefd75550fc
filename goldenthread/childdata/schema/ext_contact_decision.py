"""Decision on each contact."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Decision on each contact.",
    why="Front-door timeliness (decision within one working day) needs the time of decision.",
    grain="One row per contact.",
    status=Status.EXTENSION,
    key=("excd_contact_id",),
    minimum_useful=("excd_contact_id", "excd_decision_date"),
    columns={
        "excd_contact_id": Column(
            "The contact; also the key.",
            refers_to=Reference("ssd_contacts", "cont_contact_id"),
            required=True,
            unique=True,
        ),
        "excd_decision_date": Column("When a manager decided.", ColumnType.DATETIME),
        "excd_decision": Column("What was decided.", ColumnType.CODE, codes="ext_contact_decision"),
        "excd_out_of_hours": Column(
            "True when the out-of-hours service took the contact.", ColumnType.BOOLEAN
        ),
        "excd_referral_id": Column(
            "Referral that followed.", refers_to=Reference("ssd_cin_episodes", "cine_referral_id")
        ),
        "excd_early_help_id": Column(
            "Early help episode that followed.",
            refers_to=Reference("ssd_early_help_episodes", "earl_episode_id"),
        ),
    },
    typical_sources=("Front-door workflow",),
)
