"""Which of our tables each list fills, and what of it has no place in them."""

from goldenthread.childdata.annex_a.making import Made
from goldenthread.childdata.loaders.loader import Form

_COUNT = (
    "a count of earlier events has no place in the tables: measures count the events that are "
    "held, which reach less far back"
)
FORMS = dict.fromkeys((1, 2, 3, 4, 5, 10, 11), Form.EVENT)
FORMS |= dict.fromkeys((6, 7, 8, 9), Form.SNAPSHOT)

NOT_KEPT: dict[int, dict[str, str]] = {
    3: {"referrals": _COUNT},
    5: {"enquiries": _COUNT, "conferences": _COUNT},
    6: {
        "status": "a status is worked out from plans, episodes of care and closure; of a plan "
        "for a child in need the list tells no day"
    },
    7: {
        "plans": _COUNT,
        "protected": "that an order was in force is told, and not which or when",
    },
    8: {
        "again": "an earlier period of care is told, and not when it was",
        "placements": _COUNT,
        "missing": _COUNT,
        "absent": _COUNT,
    },
}

MADE: dict[int, tuple[Made, ...]] = {
    1: (
        Made(
            "ssd_contacts",
            "cont_contact_id",
            ("contacted", "source"),
            {
                "cont_person_id": "child",
                "cont_contact_date": "contacted",
                "cont_contact_source_code": "source",
                "cont_contact_source_desc": "source_printed",
            },
        ),
    ),
    2: (
        Made(
            "ssd_early_help_episodes",
            "earl_episode_id",
            ("began",),
            {
                "earl_person_id": "child",
                "earl_episode_start_date": "began",
                "earl_episode_end_date": "ended",
                "earl_episode_organisation": "organisation",
            },
        ),
    ),
    4: (
        Made(
            "ssd_cin_assessments",
            "cina_assessment_id",
            ("began",),
            {
                "cina_person_id": "child",
                "cina_referral_id": "referral",
                "cina_assessment_start_date": "began",
                "cina_assessment_child_seen": "seen",
                "cina_assessment_auth_date": "authorised",
                "cina_assessment_outcome_nfa": "not_supported",
                "cina_assessment_team": "team_id",
                "cina_assessment_worker_id": "worker_id",
            },
        ),
    ),
    5: (
        Made(
            "ssd_s47_enquiry",
            "s47e_s47_enquiry_id",
            ("began",),
            {
                "s47e_person_id": "child",
                "s47e_referral_id": "referral",
                "s47e_s47_start_date": "began",
                "s47e_s47_outcome_json": "outcome",
                "s47e_s47_completed_by_team": "team_id",
                "s47e_s47_completed_by_worker_id": "worker_id",
            },
        ),
        Made(
            "ssd_initial_cp_conference",
            "icpc_icpc_id",
            ("met",),
            {
                "icpc_person_id": "child",
                "icpc_s47_enquiry_id": "ssd_s47_enquiry",
                "icpc_referral_id": "referral",
                "icpc_icpc_date": "met",
                "icpc_icpc_outcome_cp_flag": "planned",
            },
            needs=("met",),
        ),
    ),
    6: (
        Made(
            "ssd_cin_visits",
            "cinv_cin_visit_id",
            ("need_visit",),
            {"cinv_person_id": "child", "cinv_cin_visit_date": "need_visit"},
            needs=("need_visit",),
            fixed={"cinv_cin_visit_seen": "Y"},
        ),
    ),
    7: (
        Made(
            "ssd_cp_plans",
            "cppl_cp_plan_id",
            ("began",),
            {
                "cppl_person_id": "child",
                "cppl_cp_plan_start_date": "began",
                "cppl_cp_plan_end_date": "ended",
                "cppl_cp_plan_initial_category": "initial",
                "cppl_cp_plan_latest_category": "latest",
            },
        ),
        Made(
            "ssd_cp_visits",
            "cppv_cp_visit_id",
            ("visited",),
            {
                "cppv_person_id": "child",
                "cppv_cp_plan_id": "ssd_cp_plans",
                "cppv_cp_visit_date": "visited",
                "cppv_cp_visit_seen_alone": "alone",
            },
            needs=("visited",),
        ),
        Made(
            "ssd_cp_reviews",
            "cppr_cp_review_id",
            ("reviewed",),
            {
                "cppr_person_id": "child",
                "cppr_cp_plan_id": "ssd_cp_plans",
                "cppr_cp_review_date": "reviewed",
            },
            needs=("reviewed",),
        ),
    ),
    8: (
        Made(
            "ssd_cla_placement",
            "clap_cla_placement_id",
            ("placed",),
            {
                "clap_cla_id": "period",
                "clap_person_id": "child",
                "clap_cla_placement_start_date": "placed",
                "clap_cla_placement_end_date": "ceased",
                "clap_cla_placement_type": "place",
                "clap_cla_placement_provider": "provider",
                "clap_cla_placement_urn": "urn",
                "clap_cla_placement_postcode": "postcode",
            },
        ),
        Made(
            "ext_placement_location",
            "expl_placement_id",
            ("placed",),
            {"expl_location": "location", "expl_placement_la": "authority"},
            needs=("located",),
        ),
        Made(
            "ssd_legal_status",
            "lega_legal_status_id",
            ("status_began",),
            {
                "lega_person_id": "child",
                "lega_legal_status": "status",
                "lega_legal_status_start_date": "status_began",
                "lega_legal_status_end_date": "ceased",
            },
        ),
        Made(
            "ssd_cla_reviews",
            "clar_cla_review_id",
            ("reviewed",),
            {
                "clar_cla_id": "period",
                "clar_cla_person_id": "child",
                "clar_cla_review_date": "reviewed",
            },
            needs=("reviewed",),
        ),
        Made(
            "ssd_cla_visits",
            "clav_cla_visit_id",
            ("visited",),
            {
                "clav_cla_id": "period",
                "clav_person_id": "child",
                "clav_cla_visit_date": "visited",
            },
            needs=("visited",),
        ),
        Made(
            "ssd_cla_care_plan",
            "lacp_table_id",
            ("plan",),
            {"lacp_person_id": "child", "lacp_cla_care_plan_json": "plan_json"},
            needs=("plan_json",),
        ),
        Made(
            "ssd_cla_health",
            "clah_health_check_id",
            ("HEALTH", "health"),
            {"clah_person_id": "child", "clah_health_check_date": "health"},
            needs=("health",),
            fixed={"clah_health_check_type": "HEALTH", "clah_health_check_status": "Completed"},
        ),
        Made(
            "ssd_cla_health",
            "clah_health_check_id",
            ("DENTAL", "dental"),
            {"clah_person_id": "child", "clah_health_check_date": "dental"},
            needs=("dental",),
            fixed={"clah_health_check_type": "DENTAL", "clah_health_check_status": "Completed"},
        ),
        Made(
            "ssd_missing",
            "miss_table_id",
            ("last",),
            {
                "miss_person_id": "child",
                "miss_missing_rhi_offered": "offered",
                "miss_missing_rhi_accepted": "accepted",
            },
            needs=("offered",),
        ),
    ),
    9: (
        Made(
            "ssd_care_leavers",
            "clea_table_id",
            ("leaver",),
            {
                "clea_person_id": "child",
                "clea_care_leaver_eligibility": "eligibility",
                "clea_care_leaver_in_touch": "in_touch",
                "clea_care_leaver_latest_contact": "contacted",
                "clea_care_leaver_accommodation": "accommodation",
                "clea_care_leaver_accom_suitable": "suitable",
                "clea_care_leaver_activity": "activity",
                "clea_pathway_plan_review_date": "pathway",
                "clea_care_leaver_personal_advisor": "adviser_id",
                "clea_care_leaver_allocated_team": "team_id",
                "clea_care_leaver_worker_id": "worker_id",
            },
        ),
    ),
    10: (
        Made(
            "ssd_permanence",
            "perm_table_id",
            ("decided",),
            {
                "perm_person_id": "child",
                "perm_cla_id": "period",
                "perm_adm_decision_date": "decided",
                "perm_placement_order_date": "ordered",
                "perm_matched_date": "matched",
                "perm_placed_for_adoption_date": "placed",
                "perm_placed_ffa_cp_date": "fostered",
                "perm_permanence_order_date": "adopted",
                "perm_permanence_order_type": "order_type",
                "perm_decision_reversed_date": "reversed",
                "perm_decision_reversed_reason": "reversed_why",
            },
        ),
        Made(
            "ext_adoptive_match",
            "exam_match_id",
            ("family",),
            {
                "exam_person_id": "child",
                "exam_family_id": "family",
                "exam_matched_date": "matched",
            },
            needs=("family",),
        ),
    ),
}

ADOPTERS = {
    "exad_adopter_id": "adopter",
    "exad_family_id": "family",
    "exad_gender": "gender",
    "exad_ethnicity": "ethnicity",
    "exad_disability": "disability",
    "exad_fostering_for_adoption": "fostering",
    "exad_enquiry_date": "enquired",
    "exad_stage1_start_date": "stage1_began",
    "exad_stage1_end_date": "stage1_ended",
    "exad_stage2_start_date": "stage2_began",
    "exad_stage2_end_date": "stage2_ended",
    "exad_application_date": "applied",
    "exad_approval_date": "approved",
    "exad_matched_date": "matched",
    "exad_placed_date": "placed",
    "exad_children_placed": "children",
    "exad_order_date": "adopted",
    "exad_leaving_date": "left",
    "exad_leaving_reason": "left_why",
}
