"""Workers and other professionals."""

from goldenthread.childdata.schema.table import Column, ColumnType, Status, Table

TABLE = Table(
    meaning="Workers and other professionals.",
    grain="One row per professional.",
    status=Status.RELEASED,
    key=("prof_professional_id",),
    minimum_useful=("prof_professional_id",),
    columns={
        "prof_professional_id": Column(
            "Row identifier.", required=True, unique=True, item="PROF001A", max_length=48
        ),
        "prof_staff_id": Column(
            "Staff number, where there is one.", item="PROF010A", max_length=48
        ),
        "prof_professional_name": Column(
            "Name. Replace with a pseudonym on load unless the user is entitled to see it.",
            item="PROF013A",
            max_length=300,
            names_staff=True,
        ),
        "prof_social_worker_registration_no": Column(
            "Social Work England number, SW then digits.", item="PROF002A", max_length=48
        ),
        "prof_agency_worker_flag": Column(
            "True for agency staff.", ColumnType.BOOLEAN, item="PROF014A", is_placeholder=True
        ),
        "prof_professional_job_title": Column(
            "Job title; local wording.", item="PROF007A", max_length=500
        ),
        "prof_professional_caseload": Column(
            "Cases held on the last 30 September. Not a live caseload.",
            ColumnType.INTEGER,
            item="PROF008A",
        ),
        "prof_professional_department": Column(
            "Team or organisation name.", item="PROF012A", max_length=100
        ),
        "prof_full_time_equivalency": Column(
            "Full-time equivalent, 0 to 1.", ColumnType.DECIMAL, item="PROF011A"
        ),
    },
    notes=("Live caseload has to be counted from open ssd_involvements rows.",),
)
