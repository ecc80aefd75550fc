"""Values where a code should stand that are none of the codes."""

from collections.abc import Iterator

from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.quality.unread import asked_of_unread
from goldenthread.childdata.schema.table import ColumnType, Table

SOURCES = {
    "cine_close_reason": ("CIN 8640",),
    "cine_cin_primary_need_code": ("CIN 8650",),
    "cine_referral_source_code": ("CIN 8866",),
    "clae_cla_episode_ceased_reason": ("903 149",),
    "clae_cla_episode_start_reason": ("903 143",),
    "clae_cla_primary_need_code": ("903 145",),
    "clap_cla_placement_change_reason": ("903 1009",),
    "clap_cla_placement_provider": ("903 178",),
    "clap_cla_placement_type": ("903 146",),
    "clar_cla_review_participation": ("903 167",),
    "clea_care_leaver_accommodation": ("903 133",),
    "clea_care_leaver_activity": ("903 132",),
    "clea_care_leaver_in_touch": ("903 131",),
    "cppl_cp_plan_initial_category": ("CIN 8905",),
    "cppl_cp_plan_latest_category": ("CIN 8910",),
    "csdq_sdq_reason": ("903 196",),
    "disa_disability_code": ("CIN 8540",),
    "expl_location": ("903 179",),
    "invo_worker_change_reason": ("903 SW13STG1",),
    "lapp_previous_permanence_option": ("903 631",),
    "lega_legal_status": ("903 144",),
    "miss_missing_episode_type": ("903 1006",),
    "perm_adopter_legal_status": ("903 177",),
    "perm_adopter_sex": ("903 176",),
    "perm_decision_reversed_reason": ("903 120",),
    "pers_ethnicity": ("CIN 4220", "903 103"),
    "pers_sex": ("CIN 4180", "903 101"),
}


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    return asked_of_unread(name, table, lambda kind: kind is ColumnType.CODE)


KIND = Kind(
    title="A value that is no code",
    right="One of the codes of the column. A word of your own can be given its code in the value map.",
    why_it_matters="The row is in none of the groups that a count is broken down by.",
    concern=Concern.NOT_A_CODE,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_latest_category
                P1              | A              | 2026-01-10              | NEG
                P2              | B              | 2026-01-10              | ZZ
                P3              | C              | 2026-01-10              |
            """
        },
        finds=("P2",),
    ),
)
