"""Care leavers: eligibility, contact and circumstances."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Care leavers: eligibility, contact and circumstances.",
    grain="One row per young person per care leaver record.",
    status=Status.RELEASED,
    key=("clea_table_id",),
    minimum_useful=("clea_person_id",),
    columns={
        "clea_table_id": Column(
            "Row identifier. Regenerated on every run of the SystemC script, so not stable.",
            required=True,
            unique=True,
            item="CLEA001A",
            max_length=48,
        ),
        "clea_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="CLEA002A",
            max_length=48,
        ),
        "clea_care_leaver_eligibility": Column(
            "Leaving-care category now.",
            ColumnType.CODE,
            codes="care_leaver_eligibility",
            item="CLEA003A",
            max_length=100,
        ),
        "clea_care_leaver_in_touch": Column(
            "Whether the authority is in touch.",
            ColumnType.CODE,
            codes="care_leaver_in_touch",
            item="CLEA004A",
            max_length=100,
        ),
        "clea_care_leaver_latest_contact": Column(
            "Latest contact by the personal adviser.", ColumnType.DATE, item="CLEA005A"
        ),
        "clea_care_leaver_accommodation": Column(
            "Where the young person lives.",
            ColumnType.CODE,
            codes="care_leaver_accommodation",
            item="CLEA006A",
            max_length=100,
        ),
        "clea_care_leaver_accom_suitable": Column(
            "Whether that is suitable.",
            ColumnType.CODE,
            codes="accommodation_suitability",
            item="CLEA007A",
            max_length=100,
        ),
        "clea_care_leaver_activity": Column(
            "Main activity.",
            ColumnType.CODE,
            codes="care_leaver_activity",
            item="CLEA008A",
            max_length=100,
        ),
        "clea_pathway_plan_review_date": Column(
            "Latest start or review of the pathway plan. 1900-01-01 means none.",
            ColumnType.DATE,
            item="CLEA009A",
        ),
        "clea_care_leaver_personal_advisor": Column(
            "Personal adviser.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="CLEA010A",
            max_length=100,
        ),
        "clea_care_leaver_allocated_team": Column(
            "Team.",
            refers_to=Reference("ssd_department", "dept_team_id"),
            item="CLEA011A",
            max_length=48,
        ),
        "clea_care_leaver_worker_id": Column(
            "Allocated worker.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="CLEA012A",
            max_length=100,
        ),
    },
    notes=(
        "Accommodation, suitability and activity arrive as wording in the SystemC extract, as codes from other suppliers.",
        "Several rows per person are common: keep the one with the latest contact.",
        "Birthday-window figures (the statutory care leaver measures) cannot be rebuilt unless contact dates fall in the window.",
    ),
)
