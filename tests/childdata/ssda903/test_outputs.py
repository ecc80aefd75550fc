"""What each file of the return becomes."""

from pathlib import Path

from goldenthread.childdata.loaders.loader import Form
from goldenthread.childdata.loaders.ssda903 import LOADER
from goldenthread.childdata.made_ids import child_key
from tests.factories.kept_stage import KeptStage
from tests.factories.returns import (
    BORN,
    EPISODES,
    HEADER,
    HEADER_ROW,
    REVIEWS,
    episode,
    module,
)

KEY = child_key("0042")


def told_of(folder: Path, **modules: list[str]) -> KeptStage:
    """Load one file for each of the modules, given as headings and rows."""
    paths = [module(folder / f"{name}.csv", *lines) for name, lines in modules.items()]
    (folder / "scratch").mkdir()
    stage = KeptStage(folder / "scratch")
    LOADER.read(paths, stage)
    return stage


def one_of(stage: KeptStage, table: str) -> dict[str, str]:
    (row,) = stage.rows[table]
    return row


def test_the_header_becomes_a_person_and_a_mother(tmp_path):
    stage = told_of(tmp_path, h=[HEADER, f"0042,F,{BORN},WBRI,un3,1,03/04/2025"])

    assert one_of(stage, "ssd_person") == {
        "pers_person_id": "0042",
        "pers_sex": "F",
        "pers_dob": BORN,
        "pers_ethnicity": "WBRI",
        "pers_upn_unknown": "UN3",
        "pers_is_mother": "1",
    }
    assert one_of(stage, "ssd_mother") == {
        "moth_table_id": f"{KEY}-2025-04-03",
        "moth_person_id": "0042",
        "moth_childs_dob": "03/04/2025",
    }


def test_children_of_other_files_are_persons_once(tmp_path):
    stage = told_of(
        tmp_path,
        h=[HEADER, HEADER_ROW],
        e=[EPISODES, episode("03/05/2025", "S"), episode("03/05/2025", "S", child="7")],
        l=["CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", "7,01/02/2006,YES,F2,B1"],
    )

    assert sorted(row["pers_person_id"] for row in stage.rows["ssd_person"]) == ["0042", "7"]
    assert {"pers_person_id": "7", "pers_dob": "01/02/2006"} in stage.rows["ssd_person"]


CARE = [
    EPISODES,
    episode("03/05/2025", "S", "10/06/2025", "X1", status="V2", place="U1"),
    episode("10/06/2025", "L", "01/09/2025", "X1", status="C1", place="U1"),
    episode("01/09/2025", "P", "20/12/2025", "E4A", status="C1", place="K2"),
    episode("05/01/2026", "S", status="V2", place="U6"),
]


def test_episodes_are_joined_to_periods_of_care(tmp_path):
    stage = told_of(tmp_path, e=CARE)

    told = [
        (row["clae_cla_episode_id"], row["clae_cla_id"], row["clae_entered_care_date"])
        for row in stage.rows["ssd_cla_episodes"]
    ]
    first = f"{KEY}-2025-05-03"
    assert sorted(told) == [
        (first, first, "2025-05-03"),
        (f"{KEY}-2025-06-10", first, "2025-05-03"),
        (f"{KEY}-2025-09-01", first, "2025-05-03"),
        (f"{KEY}-2026-01-05", f"{KEY}-2026-01-05", "2026-01-05"),
    ]


def test_a_placement_lasts_while_only_the_legal_status_changes(tmp_path):
    stage = told_of(tmp_path, e=CARE)

    told = [
        (
            row["clap_cla_placement_type"],
            row["clap_cla_placement_start_date"],
            row.get("clap_cla_placement_end_date"),
        )
        for row in stage.rows["ssd_cla_placement"]
    ]
    assert sorted(told) == [
        ("K2", "2025-09-01", "20/12/2025"),
        ("U1", "2025-05-03", "01/09/2025"),
        ("U6", "2026-01-05", None),
    ]
    ids = {row["clap_cla_placement_id"] for row in stage.rows["ssd_cla_placement"]}
    assert {row["clae_cla_placement_id"] for row in stage.rows["ssd_cla_episodes"]} == ids
    assert {row["expl_placement_id"] for row in stage.rows["ext_placement_location"]} == ids


