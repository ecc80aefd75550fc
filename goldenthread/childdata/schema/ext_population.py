"""How many children live in the area."""

from goldenthread.childdata.schema.table import Column, ColumnType, Status, Table

TABLE = Table(
    meaning="How many children live in the area.",
    why="A rate per 10,000 needs a population and no return carries one.",
    grain="One row per area, year and age band.",
    status=Status.EXTENSION,
    key=("expo_area", "expo_year", "expo_age_from", "expo_age_to"),
    minimum_useful=("expo_year", "expo_age_from", "expo_age_to", "expo_count"),
    columns={
        "expo_area": Column("Part of the authority, local coding; empty for the whole of it."),
        "expo_year": Column("Year of the mid-year estimate.", ColumnType.INTEGER, required=True),
        "expo_age_from": Column(
            "Youngest age in the band, in completed years.", ColumnType.INTEGER, required=True
        ),
        "expo_age_to": Column("Oldest age in the band.", ColumnType.INTEGER, required=True),
        "expo_count": Column("People in the band.", ColumnType.INTEGER, required=True),
        "expo_published_date": Column(
            "When the estimate came out; empty counts as published.", ColumnType.DATE
        ),
    },
    notes=(
        "Take the row of exactly the ages wanted. Without one, add the bands that lie inside them; bands that are added must not overlap.",
    ),
    typical_sources=("Published mid-year population estimates",),
)
