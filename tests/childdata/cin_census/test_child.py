"""One child of the census: what each module becomes."""

from pathlib import Path

import pytest

from goldenthread.childdata.loaders.cin_census import LOADER
from goldenthread.childdata.made_ids import child_key
from tests.factories.censuses import IDENTIFIERS, REFERRAL, census, child
from tests.factories.kept_stage import KeptStage

KEY = child_key("0042")


def told_of(folder: Path, *referrals, **more) -> KeptStage:
    stage = KeptStage()
    LOADER.read([census(folder / "cin.xml", child(*referrals, **more))], stage)
    return stage


def test_a_child_becomes_a_person_a_former_number_and_disabilities(tmp_path):
    stage = told_of(
        tmp_path,
        REFERRAL,
        identifiers=[*IDENTIFIERS, ("FormerUPN", "B000000000042")],
        characteristics=[
            ("Ethnicity", "WBRI"),
            ("Disabilities", [("Disability", "NONE"), ("Disability", "")]),
        ],
    )

    assert stage.rows["ssd_person"] == [
        {
            "pers_person_id": "0042",
            "pers_upn": "A000000000042",
            "pers_dob": "2012-05-06",
            "pers_sex": "F",
            "pers_ethnicity": "WBRI",
        }
    ]
    assert stage.rows["ssd_disability"] == [
        {
            "disa_table_id": f"{KEY}-NONE",
            "disa_person_id": "0042",
            "disa_disability_code": "NONE",
        }
    ]
    assert stage.rows["ssd_linked_identifiers"] == [
        {
            "link_table_id": f"{KEY}-upn",
            "link_person_id": "0042",
            "link_identifier_type": "Former Unique Pupil Number",
            "link_identifier_value": "B000000000042",
        }
    ]


def test_the_gender_of_earlier_years_is_given_as_sex(tmp_path):
    earlier = [*IDENTIFIERS[:3], ("GenderCurrent", "2")]

    stage = told_of(tmp_path, REFERRAL, identifiers=earlier)

    assert stage.rows["ssd_person"][0]["pers_sex"] == "2"


ASSESSED = [
    *REFERRAL,
    (
        "Assessments",
        [
            ("AssessmentActualStartDate", "2025-05-02"),
            ("AssessmentInternalReviewDate", "2025-05-20"),
            ("AssessmentAuthorisationDate", "2025-06-20"),
            (
                "FactorsIdentifiedAtAssessment",
                [("AssessmentFactors", "1A"), ("AssessmentFactors", "3B")],
            ),
        ],
    ),
    ("CINPlanDates", [("CINPlanStartDate", "2025-06-21")]),
]


def test_a_referral_and_what_follows_it_know_each_other(tmp_path):
    stage = told_of(tmp_path, ASSESSED)

    referral = f"{KEY}-2025-05-01"
    assessment = f"{KEY}-2025-05-02"
    assert stage.rows["ssd_cin_episodes"] == [
        {
            "cine_referral_id": referral,
            "cine_person_id": "0042",
            "cine_referral_date": "2025-05-01",
            "cine_referral_source_code": "1A",
            "cine_cin_primary_need_code": "N1",
            "cine_referral_nfa": "0",
        }
    ]
    assert stage.rows["ssd_cin_assessments"] == [
        {
            "cina_assessment_id": assessment,
            "cina_person_id": "0042",
            "cina_referral_id": referral,
            "cina_assessment_start_date": "2025-05-02",
            "cina_assessment_auth_date": "2025-06-20",
        }
    ]
    assert stage.rows["ssd_assessment_factors"] == [
        {
            "cinf_table_id": assessment,
            "cinf_assessment_id": assessment,
            "cinf_assessment_factors_json": '["1A", "3B"]',
        }
    ]
    assert stage.rows["ssd_cin_plans"] == [
        {
            "cinp_cin_plan_id": f"{KEY}-2025-06-21",
            "cinp_person_id": "0042",
            "cinp_referral_id": referral,
            "cinp_cin_plan_start_date": "2025-06-21",
        }
    ]


