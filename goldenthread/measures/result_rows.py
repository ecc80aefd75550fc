"""Results as tidy rows, one for each measure, period and group: for JSON, CSV and Parquet."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from goldenthread.measures.running import Result

COLUMNS = (
    "measure", "period_start", "period_end", "by", "group", "numerator", "denominator", "value",
)  # fmt: skip


def row_of(result: Result) -> dict[str, Any]:
    """One result; where it is not available its numbers are empty and `missing` names the tables."""
    told: dict[str, Any] = {
        "measure": result.measure,
        "period_start": result.period.start.isoformat(),
        "period_end": result.period.end.isoformat(),
        "by": result.by,
        "group": result.group,
        "numerator": plain_number(result.value.numerator) if result.value else None,
        "denominator": plain_number(result.value.denominator) if result.value else None,
        "value": result.value.rounded if result.value else None,
    }
    return {**told, "missing": list(result.missing)} if result.missing else told


def plain_number(number: float) -> float | int:
    """A whole number without its point, and sums of tenths without what floats add to them."""
    whole = round(number, 9)
    return int(whole) if whole == int(whole) else whole


def csv_of(rows: Iterable[dict[str, Any]]) -> bytes:
    """The rows as CSV with a heading row; what is empty is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def write_parquet(rows: Iterable[dict[str, Any]], path: Path) -> None:
    """The rows as a Parquet file, days as days and numbers as numbers."""
    import datetime

    import pyarrow as arrow
    from pyarrow import parquet

    days = ("period_start", "period_end")
    kinds = {"numerator": arrow.float64(), "denominator": arrow.float64(), "value": arrow.float64()}
    schema = arrow.schema(
        [
            (name, kinds.get(name, arrow.date32() if name in days else arrow.string()))
            for name in COLUMNS
        ]
    )
    told = [{**row, **{day: datetime.date.fromisoformat(row[day]) for day in days}} for row in rows]
    parquet.write_table(arrow.Table.from_pylist(told, schema=schema), path)
