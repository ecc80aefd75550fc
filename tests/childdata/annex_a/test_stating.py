"""What the lists of contacts, referrals, need and protection become."""

from pathlib import Path

import pytest

from goldenthread.childdata.annex_a.listing import all_lists
from goldenthread.childdata.annex_a.made import ADOPTERS, MADE
from goldenthread.childdata.loaders.annex_a import LOADER
from goldenthread.childdata.loaders.loader import Form
from goldenthread.childdata.made_ids import child_key
from goldenthread.childdata.tables import all_tables
from tests.factories.annex_lists import CHILD, HEADINGS, day, row, sheet, workbook
from tests.factories.kept_stage import KeptStage

KEY = child_key("0042")


def stated(folder: Path, *lists: dict) -> KeptStage:
    sheets = {name: rows for told in lists for name, rows in told.items()}
    stage = KeptStage()
    LOADER.read([workbook(folder / "a.xlsx", sheets)], stage)
    return stage


def one_of(stage: KeptStage, table: str) -> dict[str, str]:
    (told,) = stage.rows[table]
    return told


def without_staff(told: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in told.items() if not name.endswith(("_team", "_worker_id"))}


@pytest.mark.parametrize("number", sorted(MADE))
def test_what_a_list_fills_is_there_in_the_tables(number):
    for made in MADE[number]:
        assert set(made.names) <= set(all_tables()[made.table].columns)
    assert set(ADOPTERS) <= set(all_tables()["ext_adopter"].columns)


def test_the_headings_of_the_tests_are_those_of_the_lists():
    for told in all_lists():
        columns = {column.heading for column in told.columns}
        assert set(HEADINGS[told.number]) <= columns


CONTACT = row(1, date_of_contact=day("2026-03-20"), contact_source="q) 6: Police")


def test_a_contact_keeps_its_source_as_code_and_as_printed(tmp_path):
    stage = stated(tmp_path, sheet(1, CONTACT))

    assert one_of(stage, "ssd_contacts") == {
        "cont_contact_id": f"{KEY}-2026-03-20-6",
        "cont_person_id": "0042",
        "cont_contact_date": "2026-03-20",
        "cont_contact_source_code": "6",
        "cont_contact_source_desc": "q) 6: Police",
    }


def test_wording_that_is_not_understood_stays_as_it_is_printed(tmp_path):
    odd = row(1, date_of_contact=day("2026-03-20"), contact_source="Zebra crossing")

    stage = stated(tmp_path, sheet(1, odd))

    assert one_of(stage, "ssd_contacts")["cont_contact_source_code"] == "Zebra crossing"


def test_a_child_of_several_lists_is_one_person_with_what_any_of_them_tells(tmp_path):
    nameless = (*CHILD[:2], "", None, None)
    plan = row(7, plan_start_date=day("2025-10-01"), disability="a) Yes")

    stage = stated(
        tmp_path,
        sheet(1, row(1, nameless, date_of_contact=day("2026-03-20"), contact_source="6")),
        sheet(7, plan),
    )

    assert one_of(stage, "ssd_person") == {
        "pers_person_id": "0042",
        "pers_gender": "02",
        "pers_sex": "F",
        "pers_ethnicity": "WBRI",
        "pers_dob": "2012-05-06",
    }
    assert one_of(stage, "ssd_disability")["disa_disability_code"] == "DDA"


def test_a_day_of_birth_after_the_lists_were_drawn_is_an_expected_one(tmp_path):
    unborn = (*CHILD[:3], day("2026-08-01"), -1)

    stage = stated(
        tmp_path, sheet(1, CONTACT, row(1, ("7", *unborn[1:]), date_of_contact=day("2026-03-01")))
    )

    told = {person["pers_person_id"]: person for person in stage.rows["ssd_person"]}
    assert told["7"]["pers_expected_dob"] == "2026-08-01"
    assert "pers_dob" not in told["7"]


def test_early_help_says_that_it_may_be_one_of_two_things(tmp_path):
    stage = stated(tmp_path, sheet(2, row(2, start_date=day("2026-02-01"), organisation="School")))

    assert one_of(stage, "ssd_early_help_episodes") == {
        "earl_episode_id": f"{KEY}-2026-02-01",
        "earl_person_id": "0042",
        "earl_episode_start_date": "2026-02-01",
        "earl_episode_organisation": "School",
    }
    assert ("list 2", 1) in [(one.what, one.count) for one in stage.not_used]


REFERRAL = row(
    3,
    date_of_referral=day("2026-01-10"),
    referral_source="a) 1A: Individual",
    nfa="b) No",
    number_of_referrals=2,
)
IN_NEED = row(
    6,
    cin_start_date=day("2026-01-10"),
    primary_need="N1 - Abuse or neglect",
    case_status="c) Child in need plan",
    last_seen=day("2026-03-01"),
)


def test_a_referral_of_lists_3_and_6_is_one_row_of_both(tmp_path):
    stage = stated(tmp_path, sheet(3, REFERRAL), sheet(6, IN_NEED))

    assert without_staff(one_of(stage, "ssd_cin_episodes")) == {
        "cine_referral_id": f"{KEY}-2026-01-10",
        "cine_person_id": "0042",
        "cine_referral_date": "2026-01-10",
        "cine_referral_source_code": "1A",
        "cine_referral_source_desc": "a) 1A: Individual",
        "cine_referral_nfa": "N",
        "cine_cin_primary_need_code": "N1",
    }
    assert stage.stamps["ssd_cin_episodes"][0].form is Form.EVENT


def test_a_referral_of_list_6_alone_is_how_things_stand(tmp_path):
    stage = stated(tmp_path, sheet(6, IN_NEED))

    assert stage.stamps["ssd_cin_episodes"][0].form is Form.SNAPSHOT
    assert "cine_referral_team" not in one_of(stage, "ssd_cin_episodes")


