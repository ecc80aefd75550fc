"""Where a child is educated and how it is going, per term or snapshot."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Where a child is educated and how it is going, per term or snapshot.",
    why="School, attendance and exclusion are needed beside care status; the SSD stops at the UPN.",
    grain="One row per child per period.",
    status=Status.EXTENSION,
    key=("exed_education_id",),
    minimum_useful=("exed_person_id", "exed_period_start_date"),
    columns={
        "exed_education_id": Column("Row identifier.", required=True, unique=True),
        "exed_person_id": Column(
            "The child.", refers_to=Reference("ssd_person", "pers_person_id"), required=True
        ),
        "exed_period_start_date": Column(
            "First day of the period.", ColumnType.DATE, required=True
        ),
        "exed_period_end_date": Column("Last day of the period.", ColumnType.DATE),
        "exed_education_status": Column(
            "Kind of setting.", ColumnType.CODE, codes="ext_education_status"
        ),
        "exed_school_urn": Column("Reference of the school."),
        "exed_year_group": Column("National curriculum year."),
        "exed_attendance_percent": Column("Sessions attended, per cent.", ColumnType.DECIMAL),
        "exed_persistently_absent": Column(
            "True when a tenth or more of sessions were missed.", ColumnType.BOOLEAN
        ),
        "exed_suspensions": Column("Suspensions in the period.", ColumnType.INTEGER),
        "exed_permanent_exclusions": Column(
            "Permanent exclusions in the period.", ColumnType.INTEGER
        ),
        "exed_part_time_timetable": Column("True when on a reduced timetable.", ColumnType.BOOLEAN),
        "exed_sen_support": Column("True when on SEN support.", ColumnType.BOOLEAN),
        "exed_activity": Column(
            "What a 16 or 17 year old was doing, in the care leaver coding.",
            ColumnType.CODE,
            codes="care_leaver_activity",
        ),
    },
    typical_sources=("Virtual school or education system",),
)