ENQUIRY = (
    "Section47",
    [
        ("S47ActualStartDate", "2025-05-03"),
        ("InitialCPCtarget", "2025-05-27"),
        ("DateOfInitialCPC", "2025-05-22"),
        ("ICPCnotRequired", "0"),
    ],
)
PLAN = (
    "ChildProtectionPlans",
    [
        ("CPPstartDate", "2025-05-22"),
        ("InitialCategoryOfAbuse", "NEG"),
        ("LatestCategoryOfAbuse", "MUL"),
        ("NumberOfPreviousCPP", "1"),
        ("Reviews", [("CPPreviewDate", "2025-08-01"), ("CPPreviewDate", "2026-01-20")]),
        ("Reviews", [("CPPreviewDate", "2026-03-01")]),
    ],
)


def test_a_conference_is_joined_to_its_enquiry_and_to_the_plan_that_it_made(tmp_path):
    stage = told_of(tmp_path, [*REFERRAL, ENQUIRY, PLAN])

    referral, enquiry, met = (f"{KEY}-2025-05-{day}" for day in ("01", "03", "22"))
    assert stage.rows["ssd_s47_enquiry"] == [
        {
            "s47e_s47_enquiry_id": enquiry,
            "s47e_person_id": "0042",
            "s47e_referral_id": referral,
            "s47e_s47_outcome_json": '{"CP_CONFERENCE_FLAG": "Y"}',
            "s47e_s47_start_date": "2025-05-03",
        }
    ]
    assert stage.rows["ssd_initial_cp_conference"] == [
        {
            "icpc_icpc_id": met,
            "icpc_person_id": "0042",
            "icpc_referral_id": referral,
            "icpc_s47_enquiry_id": enquiry,
            "icpc_icpc_transfer_in": "N",
            "icpc_cp_plan_id": met,
            "icpc_icpc_outcome_cp_flag": "Y",
            "icpc_icpc_target_date": "2025-05-27",
            "icpc_icpc_date": "2025-05-22",
        }
    ]
    assert stage.rows["ssd_cp_plans"] == [
        {
            "cppl_cp_plan_id": met,
            "cppl_person_id": "0042",
            "cppl_referral_id": referral,
            "cppl_icpc_id": met,
            "cppl_cp_plan_start_date": "2025-05-22",
            "cppl_cp_plan_initial_category": "NEG",
            "cppl_cp_plan_latest_category": "MUL",
        }
    ]


def test_reviews_are_read_from_one_wrapper_and_from_several(tmp_path):
    stage = told_of(tmp_path, [*REFERRAL, ENQUIRY, PLAN])

    days = [row["cppr_cp_review_date"] for row in stage.rows["ssd_cp_reviews"]]
    assert days == ["2025-08-01", "2026-01-20", "2026-03-01"]
    assert {row["cppr_cp_plan_id"] for row in stage.rows["ssd_cp_reviews"]} == {f"{KEY}-2025-05-22"}


def test_a_conference_outside_an_enquiry_is_a_transfer_in(tmp_path):
    stage = told_of(tmp_path, [*REFERRAL[:3], ("DateOfInitialCPC", "2025-05-09"), REFERRAL[3]])

    conference = stage.rows["ssd_initial_cp_conference"][0]
    assert conference["icpc_icpc_transfer_in"] == "Y"
    assert conference["icpc_icpc_outcome_cp_flag"] == "N"
    assert "icpc_s47_enquiry_id" not in conference


@pytest.mark.parametrize("true", ["1", "true"])
def test_an_enquiry_that_needed_no_conference_says_so(tmp_path, true):
    enquiry = [("S47ActualStartDate", "2025-05-03"), ("ICPCnotRequired", true)]

    stage = told_of(tmp_path, [*REFERRAL, ("Section47", enquiry)])

    assert (
        stage.rows["ssd_s47_enquiry"][0]["s47e_s47_outcome_json"] == '{"CP_CONFERENCE_FLAG": "N"}'
    )
    assert "ssd_initial_cp_conference" not in stage.rows


