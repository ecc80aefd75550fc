"""What the lists of children in care, care leavers, adoption and adopters become."""

from pathlib import Path

from goldenthread.childdata.loaders.annex_a import LOADER
from goldenthread.childdata.made_ids import child_key
from tests.factories.annex_lists import HEADINGS, day, row, sheet, workbook
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


IN_CARE = row(
    8,
    uasc="a) Yes",
    date_started=day("2025-01-05"),
    category_of_need="N1",
    start_date_of_current=day("2025-06-01"),
    s_legal_status="C2: FCO",
    latest_statutory=day("2026-01-20"),
    last_social=day("2026-02-20"),
    permanence="f) Long-term fostering",
    iro=day("2026-01-10"),
    last_health=day("2025-09-01"),
    last_dental=day("2025-10-01"),
    most_recent_placement=day("2025-04-01"),
    placement_type="f) U6: Foster placement - not FFA",
    placement_provider="b) PR1: Own provision",
    placement_postcode="AB1 2CD",
    placement_location="a) In",
    la_of_placement="WAL - Child placed in Wales",
    offered="a) Yes",
    accept="n/a",
)


def test_a_child_in_care_is_an_episode_that_began_with_the_last_of_what_began(tmp_path):
    stage = stated(tmp_path, sheet(8, IN_CARE))

    assert one_of(stage, "ssd_cla_episodes") == {
        "clae_cla_episode_id": f"{KEY}-2025-06-01",
        "clae_person_id": "0042",
        "clae_cla_placement_id": f"{KEY}-2025-04-01",
        "clae_cla_episode_start_date": "2025-06-01",
        "clae_cla_primary_need_code": "N1",
        "clae_cla_id": f"{KEY}-2025-01-05",
        "clae_entered_care_date": "2025-01-05",
        "clae_cla_last_iro_contact_date": "2026-01-10",
    }
    assert one_of(stage, "ssd_cla_placement") == {
        "clap_cla_placement_id": f"{KEY}-2025-04-01",
        "clap_cla_id": f"{KEY}-2025-01-05",
        "clap_person_id": "0042",
        "clap_cla_placement_start_date": "2025-04-01",
        "clap_cla_placement_type": "U6",
        "clap_cla_placement_provider": "PR1",
        "clap_cla_placement_postcode": "AB1 2CD",
    }
    assert one_of(stage, "ext_placement_location")["expl_placement_la"] == "WAL"
    assert one_of(stage, "ssd_legal_status")["lega_legal_status"] == "C2"
    assert one_of(stage, "ssd_cla_care_plan")["lacp_cla_care_plan_json"] == '{"LTFOST18": "Y"}'
    assert one_of(stage, "ssd_immigration_status")["immi_immigration_status"] == "UASC"


def test_the_last_of_each_kind_is_one_row_and_na_is_an_answer(tmp_path):
    stage = stated(tmp_path, sheet(8, IN_CARE))

    checks = {
        told["clah_health_check_type"]: told["clah_health_check_date"]
        for told in stage.rows["ssd_cla_health"]
    }
    assert checks == {"HEALTH": "2025-09-01", "DENTAL": "2025-10-01"}
    assert one_of(stage, "ssd_cla_visits")["clav_cla_visit_date"] == "2026-02-20"
    assert one_of(stage, "ssd_cla_reviews")["clar_cla_id"] == f"{KEY}-2025-01-05"
    assert one_of(stage, "ssd_missing") == {
        "miss_table_id": f"{KEY}-last",
        "miss_person_id": "0042",
        "miss_missing_rhi_offered": "Y",
        "miss_missing_rhi_accepted": "NA",
    }


def test_care_that_ended_ends_its_placement_and_legal_status(tmp_path):
    ended = row(8, date_started=day("2025-01-05"), start_date_of_current=day("2025-01-05"),
                most_recent_placement=day("2025-01-05"), s_legal_status="V2",
                date_ceased=day("2026-02-01"), reason_ceased="E4A", permanence="c) SGO/CAO")  # fmt: skip

    stage = stated(tmp_path, sheet(8, ended))

    assert one_of(stage, "ssd_legal_status")["lega_legal_status_end_date"] == "2026-02-01"
    assert one_of(stage, "ssd_cla_placement")["clap_cla_placement_end_date"] == "2026-02-01"
    assert one_of(stage, "ssd_cla_episodes")["clae_cla_episode_ceased_reason"] == "E4A"
    counts = {one.what: one.count for one in stage.not_used}
    assert counts["What is the permanence plan for this child?"] == 1