def test_consecutive_episodes_of_one_legal_status_are_one_spell(tmp_path):
    stage = told_of(tmp_path, e=CARE)

    told = [
        (
            row["lega_legal_status"],
            row["lega_legal_status_start_date"],
            row.get("lega_legal_status_end_date"),
        )
        for row in stage.rows["ssd_legal_status"]
    ]
    assert sorted(told) == [
        ("C1", "2025-06-10", "20/12/2025"),
        ("V2", "2025-05-03", "10/06/2025"),
        ("V2", "2026-01-05", None),
    ]


def test_a_period_that_began_before_the_years_loaded_does_not_say_when(tmp_path):
    stage = told_of(tmp_path, e=[EPISODES, episode("01/02/2020", "P", "05/06/2025", "X1")])

    assert "clae_entered_care_date" not in one_of(stage, "ssd_cla_episodes")


def test_a_gap_begins_a_new_period(tmp_path):
    stage = told_of(
        tmp_path,
        e=[
            EPISODES,
            episode("03/05/2025", "S", "10/06/2025", "X1"),
            episode("12/06/2025", "P"),
        ],
    )

    assert len({row["clae_cla_id"] for row in stage.rows["ssd_cla_episodes"]}) == 2


def test_a_review_belongs_to_the_period_it_was_held_in(tmp_path):
    stage = told_of(
        tmp_path,
        e=CARE,
        r=[
            REVIEWS,
            f"0042,{BORN},01/06/2025,PN1",
            f"0042,{BORN},01/02/2026,PN3",
            f"0042,{BORN},01/02/2026,PN3",
            f"0042,{BORN},01/02/2025,PN0",
        ],
    )

    told = [
        (row["clar_cla_review_id"], row.get("clar_cla_id")) for row in stage.rows["ssd_cla_reviews"]
    ]
    assert sorted(told) == [
        (f"{KEY}-2025-02-01", None),
        (f"{KEY}-2025-06-01", f"{KEY}-2025-05-03"),
        (f"{KEY}-2026-02-01", f"{KEY}-2026-01-05"),
        (f"{KEY}-2026-02-01-2", f"{KEY}-2026-01-05"),
    ]


def test_an_unaccompanied_child_has_the_status_without_a_beginning(tmp_path):
    stage = told_of(tmp_path, u=["CHILD,SEX,DOB,DUC", f"0042,F,{BORN},06/05/2030"])

    assert one_of(stage, "ssd_immigration_status") == {
        "immi_immigration_status_id": f"{KEY}-UASC",
        "immi_person_id": "0042",
        "immi_immigration_status": "UASC",
        "immi_immigration_status_end_date": "06/05/2030",
    }


def test_yearly_answers_stand_at_the_end_of_the_year(tmp_path):
    stage = told_of(
        tmp_path,
        e=CARE,
        o=["CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,TEETH_CHECK", f"0042,{BORN},14,,0,1"],
    )

    assert one_of(stage, "ssd_sdq_scores") == {
        "csdq_table_id": f"{KEY}-2026-03-31",
        "csdq_person_id": "0042",
        "csdq_sdq_completed_date": "2026-03-31",
        "csdq_sdq_score": "14",
    }
    assert one_of(stage, "ext_child_health_summary") == {
        "exhs_summary_id": f"{KEY}-2026-03-31",
        "exhs_person_id": "0042",
        "exhs_collection_year_end": "2026-03-31",
        "exhs_convicted": "0",
        "exhs_teeth_check": "1",
    }
    assert stage.stamps["ext_child_health_summary"][0].form is Form.SNAPSHOT


def test_accommodation_is_split_from_whether_it_is_suitable_and_0_is_blank(tmp_path):
    stage = told_of(
        tmp_path,
        l=[
            "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
            "1,01/02/2006,YES,F2,Z2",
            "2,01/02/2006,NO,0,0",
            "3,01/02/2006,YES,F2,Caravan",
        ],
    )

    told = [
        (
            row.get("clea_care_leaver_activity"),
            row.get("clea_care_leaver_accommodation"),
            row.get("clea_care_leaver_accom_suitable"),
        )
        for row in stage.rows["ssd_care_leavers"]
    ]
    assert told == [("F2", "Z", "2"), (None, None, None), ("F2", "Caravan", None)]


