"""What a looked-after review settled about a new assessment."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="What a looked-after review settled about a new assessment.",
    why="A plan promises that every review asks whether the child needs reassessing; the SSD has only the review itself.",
    grain="One row per looked-after review.",
    status=Status.EXTENSION,
    key=("exlr_review_id",),
    minimum_useful=("exlr_review_id",),
    columns={
        "exlr_review_id": Column(
            "The review; also the key.",
            refers_to=Reference("ssd_cla_reviews", "clar_cla_review_id"),
            required=True,
            unique=True,
        ),
        "exlr_reassessment_considered": Column(
            "True when the question was raised.", ColumnType.BOOLEAN
        ),
        "exlr_reassessment_required": Column(
            "The answer; empty when none was recorded.", ColumnType.BOOLEAN
        ),
    },
    typical_sources=("Review record",),
)
