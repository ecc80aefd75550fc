"""Episodes of being looked after, in the SSDA903 sense."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Episodes of being looked after, in the SSDA903 sense.",
    grain="One row per child per episode; a period of care is a chain of episodes.",
    status=Status.RELEASED,
    key=("clae_cla_episode_id",),
    minimum_useful=("clae_person_id", "clae_cla_episode_start_date"),
    columns={
        "clae_cla_episode_id": Column(
            "Row identifier.", required=True, unique=True, item="CLAE001A", max_length=48
        ),
        "clae_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="CLAE002A",
            max_length=48,
        ),
        "clae_cla_placement_id": Column(
            "The placement during the episode.",
            refers_to=Reference(
                "ssd_cla_placement",
                "clap_cla_placement_id",
                printed_as="ssd_cla_placements.clap_placement_id",
            ),
            item="CLAE013A",
            max_length=48,
        ),
        "clae_cla_episode_start_date": Column(
            "When the episode began.", ColumnType.DATE, item="CLAE003A"
        ),
        "clae_cla_episode_start_reason": Column(
            "Why it began.",
            ColumnType.CODE,
            codes="cla_start_reason",
            item="CLAE004A",
            max_length=100,
        ),
        "clae_cla_primary_need_code": Column(
            "Need at the start of the period of care; stays the same throughout.",
            ColumnType.CODE,
            codes="primary_need",
            item="CLAE009A",
            max_length=3,
        ),
        "clae_cla_episode_ceased_date": Column(
            "When it ended; empty if open.", ColumnType.DATE, item="CLAE005A"
        ),
        "clae_cla_episode_ceased_reason": Column(
            "Why it ended. X1 means care continued.",
            ColumnType.CODE,
            codes="cla_ceased_reason",
            item="CLAE006A",
            max_length=255,
        ),
        "clae_cla_id": Column(
            "Identifier of the whole period of care; shared by its episodes.",
            item="CLAE010A",
            max_length=48,
        ),
        "clae_referral_id": Column(
            "The referral it belongs to.",
            refers_to=Reference("ssd_cin_episodes", "cine_referral_id"),
            item="CLAE011A",
            max_length=48,
        ),
        "clae_entered_care_date": Column(
            "First day of the current period of care.", ColumnType.DATE, item="CLAE014A"
        ),
        "clae_cla_last_iro_contact_date": Column(
            "Last visit or contact by the independent reviewing officer.",
            ColumnType.DATE,
            item="CLAE012A",
        ),
    },
    notes=(
        "Legal status is not on the episode: take it from ssd_legal_status by date, and leave out short breaks (V3, V4) unless a measure says otherwise.",
        "An episode never starts and ends on one day; the next episode starts the day the last one ends.",
    ),
)