ADOPTED = [
    EPISODES,
    episode("03/05/2024", "S", "10/06/2025", "X1", status="C2"),
    episode("10/06/2025", "L", "01/09/2025", "X1", status="E1"),
    episode("01/09/2025", "P", "20/12/2025", "E12", status="E1", place="A6"),
]
PLACED = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED"


def test_a_decision_for_adoption_is_one_row_of_both_files(tmp_path):
    stage = told_of(
        tmp_path,
        e=ADOPTED,
        a=[
            "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
            f"0042,{BORN},01/06/2025,20/08/2025,0,2,MF,L11",
        ],
        p=[PLACED, f"0042,{BORN},01/06/2025,,"],
    )

    assert one_of(stage, "ssd_permanence") == {
        "perm_table_id": f"{KEY}-2025-06-01",
        "perm_person_id": "0042",
        "perm_cla_id": f"{KEY}-2024-05-03",
        "perm_adm_decision_date": "01/06/2025",
        "perm_placement_order_date": "2025-06-10",
        "perm_matched_date": "20/08/2025",
        "perm_placed_for_adoption_date": "2025-09-01",
        "perm_adopted_by_carer_flag": "0",
        "perm_permanence_order_date": "2025-12-20",
        "perm_permanence_order_type": "Adoption",
        "perm_number_of_adopters": "2",
        "perm_adopter_sex": "MF",
        "perm_adopter_legal_status": "L11",
    }


def test_date_placed_is_the_decision_and_not_the_placement(tmp_path):
    stage = told_of(
        tmp_path,
        e=CARE,
        p=[PLACED, f"0042,{BORN},01/06/2025,01/10/2025,RD4"],
    )

    row = one_of(stage, "ssd_permanence")
    assert row["perm_adm_decision_date"] == "01/06/2025"
    assert row["perm_decision_reversed_reason"] == "RD4"
    assert "perm_placed_for_adoption_date" not in row


def test_an_earlier_arrangement_keeps_a_day_that_is_not_wholly_known(tmp_path):
    stage = told_of(
        tmp_path, p=["CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM", f"0042,{BORN},P1,999,zz/05/2019"]
    )

    assert one_of(stage, "ssd_cla_previous_permanence") == {
        "lapp_table_id": f"{KEY}-P1",
        "lapp_person_id": "0042",
        "lapp_previous_permanence_option": "P1",
        "lapp_previous_permanence_la": "999",
        "lapp_previous_permanence_order_date": "zz/05/2019",
    }


def test_missing_episodes_and_orders_keep_their_days(tmp_path):
    stage = told_of(
        tmp_path,
        m=["CHILD,DOB,MISSING,MIS_START,MIS_END", f"0042,{BORN},M,03/05/2025,05/05/2025"],
        d=["CHILD,DOB,DOLO_START,DOLO_END", f"0042,{BORN},04/06/2025,"],
    )

    assert one_of(stage, "ssd_missing") == {
        "miss_table_id": f"{KEY}-2025-05-03",
        "miss_person_id": "0042",
        "miss_missing_episode_start_date": "03/05/2025",
        "miss_missing_episode_type": "M",
        "miss_missing_episode_end_date": "05/05/2025",
    }
    assert one_of(stage, "ext_deprivation_of_liberty") == {
        "exdl_order_id": f"{KEY}-2025-06-04",
        "exdl_person_id": "0042",
        "exdl_start_date": "04/06/2025",
    }


def test_a_worker_is_known_by_number_and_xx_is_none(tmp_path):
    stage = told_of(
        tmp_path,
        w=[
            "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
            f"0042,{BORN},SW123,03/05/2025,04/06/2025,INITIAL",
            f"0042,{BORN},XX,04/06/2025,,CHALLO",
        ],
    )

    assert one_of(stage, "ssd_professionals") == {
        "prof_professional_id": "SW123",
        "prof_social_worker_registration_no": "SW123",
    }
    workers = {
        row["invo_involvement_start_date"]: row.get("invo_professional_id")
        for row in stage.rows["ssd_involvements"]
    }
    assert workers == {"03/05/2025": "SW123", "04/06/2025": None}
    assert {row["invo_professional_role_id"] for row in stage.rows["ssd_involvements"]} == {"CW"}
