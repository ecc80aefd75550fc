"""The return on children looked after: what fits, whose year it is, and what is said of faults."""

import datetime
from pathlib import Path

import pytest

from goldenthread.childdata.loaders.loader import Form, SourceRefused, Stamp
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


def loaded(folder: Path, *paths: Path) -> KeptStage:
    scratch = folder / "scratch"
    scratch.mkdir()
    stage = KeptStage(scratch)
    LOADER.read(paths, stage)
    return stage


@pytest.mark.parametrize(
    "headings",
    [
        HEADER,
        EPISODES,
        REVIEWS,
        "CHILD,SEX,DOB,DUC",
        "Child,DOB,Review,Review Code,LA,YEAR",
        "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
        "CHILD,DOB,DOLO_START,DOLO_END",
    ],
)
def test_a_file_fits_by_its_headings_in_any_order_and_case(tmp_path, headings):
    turned = ",".join(reversed(headings.split(",")))

    assert LOADER.fits(module(tmp_path / "a.txt", headings))
    assert LOADER.fits(module(tmp_path / "b.csv", turned))


@pytest.mark.parametrize(
    "headings", ["CHILD,DOB", "pers_person_id,pers_dob", "Child Unique ID,DOB", ""]
)
def test_other_files_do_not_fit(tmp_path, headings):
    assert not LOADER.fits(module(tmp_path / "header.csv", headings))


def test_the_return_as_xml_is_refused_with_what_to_do(tmp_path):
    path = module(tmp_path / "903.xml", "<EXPSSDA903><CHILD/></EXPSSDA903>")

    assert LOADER.fits(path)
    with pytest.raises(SourceRefused, match=r"903\.xml: .* Export it as CSV"):
        loaded(tmp_path, path)


def test_a_file_that_is_none_of_the_return_is_refused(tmp_path):
    with pytest.raises(SourceRefused, match=r"a\.csv: this is no file of the return"):
        loaded(tmp_path, module(tmp_path / "a.csv", "CHILD,DOB"))


def test_rows_say_their_file_their_line_and_the_year_that_their_days_tell(tmp_path):
    stage = loaded(
        tmp_path,
        module(tmp_path / "e.csv", EPISODES, episode("01/02/2020", "S", "05/06/2025", "X1"),
               episode("05/06/2025", "P")),
    )  # fmt: skip

    stamp = Stamp(
        LOADER.source,
        "e.csv",
        Form.EVENT,
        datetime.date(2025, 4, 1),
        datetime.date(2026, 3, 31),
    )
    assert set(stage.stamps["ssd_cla_episodes"]) == {stamp}
    assert sorted(stage.numbers["ssd_cla_episodes"]) == [2, 3]


def test_episodes_that_all_go_on_are_of_the_year_in_which_the_last_began(tmp_path):
    stage = loaded(tmp_path, module(tmp_path / "e.csv", EPISODES, episode("01/02/2020", "S"),
                                    episode("03/05/2025", "S", child="7")))  # fmt: skip

    assert stage.stamps["ssd_cla_episodes"][0].covers_to == datetime.date(2026, 3, 31)


def test_a_header_has_the_year_of_the_episodes_beside_it(tmp_path):
    ended = [episode("01/02/2020", "S", f"0{month}/06/2025", "X1") for month in range(1, 9)]
    before = [row.replace("2025", "2024") for row in ended]
    folders = (tmp_path / "now", tmp_path / "before")
    files = [
        module(folder / name, headings, *rows)
        for folder, episodes in zip(folders, (ended, before), strict=True)
        for name, headings, rows in (
            ("a.csv", HEADER, [HEADER_ROW]),
            ("b.csv", EPISODES, episodes),
        )
    ]

    stage = loaded(tmp_path, *files)

    assert [stamp.covers_to for stamp in stage.stamps["ssd_person"]] == [datetime.date(2026, 3, 31)]


def test_files_of_two_years_in_one_folder_are_paired_by_what_their_names_share(tmp_path):
    oc2 = "CHILD,DOB,SDQ_SCORE,CONVICTED"
    stage = loaded(
        tmp_path,
        module(tmp_path / "episodes_prev.csv", EPISODES, episode("01/02/2020", "S", "05/06/2024", "X1")),
        module(tmp_path / "episodes.csv", EPISODES, episode("05/06/2024", "P", "05/06/2025", "X1")),
        module(tmp_path / "oc2.csv", oc2, f"0042,{BORN},12,0"),
        module(tmp_path / "oc2_prev.csv", oc2, f"0042,{BORN},15,0"),
    )  # fmt: skip

    told = {
        row["csdq_sdq_completed_date"]: row["csdq_sdq_score"]
        for row in stage.rows["ssd_sdq_scores"]
    }
    assert told == {"2026-03-31": "12", "2025-03-31": "15"}


def test_files_with_nothing_in_common_are_paired_by_their_children(tmp_path):
    stage = loaded(
        tmp_path,
        module(tmp_path / "e1.csv", EPISODES, episode("01/02/2020", "S", "05/06/2024", "X1", child="1")),
        module(tmp_path / "e2.csv", EPISODES, episode("05/06/2024", "S", "05/06/2025", "X1", child="2")),
        module(tmp_path / "a.csv", HEADER, f"1,F,{BORN},WBRI,UN1,0,"),
    )  # fmt: skip

    years = {stamp.file: stamp.covers_to for stamp in stage.stamps["ssd_person"]}
    assert years["a.csv"] == datetime.date(2025, 3, 31)


