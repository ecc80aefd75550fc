"""Factors found at the end of an assessment."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Factors found at the end of an assessment.",
    grain="One row per assessment.",
    status=Status.RELEASED,
    key=("cinf_table_id",),
    minimum_useful=("cinf_assessment_id", "cinf_assessment_factors_json"),
    columns={
        "cinf_table_id": Column(
            "Row identifier.", required=True, unique=True, item="CINF003A", max_length=48
        ),
        "cinf_assessment_id": Column(
            "The assessment.",
            refers_to=Reference("ssd_cin_assessments", "cina_assessment_id"),
            required=True,
            unique=True,
            item="CINF001A",
            max_length=48,
        ),
        "cinf_assessment_factors_json": Column(
            "The factors, either as an array of codes or as an object of code to Yes/No.",
            ColumnType.JSON,
            codes="assessment_factor",
            item="CINF002A",
            json_shape='["1A","2B"] now; {"1A":"Yes","2B":"No"} is the planned form. Accept both.',
        ),
    },
)
