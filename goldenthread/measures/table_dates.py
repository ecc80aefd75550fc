"""When a row of each table begins and ends, for what is known at the end of a day."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class TableDates:
    """The day a row is about: it is not there before `starts`, and over at `ends`, where it has an end.

    A table without a start says how things are, whenever it was loaded.
    """

    starts: str | None = None
    ends: str | None = None


# Days that may lie ahead: what is due, planned or valid, not what has happened.
AHEAD = frozenset(
    {
        "exaa_due_date",
        "exau_planned_date",
        "exme_due_date",
        "exmo_action_due_date",
        "expe_due_date",
        "exsu_next_due_date",
        "extr_valid_until_date",
        "expo_published_date",
        "clar_cla_review_due_date",
        "cppr_cp_review_due",
        "icpc_icpc_target_date",
        "pers_expected_dob",
    }
)

TABLE_DATES = {
    "ext_absence": TableDates("exab_start_date"),
    "ext_assessment_event": TableDates("exae_event_date"),
    "ext_assessment_tool": TableDates("exat_completed_date"),
    "ext_chronology": TableDates("exch_updated_date"),
    "ext_contact_decision": TableDates("excd_decision_date"),
    "ext_deprivation_of_liberty": TableDates("exdl_start_date", "exdl_end_date"),
    "ext_education": TableDates("exed_period_start_date", "exed_period_end_date"),
    "ext_feedback": TableDates("exfb_date"),
    "ext_foster_enquiry": TableDates("exfe_enquiry_date"),
    "ext_foster_household": TableDates("exfh_approval_date", "exfh_end_date"),
    "ext_homeless_presentation": TableDates("exho_presentation_date"),
    "ext_management_oversight": TableDates("exmo_oversight_date"),
    "ext_post": TableDates("expt_vacant_from_date", "expt_vacant_to_date"),
    "ext_private_fostering": TableDates("expf_notification_date"),
    "ext_supervision": TableDates("exsu_supervision_date"),
    "ext_training": TableDates("extr_event_date"),
    "ext_voice_record": TableDates("exvo_date"),
    "ext_worker_spell": TableDates("exws_start_date", "exws_leave_date"),
    "ssd_address": TableDates("addr_address_start_date", "addr_address_end_date"),
    "ssd_cin_assessments": TableDates("cina_assessment_start_date", "cina_assessment_auth_date"),
    "ssd_cin_episodes": TableDates("cine_referral_date", "cine_close_date"),
    "ssd_cin_plans": TableDates("cinp_cin_plan_start_date", "cinp_cin_plan_end_date"),
    "ssd_cin_visits": TableDates("cinv_cin_visit_date"),
    "ssd_cla_care_plan": TableDates("lacp_cla_care_plan_start_date", "lacp_cla_care_plan_end_date"),
    "ssd_cla_convictions": TableDates("clac_cla_conviction_date"),
    "ssd_cla_episodes": TableDates("clae_cla_episode_start_date", "clae_cla_episode_ceased_date"),
    "ssd_cla_health": TableDates("clah_health_check_date"),
    "ssd_cla_placement": TableDates("clap_cla_placement_start_date", "clap_cla_placement_end_date"),
    "ssd_cla_substance_misuse": TableDates("clas_substance_misuse_date"),
    "ssd_cla_visits": TableDates("clav_cla_visit_date"),
    "ssd_contacts": TableDates("cont_contact_date"),
    "ssd_cp_plans": TableDates("cppl_cp_plan_start_date", "cppl_cp_plan_end_date"),
    "ssd_cp_visits": TableDates("cppv_cp_visit_date"),
    "ssd_early_help_episodes": TableDates("earl_episode_start_date", "earl_episode_end_date"),
    "ssd_immigration_status": TableDates(
        "immi_immigration_status_start_date", "immi_immigration_status_end_date"
    ),
    "ssd_involvements": TableDates("invo_involvement_start_date", "invo_involvement_end_date"),
    "ssd_legal_status": TableDates("lega_legal_status_start_date", "lega_legal_status_end_date"),
    "ssd_missing": TableDates("miss_missing_episode_start_date", "miss_missing_episode_end_date"),
    "ssd_s47_enquiry": TableDates("s47e_s47_start_date", "s47e_s47_end_date"),
    "ssd_sdq_scores": TableDates("csdq_sdq_completed_date"),
}