def test_list_9_is_read_in_the_shape_of_2019_and_in_that_of_2024(tmp_path):
    told = row(9, eligibility="b) Former relevant child", in_touch="a) Yes",
               type_of="U: Independent living", suitability="a) Suitable",
               activity="F2: Full time in education other than higher")  # fmt: skip
    more = ["Allocated Personal Advisor", "Latest Pathway Plan Review Date", "Latest Date of Contact",
            "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)"]  # fmt: skip
    longer = [
        [*HEADINGS[9], *more],
        [*told, "Sam Reed", day("2026-01-01"), day("2026-02-01"), "Yes"],
    ]

    (tmp_path / "b").mkdir()
    first = one_of(stated(tmp_path, sheet(9, told)), "ssd_care_leavers")
    second = one_of(stated(tmp_path / "b", {"List_9": longer}), "ssd_care_leavers")

    assert first["clea_care_leaver_eligibility"] == "Former Relevant"
    assert (first["clea_care_leaver_accommodation"], first["clea_care_leaver_accom_suitable"]) == (
        "U",
        "1",
    )
    added = {name: text for name, text in second.items() if name not in first}
    assert added.pop("clea_care_leaver_personal_advisor")
    assert added == {
        "clea_pathway_plan_review_date": "2026-01-01",
        "clea_care_leaver_latest_contact": "2026-02-01",
    }


def test_an_adoption_is_a_permanence_track_a_match_and_its_period_of_care(tmp_path):
    adopted = row(10, family="F1", entered_care=day("2024-05-03"), child_should_be=day("2025-06-01"),
                  placement_order=day("2025-06-10"), matching=day("2025-08-20"),
                  date_placed_for=day("2025-09-01"), adoption_order=day("2025-12-20"))  # fmt: skip

    stage = stated(tmp_path, sheet(10, adopted))

    assert one_of(stage, "ssd_permanence") == {
        "perm_table_id": f"{KEY}-2025-06-01",
        "perm_person_id": "0042",
        "perm_cla_id": f"{KEY}-2024-05-03",
        "perm_adm_decision_date": "2025-06-01",
        "perm_placement_order_date": "2025-06-10",
        "perm_matched_date": "2025-08-20",
        "perm_placed_for_adoption_date": "2025-09-01",
        "perm_permanence_order_date": "2025-12-20",
        "perm_permanence_order_type": "Adoption",
    }
    assert one_of(stage, "ext_adoptive_match")["exam_family_id"] == "F1"
    episode = one_of(stage, "ssd_cla_episodes")
    assert episode["clae_entered_care_date"] == "2024-05-03"
    assert episode["clae_cla_episode_ceased_date"] == "2025-12-20"


def test_a_period_of_care_that_list_8_tells_is_not_told_again_by_list_10(tmp_path):
    adopted = row(10, entered_care=day("2025-01-05"), child_should_be=day("2025-06-01"))

    stage = stated(tmp_path, sheet(8, IN_CARE), sheet(10, adopted))

    assert one_of(stage, "ssd_cla_episodes")["clae_cla_episode_start_date"] == "2025-06-01"


def test_adopters_have_letters_of_their_own_for_gender(tmp_path):
    adopter = [
        "A1",
        "F1",
        "c) Neither",
        "a) WBRI",
        "b) No",
        "b) No",
        day("2025-01-05"),
        None,
        None,
        1,
    ]

    stage = stated(tmp_path, sheet(11, adopter))

    assert one_of(stage, "ext_adopter") == {
        "exad_adopter_id": "A1",
        "exad_family_id": "F1",
        "exad_gender": "N",
        "exad_ethnicity": "WBRI",
        "exad_disability": "N",
        "exad_fostering_for_adoption": "N",
        "exad_enquiry_date": "2025-01-05",
        "exad_children_placed": "1",
    }
    assert "ssd_person" not in stage.rows


def test_adopters_filled_from_children_are_taken_for_an_empty_list(tmp_path):
    nothing = day("1900-01-01")

    stage = stated(
        tmp_path, sheet(11, ["A1", "F1", "F", "WBRI", "N", "N", nothing, nothing, nothing, 0])
    )

    assert "ext_adopter" not in stage.rows
    assert ("list 11", 1) in [(one.what, one.count) for one in stage.not_used]


def test_a_child_in_care_of_whom_no_day_is_known_is_no_episode_and_no_adopters_are_no_rows(
    tmp_path,
):
    stage = stated(tmp_path, sheet(8, row(8, placement_type="U6")), sheet(11))

    assert "ssd_cla_episodes" not in stage.rows
    assert "ext_adopter" not in stage.rows
    assert one_of(stage, "ssd_person")["pers_person_id"] == "0042"
