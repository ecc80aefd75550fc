"""What the census tells, module by module, and the column that each of its items fills."""

import dataclasses
import functools
from collections.abc import Mapping


@dataclasses.dataclass(frozen=True)
class Module:
    """One element that holds items.

    `places` gives the place in a row for an item's name; the first places are filled with
    what the file does not say (the row's own id, the child, what it belongs to), and `day` is that
    of the first item, the day of the event. `not_kept` says of items that
    have no place why they have none; `elsewhere` are items and modules inside it that fill rows
    of other tables.
    """

    table: str
    columns: tuple[str, ...]
    places: Mapping[str, int]
    day: int
    not_kept: Mapping[str, str]
    elsewhere: frozenset[str]

    @functools.cached_property
    def blank(self) -> list[None]:
        """The places that the file fills."""
        return [None] * (len(self.columns) - self.day)


def _module(
    table: str,
    lead: tuple[str, ...],
    items: Mapping[str, str],
    not_kept: Mapping[str, str] | None = None,
    elsewhere: tuple[str, ...] = (),
) -> Module:
    # Two items may fill one column: sex was asked as GenderCurrent until 2023-24.
    columns = (*lead, *dict.fromkeys(items.values()))
    places = {item: columns.index(column) for item, column in items.items()}
    return Module(table, columns, places, len(lead), not_kept or {}, frozenset(elsewhere))


CHILD = _module(
    "ssd_person",
    (),
    {
        "LAchildID": "pers_person_id",
        "UPN": "pers_upn",
        "UPNunknown": "pers_upn_unknown",
        "PersonBirthDate": "pers_dob",
        "ExpectedPersonBirthDate": "pers_expected_dob",
        "GenderCurrent": "pers_sex",
        "Sex": "pers_sex",
        "PersonDeathDate": "pers_death_date",
        "Ethnicity": "pers_ethnicity",
    },
    elsewhere=("FormerUPN", "Disabilities"),
)
FORMER_UPN = _module(
    "ssd_linked_identifiers",
    ("link_table_id", "link_person_id", "link_identifier_type"),
    {"FormerUPN": "link_identifier_value"},
)
DISABILITY = _module(
    "ssd_disability",
    ("disa_table_id", "disa_person_id"),
    {"Disability": "disa_disability_code"},
)
REFERRAL = _module(
    "ssd_cin_episodes",
    ("cine_referral_id", "cine_person_id"),
    {
        "CINreferralDate": "cine_referral_date",
        "ReferralSource": "cine_referral_source_code",
        "PrimaryNeedCode": "cine_cin_primary_need_code",
        "CINclosureDate": "cine_close_date",
        "ReasonForClosure": "cine_close_reason",
        "ReferralNFA": "cine_referral_nfa",
    },
    elsewhere=(
        "DateOfInitialCPC",
        "Assessments",
        "CINPlanDates",
        "Section47",
        "ChildProtectionPlans",
        "PreProceedingsandFGDM",
    ),
)
ASSESSMENT = _module(
    "ssd_cin_assessments",
    ("cina_assessment_id", "cina_person_id", "cina_referral_id"),
    {
        "AssessmentActualStartDate": "cina_assessment_start_date",
        "AssessmentAuthorisationDate": "cina_assessment_auth_date",
    },
    {"AssessmentInternalReviewDate": "the day a review is planned for has no place in the tables"},
    ("FactorsIdentifiedAtAssessment",),
)
FACTORS = _module(
    "ssd_assessment_factors",
    ("cinf_table_id", "cinf_assessment_id", "cinf_assessment_factors_json"),
    {},
)
CIN_PLAN = _module(
    "ssd_cin_plans",
    ("cinp_cin_plan_id", "cinp_person_id", "cinp_referral_id"),
    {
        "CINPlanStartDate": "cinp_cin_plan_start_date",
        "CINPlanEndDate": "cinp_cin_plan_end_date",
    },
)
ENQUIRY = _module(
    "ssd_s47_enquiry",
    ("s47e_s47_enquiry_id", "s47e_person_id", "s47e_referral_id", "s47e_s47_outcome_json"),
    {"S47ActualStartDate": "s47e_s47_start_date"},
    elsewhere=("InitialCPCtarget", "DateOfInitialCPC", "ICPCnotRequired"),
)
CONFERENCE = _module(
    "ssd_initial_cp_conference",
    (
        "icpc_icpc_id",
        "icpc_person_id",
        "icpc_referral_id",
        "icpc_s47_enquiry_id",
        "icpc_icpc_transfer_in",
        "icpc_cp_plan_id",
        "icpc_icpc_outcome_cp_flag",
    ),
    {
        "InitialCPCtarget": "icpc_icpc_target_date",
        "DateOfInitialCPC": "icpc_icpc_date",
    },
)
PROTECTION_PLAN = _module(
    "ssd_cp_plans",
    ("cppl_cp_plan_id", "cppl_person_id", "cppl_referral_id", "cppl_icpc_id"),
    {
        "CPPstartDate": "cppl_cp_plan_start_date",
        "CPPendDate": "cppl_cp_plan_end_date",
        "InitialCategoryOfAbuse": "cppl_cp_plan_initial_category",
        "LatestCategoryOfAbuse": "cppl_cp_plan_latest_category",
    },
    {
        "NumberOfPreviousCPP": "a count of earlier plans has no place in the tables: measures "
        "count the plans that are held, which reach less far back"
    },
    ("Reviews",),
)
REVIEW = _module(
    "ssd_cp_reviews",
    ("cppr_cp_review_id", "cppr_person_id", "cppr_cp_plan_id"),
    {"CPPreviewDate": "cppr_cp_review_date"},
)
PRE_PROCEEDINGS = _module(
    "ssd_pre_proceedings",
    ("prep_table_id", "prep_person_id"),
    {
        "PPStartDate": "prep_pre_pro_decision_date",
        "LBPSentDate": "prep_pre_pro_letter_date",
        "InitialPPMeetingDate": "prep_initial_pre_pro_meeting_date",
        "ReviewMeetingsCount": "prep_pre_pro_meetings_num",
        "StepDecisionDate": "prep_agree_stepdown_issue_date",
        "LetterInitCPDate": "prep_care_pro_letter_date",
    },
    elsewhere=("FGDMMeetingOffer", "FGDMMeetingFac", "PPOutcome", "CourtAppDate"),
)
FAMILY_GROUP = _module(
    "ext_family_group_offer",
    ("exfg_spell_id", "exfg_person_id", "exfg_pre_proceedings_id"),
    {
        "FGDMMeetingOffer": "exfg_fgdm_offered",
        "FGDMMeetingFac": "exfg_fgdm_held",
        # The wording of A, B and C is not confirmed: the standard's own outcome is left empty.
        "PPOutcome": "exfg_outcome",
        "CourtAppDate": "exfg_court_application_date",
    },
)

MODULES = (
    CHILD,
    FORMER_UPN,
    DISABILITY,
    REFERRAL,
    ASSESSMENT,
    FACTORS,
    CIN_PLAN,
    ENQUIRY,
    CONFERENCE,
    PROTECTION_PLAN,
    REVIEW,
    PRE_PROCEEDINGS,
    FAMILY_GROUP,
)
