"""Two of what a child has one of at a time: open cases, plans, episodes, placements, legal statuses."""

from collections.abc import Iterator

from goldenthread.childdata.quality.events import all_events
from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.quality.statements import ROW, key_of
from goldenthread.childdata.schema.table import Table
from goldenthread.childdata.sql import quoted
from goldenthread.childdata.tables import person_column

SOURCES = {
    "cine_close_date": ("CIN 8815", "CIN 8816", "CIN 8820"),
    "cinp_cin_plan_end_date": ("CIN 4004", "CIN 4014"),
    "clae_cla_episode_ceased_date": ("903 142", "903 501"),
    "cppl_cp_plan_end_date": ("CIN 8935", "CIN 8940"),
    "miss_missing_episode_end_date": ("903 574",),
}


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    event = all_events().get(name)
    person = person_column(name)
    if event is None or not event.alone or event.end is None or person is None:
        return
    over = f"AND NOT coalesce({ROW}.{event.over}, false)" if event.over else ""
    yield Asked(
        column=event.end,
        sql=(
            "SELECT key, person_id, CASE WHEN ends IS NULL THEN 'still open' ELSE 'until ' || ends END"
            " || ', though another began on ' || next AS found FROM ("
            "SELECT *, lead(began) OVER (PARTITION BY person_id ORDER BY began, ends, key) AS next FROM ("
            # Rows that are there twice are told by themselves.
            f"SELECT {key_of(name)} AS key, any_value({ROW}.{person}) AS person_id, "
            f"any_value({ROW}.{event.day}) AS began, any_value({ROW}.{event.end}) AS ends "
            f"FROM {quoted(name)} AS {ROW} WHERE {ROW}.{event.day} IS NOT NULL {over} "
            f"GROUP BY {key_of(name)})) "
            "WHERE next IS NOT NULL AND (ends IS NULL OR ends > next)"
        ),
    )


KIND = Kind(
    title="Two at once",
    right="The end of the earlier one, on or before the day on which the next began.",
    why_it_matters="The child is counted twice on a day, and how long things last comes out too long.",
    concern=Concern.AT_ONCE,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
                P1              | A              | 2024-01-10              |
                P2              | A              | 2025-06-01              |
                P3              | B              | 2024-01-10              | 2024-05-01
                P4              | B              | 2024-05-01              |
                P5              | C              | 2024-01-10              | 2024-05-02
                P6              | C              | 2024-05-01              |
            """
        },
        finds=("P1", "P5"),
    ),
)
