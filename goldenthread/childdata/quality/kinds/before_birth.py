"""What happened before the child was born, or long before."""

from collections.abc import Iterator

from goldenthread.childdata.quality.events import all_events
from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.quality.statements import ROW, key_of
from goldenthread.childdata.schema.table import Table
from goldenthread.childdata.sql import quoted
from goldenthread.childdata.tables import person_column

# Forty weeks: nobody knows of a child before that.
UNBORN_DAYS = 280
SOURCES = {
    "cine_referral_date": ("CIN 8606",),
    "clae_cla_episode_start_date": ("903 302",),
    "miss_missing_episode_start_date": ("903 586",),
}


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    event = all_events().get(name)
    person = person_column(name)
    if event is None or person is None or event.when == "anytime":
        return
    born = "p.pers_dob" if event.when == "born" else f"p.pers_dob - {UNBORN_DAYS}"
    yield Asked(
        column=event.day,
        sql=(
            f"SELECT {key_of(name)} AS key, {ROW}.{person} AS person_id, "
            f"CAST({ROW}.{event.day} AS DATE) || ', born ' || p.pers_dob AS found "
            f"FROM {quoted(name)} AS {ROW} JOIN ssd_person AS p ON p.pers_person_id = {ROW}.{person} "
            f"WHERE CAST({ROW}.{event.day} AS DATE) < {born}"
        ),
    )


KIND = Kind(
    title="Before the child was born",
    right="The child’s real date of birth, or the day on which it happened. For an unborn child, at most 40 weeks before.",
    why_it_matters="The age comes out below nought, and the child is in no age group.",
    concern=Concern.CANNOT_BE,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2025-10-10
            """,
            "ssd_cla_visits": """
                clav_cla_visit_id | clav_person_id | clav_cla_visit_date
                V1                | A              | 2025-10-09
                V2                | A              | 2025-10-10
            """,
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_referral_date
                R1               | A              | 2025-01-02
                R2               | A              | 2025-01-03
            """,
        },
        finds=("R1", "V1"),
    ),
)
