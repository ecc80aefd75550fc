"""Values that say something, and nobody can tell what: no day, no number, neither yes nor no."""

from collections.abc import Iterator

from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.quality.unread import asked_of_unread
from goldenthread.childdata.schema.table import ColumnType, Table

SOURCES = {
    "clae_cla_episode_ceased_date": ("903 147",),
    "clae_cla_episode_start_date": ("903 141",),
    "clar_cla_review_date": ("903 166",),
    "immi_immigration_status_end_date": ("903 104",),
    "invo_involvement_end_date": ("903 SW05STG1",),
    "invo_involvement_start_date": ("903 SW04STG1",),
    "miss_missing_episode_end_date": ("903 1005",),
    "miss_missing_episode_start_date": ("903 1004",),
    "moth_childs_dob": ("903 171",),
    "perm_adm_decision_date": ("903 112", "903 115"),
    "perm_decision_reversed_date": ("903 116",),
    "perm_matched_date": ("903 113",),
    "pers_dob": ("903 102",),
}


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    return asked_of_unread(name, table, lambda kind: kind is not ColumnType.CODE)


KIND = Kind(
    title="A value that could not be read",
    right="A day as 31/03/2026, a number in figures, or yes or no.",
    why_it_matters="The row counts as if nothing had been recorded there.",
    concern=Concern.UNREADABLE,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_cin_visits": """
                cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date | cinv_cin_visit_seen
                V1                | A              | 2026-01-10          | Y
                V2                | A              | 2026-02-31          | Y
                V3                | A              |                     | perhaps
            """
        },
        finds=("V2", "V3"),
    ),
)
