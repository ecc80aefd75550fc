"""Codes that were not, or no longer, in use on the day of the row."""

from collections.abc import Iterator

from goldenthread.childdata.code_sets.code_set import Code, all_code_sets
from goldenthread.childdata.collection_years import CollectionYear
from goldenthread.childdata.quality.events import all_events
from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind, Severity
from goldenthread.childdata.schema.table import ColumnType, Table
from goldenthread.childdata.sql import literal

# A reason to end belongs to the day of the end.
_AT_THE_END = ("close_reason", "ceased_reason")


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    event = all_events().get(name)
    if event is None:
        return
    for column, told in table.columns.items():
        if told.type is not ColumnType.CODE:
            continue
        day = event.end if event.end and column.endswith(_AT_THE_END) else event.day
        codes = all_code_sets()[told.codes or ""].codes
        last = f"coalesce({event.end}, gt_day())" if event.end else day
        wrong = [
            f"({column} = {literal(one.code)} AND {when})"
            for one in codes
            for when in _outside(one, day, last)
        ]
        if wrong:
            where = " OR ".join(wrong)
            yield Asked(column=column, where=where)


def _outside(code: Code, day: str, last: str) -> Iterator[str]:
    """A row that lasted into the time of its code was given it then: none of its days is outside."""
    if code.first_year:
        yield f"CAST({last} AS DATE) < DATE '{CollectionYear(int(code.first_year[:4])).first_day}'"
    if code.last_day:
        yield f"CAST({day} AS DATE) > DATE '{code.last_day}'"
    elif code.last_year:
        yield f"CAST({day} AS DATE) > DATE '{CollectionYear(int(code.last_year[:4])).last_day}'"


KIND = Kind(
    title="A code that was not in use on the day",
    right="The code that took its place, from that day on.",
    why_it_matters="The row is left out of the group that it belongs to, and a return is refused.",
    concern=Concern.NOT_A_CODE,
    severity=Severity.QUERY,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type
                P1                    | A              | 2023-10-27                    |                             | P2
                P2                    | B              | 2023-11-30                    |                             | P2
                P3                    | C              | 2023-11-30                    | 2024-03-31                  | K3
                P4                    | D              | 2023-11-30                    | 2024-04-01                  | K3
            """
        },
        finds=("P2", "P3"),
    ),
)
