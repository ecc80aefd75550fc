"""Numbers and texts that are outside what the standard allows."""

from collections.abc import Iterator

from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.schema.table import Table
from goldenthread.childdata.sql import literal

SOURCES = {
    "csdq_sdq_score": ("903 180",),
    "lapp_previous_permanence_order_date": ("903 632",),
}


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    for column, told in table.columns.items():
        wrong = []
        if told.pattern is not None:
            wrong.append(f"NOT regexp_matches({column}, {literal(told.pattern)})")
        if told.minimum is not None:
            wrong.append(f"{column} < {told.minimum}")
        if told.maximum is not None:
            wrong.append(f"{column} > {told.maximum}")
        if wrong:
            where = " OR ".join(wrong)
            yield Asked(column=column, where=where)


KIND = Kind(
    title="A value outside what there can be",
    right="A value within the bounds of the column.",
    why_it_matters="Averages are drawn to one side by it.",
    concern=Concern.CANNOT_BE,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_sdq_scores": """
                csdq_table_id | csdq_person_id | csdq_sdq_completed_date | csdq_sdq_score
                S1            | A              | 2026-01-10              | 40
                S2            | A              | 2026-02-10              | 41
                S3            | A              | 2026-03-10              |
            """
        },
        finds=("S2",),
    ),
)