def test_an_episode_that_two_years_tell_is_taken_from_the_later(tmp_path):
    stage = loaded(
        tmp_path,
        module(tmp_path / "a.csv", EPISODES, episode("01/02/2020", "S", "05/06/2024", "X1"),
               episode("05/06/2024", "P")),
        module(tmp_path / "b.csv", EPISODES, episode("05/06/2024", "P", "09/06/2025", "X1"),
               episode("09/06/2025", "L", status="E1")),
    )  # fmt: skip

    told = [
        (row["clae_cla_episode_start_date"], row.get("clae_cla_episode_ceased_date"))
        for row in stage.rows["ssd_cla_episodes"]
    ]
    assert sorted(told) == [
        ("01/02/2020", "05/06/2024"),
        ("05/06/2024", "09/06/2025"),
        ("09/06/2025", None),
    ]
    assert {row["clae_cla_id"] for row in stage.rows["ssd_cla_episodes"]} == {f"{KEY}-2020-02-01"}
    assert [(one.where, one.what, one.count) for one in stage.not_used if one.count] == [
        ("a.csv", "Episodes", 1)
    ]


def test_the_previous_years_files_alone_say_which_year_is_known(tmp_path):
    stage = loaded(
        tmp_path,
        module(tmp_path / "e.csv", EPISODES, episode("01/02/2020", "S", "05/06/2024", "X1")),
        module(tmp_path / "r.csv", REVIEWS, f"0042,{BORN},03/05/2025,PN1"),
    )

    assert ("SSDA903", "Episodes") in [(one.where, one.what) for one in stage.not_used]
    assert "no such file for 2025-26" in stage.told()


def test_a_file_whose_year_nothing_tells_says_so(tmp_path):
    stage = loaded(tmp_path, module(tmp_path / "h.csv", HEADER, HEADER_ROW))

    assert "nothing tells its collection year" in stage.told()
    assert stage.stamps["ssd_person"][0].covers_to is None


def test_columns_doubled_unknown_and_missing_are_named(tmp_path):
    headings = "CHILD,DOB,DOB,REVIEW,SHOES"

    stage = loaded(
        tmp_path, module(tmp_path / "r.csv", headings, f"0042,{BORN},,03/05/2025,Violet")
    )

    told = {(one.where, one.what) for one in stage.not_used}
    assert {("r.csv", "DOB"), ("r.csv", "SHOES"), ("r.csv", "REVIEW_CODE")} <= told
    assert "Violet" not in stage.told()


def test_ragged_rows_are_left_out_and_named_by_line(tmp_path):
    stage = loaded(
        tmp_path,
        module(tmp_path / "r.csv", REVIEWS, f"0042,{BORN},03/05/2025,PN1", "0042,Violet",
               f"0042,{BORN},03/06/2025,PN1"),
    )  # fmt: skip

    assert sorted(stage.numbers["ssd_cla_reviews"]) == [2, 4]
    assert ("r.csv", "line 3", 1) in [(one.where, one.what, one.count) for one in stage.not_used]
    assert "Violet" not in stage.told()


def test_a_file_in_windows_1252_is_read(tmp_path):
    path = module(tmp_path / "p.csv", "CHILD,DOB,PREV_PERM,LA_PERM", f"0042,{BORN},P1,Café",
                  encoding="cp1252")  # fmt: skip

    stage = loaded(tmp_path, path)

    assert stage.rows["ssd_cla_previous_permanence"][0]["lapp_previous_permanence_la"] == "Café"


def test_rows_without_a_child_are_left_out_and_counted(tmp_path):
    stage = loaded(tmp_path, module(tmp_path / "r.csv", REVIEWS, f",{BORN},03/05/2025,PN1"))

    assert "ssd_cla_reviews" not in stage.rows
    assert ("r.csv", "Reviews", 1) in [(one.where, one.what, one.count) for one in stage.not_used]


def test_a_day_of_birth_that_is_not_the_headers_is_counted(tmp_path):
    stage = loaded(
        tmp_path,
        module(tmp_path / "h.csv", HEADER, HEADER_ROW),
        module(tmp_path / "r.csv", REVIEWS, "0042,07/05/2012,03/05/2025,PN1",
               "0042,2012-05-06,04/05/2025,PN1"),
    )  # fmt: skip

    assert ("r.csv", "DOB", 1) in [(one.where, one.what, one.count) for one in stage.not_used]
    assert [row["pers_dob"] for row in stage.rows["ssd_person"]] == [BORN]


def test_periods_of_care_from_before_the_years_loaded_are_counted(tmp_path):
    stage = loaded(tmp_path, module(tmp_path / "e.csv", EPISODES, episode("01/02/2020", "L"),
                                    episode("03/05/2025", "S", child="7")))  # fmt: skip

    counts = {one.what: one.count for one in stage.not_used}
    assert counts["beginnings of periods of care"] == 1