def test_the_last_visit_is_one_for_need_only_where_no_other_list_tells_it(tmp_path):
    protected = row(6, ("7", *CHILD[1:]), cin_start_date=day("2026-01-10"),
                    case_status="b) Child Protection plan", last_seen=day("2026-03-02"))  # fmt: skip

    stage = stated(tmp_path, sheet(6, IN_NEED, protected))

    assert one_of(stage, "ssd_cin_visits") == {
        "cinv_cin_visit_id": f"{KEY}-2026-03-01",
        "cinv_person_id": "0042",
        "cinv_cin_visit_date": "2026-03-01",
        "cinv_cin_visit_seen": "Y",
    }
    counts = {one.what: one.count for one in stage.not_used}
    assert counts["Date Child Was Last Seen"] == 1


def test_teams_and_workers_are_rows_and_the_allocation_says_who(tmp_path):
    closed = row(6, ("7", *CHILD[1:]), cin_start_date=day("2026-01-10"),
                 cin_closure_date=day("2026-02-01"))  # fmt: skip
    plan = row(7, plan_start_date=day("2026-02-01"))

    stage = stated(tmp_path, sheet(6, IN_NEED, closed), sheet(7, plan))

    team, worker = one_of(stage, "ssd_department"), one_of(stage, "ssd_professionals")
    assert (team["dept_team_name"], worker["prof_professional_name"]) == ("East Team", "Robin Vale")
    allocations = stage.rows["ssd_involvements"]
    assert {one["invo_professional_id"] for one in allocations} == {worker["prof_professional_id"]}
    assert {one["invo_professional_team"] for one in allocations} == {team["dept_team_id"]}
    ended = {one["invo_person_id"]: one.get("invo_involvement_end_date") for one in allocations}
    assert ended == {"0042": None, "7": "2026-02-01"}


def test_an_assessment_finds_the_referral_before_it(tmp_path):
    assessment = row(
        4,
        assessment_start_date=day("2026-01-12"),
        seen="c) Unknown",
        date_of_authorisation=day("2026-02-20"),
        requiring="a) Yes",
        disability="b) No",
    )
    before = row(4, assessment_start_date=day("2025-12-01"))

    stage = stated(tmp_path, sheet(3, REFERRAL), sheet(4, assessment, before))

    assert [without_staff(told) for told in stage.rows["ssd_cin_assessments"]] == [
        {
            "cina_assessment_id": f"{KEY}-2026-01-12",
            "cina_person_id": "0042",
            "cina_referral_id": f"{KEY}-2026-01-10",
            "cina_assessment_start_date": "2026-01-12",
            "cina_assessment_auth_date": "2026-02-20",
            "cina_assessment_outcome_nfa": "N",
        },
        {
            "cina_assessment_id": f"{KEY}-2025-12-01",
            "cina_person_id": "0042",
            "cina_assessment_start_date": "2025-12-01",
        },
    ]
    assert one_of(stage, "ssd_disability")["disa_disability_code"] == "NONE"


def test_an_enquiry_and_its_conference_are_two_rows(tmp_path):
    held = row(5, strategy=day("2026-01-12"), date_of_initial=day("2026-02-02"),
               result_in="a) Yes", number_of_section=1)  # fmt: skip
    needless = row(5, ("7", *CHILD[1:]), strategy=day("2026-01-12"), unnecessary="a) Yes")

    stage = stated(tmp_path, sheet(5, held, needless))

    outcomes = [told["s47e_s47_outcome_json"] for told in stage.rows["ssd_s47_enquiry"]]
    assert outcomes == ['{"CP_CONFERENCE_FLAG": "Y"}', '{"CP_CONFERENCE_FLAG": "N"}']
    assert one_of(stage, "ssd_initial_cp_conference") == {
        "icpc_icpc_id": f"{KEY}-2026-02-02",
        "icpc_person_id": "0042",
        "icpc_s47_enquiry_id": f"{KEY}-2026-01-12",
        "icpc_icpc_date": "2026-02-02",
        "icpc_icpc_outcome_cp_flag": "Y",
    }


def test_a_plan_its_last_visit_and_its_last_review_are_joined(tmp_path):
    plan = row(
        7,
        plan_start_date=day("2025-10-01"),
        initial_category="a) Neglect",
        latest_category="Emotional abuse",
        statutory_visit=day("2026-03-10"),
        seen_alone="c) Unknown",
        latest_review=day("2025-12-20"),
        previous=1,
    )

    stage = stated(tmp_path, sheet(7, plan))

    made = f"{KEY}-2025-10-01"
    assert one_of(stage, "ssd_cp_plans")["cppl_cp_plan_latest_category"] == "EMO"
    assert one_of(stage, "ssd_cp_visits") == {
        "cppv_cp_visit_id": f"{KEY}-2026-03-10",
        "cppv_person_id": "0042",
        "cppv_cp_plan_id": made,
        "cppv_cp_visit_date": "2026-03-10",
    }
    assert one_of(stage, "ssd_cp_reviews")["cppr_cp_plan_id"] == made
    counts = {one.what: one.count for one in stage.not_used}
    assert counts["Number of Previous Child Protection Plans"] == 1


def test_a_referral_told_on_two_sheets_is_one_and_one_without_a_day_is_none(tmp_path):
    dateless = row(6, ("7", *CHILD[1:]), primary_need="N1")

    stage = stated(
        tmp_path, sheet(3, REFERRAL), {"Copy": [HEADINGS[3], REFERRAL]}, sheet(6, dateless)
    )

    assert one_of(stage, "ssd_cin_episodes")["cine_referral_id"] == f"{KEY}-2026-01-10"