def test_a_conference_that_is_due_and_not_held_has_no_row(tmp_path):
    enquiry = [
        ("S47ActualStartDate", "2025-05-03"),
        ("InitialCPCtarget", "2025-05-27"),
        ("ICPCnotRequired", "0"),
    ]

    stage = told_of(tmp_path, [*REFERRAL, ("Section47", enquiry)])

    assert "ssd_initial_cp_conference" not in stage.rows
    assert [(one.what, one.count) for one in stage.not_used] == [("Section47/InitialCPCtarget", 1)]


def test_pre_proceedings_and_the_family_group_offer_share_their_id(tmp_path):
    spell = [
        ("PPStartDate", "2025-09-01"),
        ("LBPSentDate", "2025-09-08"),
        ("FGDMMeetingOffer", "1"),
        ("FGDMMeetingFac", "0"),
        ("ReviewMeetingsCount", "2"),
        ("PPOutcome", "B"),
    ]

    stage = told_of(tmp_path, [*REFERRAL, ("PreProceedingsandFGDM", spell)])

    made = f"{KEY}-2025-09-01"
    assert stage.rows["ssd_pre_proceedings"] == [
        {
            "prep_table_id": made,
            "prep_person_id": "0042",
            "prep_pre_pro_decision_date": "2025-09-01",
            "prep_pre_pro_letter_date": "2025-09-08",
            "prep_pre_pro_meetings_num": "2",
        }
    ]
    assert stage.rows["ext_family_group_offer"] == [
        {
            "exfg_spell_id": made,
            "exfg_person_id": "0042",
            "exfg_pre_proceedings_id": made,
            "exfg_fgdm_offered": "1",
            "exfg_fgdm_held": "0",
            "exfg_outcome": "B",
        }
    ]


def test_two_referrals_on_one_day_are_told_apart(tmp_path):
    stage = told_of(tmp_path, REFERRAL, REFERRAL)

    ids = [row["cine_referral_id"] for row in stage.rows["ssd_cin_episodes"]]
    assert ids == [f"{KEY}-2025-05-01", f"{KEY}-2025-05-01-2"]


def test_what_has_no_place_is_counted_and_said_without_its_value(tmp_path):
    stage = told_of(tmp_path, [*REFERRAL, ENQUIRY, PLAN, ("ShoeSize", "Violet")])

    assert [(one.where, one.what, one.count) for one in stage.not_used] == [
        ("cin.xml", "CINdetails/ShoeSize", 1),
        ("cin.xml", "ChildProtectionPlans/NumberOfPreviousCPP", 1),
    ]
    assert "Violet" not in stage.told()


def test_a_child_without_a_number_is_left_out_and_said(tmp_path):
    stage = told_of(tmp_path, REFERRAL, identifiers=IDENTIFIERS[1:])

    assert stage.rows == {}
    assert [(one.what, one.count) for one in stage.not_used] == [("Child", 1)]


def test_a_review_without_a_day_and_an_offer_without_an_answer_are_no_rows(tmp_path):
    plan = ("ChildProtectionPlans", [*PLAN[1][:2], ("Reviews", [("CPPreviewDate", "")])])
    spell = ("PreProceedingsandFGDM", [("PPStartDate", "2025-09-01"), ("PPOutcome", "")])

    stage = told_of(tmp_path, [*REFERRAL, plan, spell, ("DateOfInitialCPC", "")])

    assert "ssd_cp_reviews" not in stage.rows
    assert "ext_family_group_offer" not in stage.rows
    assert "ssd_initial_cp_conference" not in stage.rows


def test_what_stands_empty_is_not_counted_as_left_out(tmp_path):
    stage = told_of(
        tmp_path,
        [*REFERRAL, ("ShoeSize", ""), ("Assessments", [("FactorsIdentifiedAtAssessment", [])])],
        identifiers=[*IDENTIFIERS, ("FormerUPN", ""), ("UPNunknown", "")],
    )

    assert stage.not_used == []
    assert "ssd_linked_identifiers" not in stage.rows
    assert "ssd_assessment_factors" not in stage.rows


def test_a_module_that_the_census_does_not_have_is_said(tmp_path):
    path = census(tmp_path / "cin.xml", [*child(REFERRAL), ("Pets", [("Pet", "Cat")])])
    stage = KeptStage()

    LOADER.read([path], stage)

    assert [(one.what, one.count) for one in stage.not_used] == [("Child/Pets", 1)]
