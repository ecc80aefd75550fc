"""An end, an outcome or a next step on a day before what it follows."""

from collections.abc import Iterator

from goldenthread.childdata.quality.events import all_events
from goldenthread.childdata.quality.rule import Asked, Concern, Example, Kind
from goldenthread.childdata.schema.table import Table

# What comes first and what follows it, beside beginnings and ends.
STEPS = (
    ("exad_stage1_start_date", "exad_stage1_end_date"),
    ("exad_stage2_start_date", "exad_stage2_end_date"),
    ("exad_stage1_end_date", "exad_stage2_start_date"),
    ("exad_approval_date", "exad_matched_date"),
    ("exad_matched_date", "exad_placed_date"),
    ("exau_audit_date", "exau_actions_completed_date"),
    ("exfe_enquiry_date", "exfe_decision_date"),
    ("exho_presentation_date", "exho_decision_date"),
    ("expf_arrangement_start_date", "expf_arrangement_end_date"),
    ("exri_offered_date", "exri_completed_date"),
    ("exsu_supervision_date", "exsu_recorded_date"),
    ("exsu_supervision_date", "exsu_next_due_date"),
    ("ehcr_ehcp_req_date", "ehcr_ehcp_req_outcome_date"),
    ("ehcn_named_plan_start_date", "ehcn_named_plan_ceased_date"),
    ("link_valid_from_date", "link_valid_to_date"),
    ("perm_adm_decision_date", "perm_decision_reversed_date"),
    ("perm_matched_date", "perm_permanence_order_date"),
    ("pers_dob", "pers_death_date"),
    ("prep_initial_pre_pro_meeting_date", "prep_agree_stepdown_issue_date"),
)
SOURCES = {
    "cina_assessment_auth_date": ("CIN 8608",),
    "cine_close_date": ("CIN 8630",),
    "cinp_cin_plan_end_date": ("CIN 4011",),
    "clae_cla_episode_ceased_date": ("903 356",),
    "cppl_cp_plan_end_date": ("CIN 8925",),
    "invo_involvement_end_date": ("903 SW18STG2",),
    "miss_missing_episode_end_date": ("903 567",),
    "perm_decision_reversed_date": ("903 522",),
    "pers_death_date": ("CIN 8535Q",),
}


def _asked_of(name: str, table: Table) -> Iterator[Asked]:
    pairs = [pair for pair in STEPS if pair[1] in table.columns]
    event = all_events().get(name)
    if event is not None and event.end is not None:
        pairs.append((event.day, event.end))
    firsts: dict[str, list[str]] = {}
    for first, then in pairs:
        firsts.setdefault(then, []).append(first)
    for then, before in firsts.items():
        wrong = [f"CAST({then} AS DATE) < CAST({first} AS DATE)" for first in before]
        yield Asked(column=then, where=" OR ".join(wrong))


KIND = Kind(
    title="A day before the one it follows",
    right="A day on or after the one that it follows, or nothing while it goes on.",
    why_it_matters="How long it took comes out below nought, and the row is open on no day at all.",
    concern=Concern.OUT_OF_ORDER,
    sources=SOURCES,
    asked_of=_asked_of,
    example=Example(
        given={
            "ssd_cin_plans": """
                cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
                P1               | A              | 2026-01-10               | 2026-01-09
                P2               | B              | 2026-01-10               | 2026-01-10
                P3               | C              | 2026-01-10               |
            """
        },
        finds=("P1",),
    ),
)
