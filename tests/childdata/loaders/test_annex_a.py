"""Annex A: which workbooks and files fit, how lists are found in them, and what is refused."""

import datetime
import random
import zipfile
from pathlib import Path

import pytest

from goldenthread.childdata.annex_a.listing import all_lists
from goldenthread.childdata.loaders.annex_a import LOADER
from goldenthread.childdata.loaders.loader import Form, SourceRefused
from goldenthread.documents.packages import OLE_START
from tests.factories.annex_lists import (
    HEADINGS,
    day,
    exported,
    row,
    sheet,
    workbook,
)
from tests.factories.kept_stage import KeptStage

CONTACT = row(1, date_of_contact=day("2026-03-20"), contact_source="q) 6: Police")
PLAN = row(7, plan_start_date=day("2025-10-01"), initial_category="a) Neglect")


def loaded(*paths: Path) -> KeptStage:
    stage = KeptStage()
    LOADER.read(paths, stage)
    return stage


def refusal(path: Path) -> str:
    with pytest.raises(SourceRefused) as refused:
        loaded(path)
    return str(refused.value)


def test_a_workbook_fits_by_the_names_of_its_sheets_or_by_its_headings(tmp_path):
    assert LOADER.fits(workbook(tmp_path / "a.dat", sheet(1, CONTACT)))
    assert LOADER.fits(workbook(tmp_path / "b.xlsx", {"Export": [HEADINGS[7], PLAN]}))
    assert not LOADER.fits(
        workbook(tmp_path / "c.xlsx", {"Plan": [["Action", "Lead"], ["a", "b"]]})
    )


def test_a_list_exported_as_csv_fits_by_its_headings(tmp_path):
    assert LOADER.fits(exported(tmp_path / "a.csv", [HEADINGS[3]]))
    assert not LOADER.fits(
        exported(tmp_path / "b.csv", [["CHILD", "DOB", "REVIEW", "REVIEW_CODE"]])
    )
    assert not LOADER.fits(
        exported(tmp_path / "c.csv", [["pers_person_id", "pers_sex", "pers_dob"]])
    )


def test_lists_are_found_in_any_order_with_and_without_their_title(tmp_path):
    path = workbook(
        tmp_path / "a.xlsx",
        {
            "Front_Sheet": [["Annex A"]],
            "Third": [HEADINGS[7], PLAN],
            "First": [[], ["List 1: contacts"], HEADINGS[1], CONTACT],
        },
    )

    stage = loaded(path)

    assert len(stage.rows["ssd_cp_plans"]) == len(stage.rows["ssd_contacts"]) == 1
    assert stage.numbers["ssd_contacts"] == [4]
    assert stage.numbers["ssd_cp_plans"] == [2]


def test_columns_are_found_in_any_order(tmp_path):
    order = list(range(len(HEADINGS[7])))
    random.Random(7).shuffle(order)
    turned = [[cells[at] for at in order] for cells in (HEADINGS[7], PLAN)]

    first = loaded(workbook(tmp_path / "a.xlsx", sheet(7, PLAN)))
    second = loaded(workbook(tmp_path / "b.xlsx", {"x": turned}))

    assert first.rows == second.rows


def test_one_file_and_eleven_give_the_same(tmp_path):
    sheets = sheet(1, CONTACT) | sheet(7, PLAN)
    one = workbook(tmp_path / "all.xlsx", sheets)
    several = [workbook(tmp_path / f"{name}.xlsx", {name: rows}) for name, rows in sheets.items()]
    export = exported(tmp_path / "contacts.csv", [HEADINGS[1], CONTACT])

    assert loaded(one).rows == loaded(*several).rows
    assert loaded(export).rows["ssd_contacts"] == loaded(one).rows["ssd_contacts"]


def test_rows_say_their_sheet_and_the_days_they_cover(tmp_path):
    stage = loaded(workbook(tmp_path / "a.xlsx", sheet(1, CONTACT) | sheet(7, PLAN)))

    contact, plan = stage.stamps["ssd_contacts"][0], stage.stamps["ssd_cp_plans"][0]
    assert (contact.file, contact.form) == ("a.xlsx, sheet List_1", Form.EVENT)
    assert (contact.covers_from, contact.covers_to) == (day("2025-09-20"), day("2026-03-20"))
    assert plan.form is Form.SNAPSHOT


def test_a_day_far_beyond_the_others_is_not_the_day_of_the_extract(tmp_path):
    wrong = row(1, date_of_contact=day("2062-03-20"), contact_source="q) 6: Police")

    stage = loaded(workbook(tmp_path / "a.xlsx", sheet(1, CONTACT, CONTACT, wrong)))

    assert stage.stamps["ssd_contacts"][0].covers_to == day("2026-03-20")


def test_lists_without_events_do_not_say_what_they_cover(tmp_path):
    stage = loaded(workbook(tmp_path / "a.xlsx", sheet(7, PLAN)))

    assert stage.stamps["ssd_cp_plans"][0].covers_to is None
    assert ("Annex A", "day of the extract") in [(one.where, one.what) for one in stage.not_used]


@pytest.mark.parametrize("told", all_lists(), ids=lambda told: f"list {told.number}")
def test_every_heading_and_variant_is_its_column_and_no_other(told):
    for column in told.columns:
        for spelt in column.spellings:
            called = [one.name for one in told.columns if spelt in one.spellings] or [
                one.name for one in told.columns if one.is_called(spelt)
            ]
            assert called == [column.name]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("  CHILD unique-ID ", "child"),
        ("LA Child ID", "child"),
        ("Person ID", "child"),
        ("ChildUniqueID", "child"),
        ("Young Person's Reference", "child"),
        ("DOB", "born"),
        ("Date of birth (or expected)", "born"),
        ("Sex", "gender"),
        ("Ethnic Origin", "ethnicity"),
        ("Contact Received Date", "contacted"),
        ("ContactSource", "source"),
        ("Source of contact", "source"),
        ("Age in years", "age"),
    ],
)
def test_headings_are_known_as_authorities_print_them(printed, name):
    from goldenthread.childdata.annex_a.listing import plain

    contacts = all_lists()[0]

    assert [one.name for one in contacts.columns if one.is_called(plain(printed))] == [name]


def said(stage: KeptStage) -> set[tuple[str, str]]:
    return {(one.where, one.what) for one in stage.not_used}


def test_a_list_on_a_sheet_named_for_another_is_read_as_what_it_is(tmp_path):
    stage = loaded(workbook(tmp_path / "a.xlsx", {"List_3": [HEADINGS[7], PLAN]}))

    assert len(stage.rows["ssd_cp_plans"]) == 1
    assert ("a.xlsx, sheet List_3", "list 3") in said(stage)


def test_columns_missing_unknown_and_doubled_are_named(tmp_path):
    headings = [*HEADINGS[7][:8], None, "Shoe size", "CP plan start date"]
    path = workbook(tmp_path / "a.xlsx", {"List_7": [headings, [*PLAN[:8], None, "Violet", None]]})

    stage = loaded(path)

    where = "a.xlsx, sheet List_7"
    assert {(where, "Shoe size"), (where, "CP plan start date")} <= said(stage)
    assert (where, "Latest Category of Abuse") in said(stage)
    assert stage.rows["ssd_cp_plans"][0]["cppl_cp_plan_start_date"] == "2025-10-01"
    assert "Violet" not in stage.told()


def test_sheets_of_no_list_and_hidden_ones_and_empty_lists_are_said(tmp_path):
    path = workbook(
        tmp_path / "a.xlsx",
        {
            **sheet(1, CONTACT),
            **sheet(7, PLAN),
            **sheet(2),
            "Notes": [["Ask", "Robin"]],
            "Blank": [],
        },
        hidden=["List_7"],
    )

    stage = loaded(path)

    assert "ssd_cp_plans" not in stage.rows
    assert {
        ("a.xlsx", "sheet List_7"),
        ("a.xlsx", "sheet Notes"),
        ("a.xlsx, sheet List_2", "list 2"),
    } <= said(stage)
    assert ("a.xlsx", "sheet Blank") not in said(stage)


def test_rows_without_an_identifier_are_left_out_and_counted_if_they_say_anything(tmp_path):
    nobody = [None, *CONTACT[1:]]
    formulas = [None, "", "", None, 0, None, ""]

    stage = loaded(workbook(tmp_path / "a.xlsx", sheet(1, CONTACT, nobody, formulas)))

    counts = [one.count for one in stage.not_used if one.what == "rows"]
    assert (len(stage.rows["ssd_contacts"]), counts) == (1, [1])


def test_the_same_rows_on_two_sheets_are_kept_once_and_said(tmp_path):
    again = row(1, date_of_contact=day("2026-03-20"), contact_source="q) 6: Police")
    path = workbook(
        tmp_path / "a.xlsx", {**sheet(1, CONTACT, again), "Copy": [HEADINGS[1], CONTACT]}
    )

    stage = loaded(path)

    ids = [contact["cont_contact_id"] for contact in stage.rows["ssd_contacts"]]
    assert len(ids) == 2
    assert ids[1] == f"{ids[0]}-2"
    assert ("a.xlsx, sheet Copy", "rows") in said(stage)


def test_a_workbook_with_a_password_and_one_of_before_2007_are_refused(tmp_path):
    locked, old = tmp_path / "locked.xlsx", tmp_path / "old.xls"
    locked.write_bytes(OLE_START + "EncryptedPackage".encode("utf-16-le"))
    old.write_bytes(OLE_START + "Workbook".encode("utf-16-le"))

    assert LOADER.fits(locked)
    assert "locked.xlsx: the workbook is protected by a password" in refusal(locked)
    assert "before 2007 (.xls)" in refusal(old)


def test_other_old_office_files_do_not_fit(tmp_path):
    path = tmp_path / "letter.doc"
    path.write_bytes(OLE_START + "WordDocument".encode("utf-16-le"))

    assert not LOADER.fits(path)


def test_a_workbook_cut_short_is_refused(tmp_path):
    whole = workbook(tmp_path / "a.xlsx", sheet(1, CONTACT))
    cut = tmp_path / "cut.xlsx"
    with zipfile.ZipFile(whole) as archive, zipfile.ZipFile(cut, "w") as other:
        for name in archive.namelist():
            data = archive.read(name)
            other.writestr(name, data[: len(data) // 2] if "sheet1" in name else data)

    assert LOADER.fits(cut)
    assert "damaged or was cut short" in refusal(cut)
    assert "0042" not in refusal(cut)


def test_a_workbook_whose_end_is_missing_is_refused(tmp_path):
    path = workbook(tmp_path / "a.xlsx", sheet(1, CONTACT))
    path.write_bytes(path.read_bytes()[:-500])

    assert LOADER.fits(path)
    assert "a.xlsx: the workbook is damaged or was cut short" in refusal(path)


def test_an_archive_of_something_else_does_not_fit(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notes.txt", "made up")

    assert not LOADER.fits(path)


def test_a_workbook_that_would_flood_memory_is_refused(tmp_path):
    path = workbook(tmp_path / "a.xlsx", sheet(1, CONTACT))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/more.xml", b"0" * 20_000_000)

    assert "unpacks to far more" in refusal(path)


def test_macros_are_not_run_and_said(tmp_path):
    path = workbook(tmp_path / "a.xlsm", sheet(1, CONTACT))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"made up")

    stage = loaded(path)

    assert len(stage.rows["ssd_contacts"]) == 1
    assert ("a.xlsm", "macros") in said(stage)


def test_a_workbook_of_no_list_is_refused(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"List 1 of parking": [["Car", "Place"], ["a", "b"]]})

    assert LOADER.fits(path)
    assert "none of its sheets has the headings" in refusal(path)


def test_a_list_in_windows_1252_with_short_rows_is_read(tmp_path):
    path = exported(
        tmp_path / "a.csv",
        [
            HEADINGS[2],
            ["0042", "F", "WBRI", "06/05/2012", "13", "01/02/2026", "", "Café"],
            ["7", "M"],
        ],
        "cp1252",
    )

    stage = loaded(path)

    told = [one.get("earl_episode_organisation") for one in stage.rows["ssd_early_help_episodes"]]
    assert told == ["Café", None]
    assert stage.rows["ssd_early_help_episodes"][0]["earl_episode_start_date"] == "01/02/2026"


def test_a_csv_file_whose_quotation_mark_stays_open_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(",".join(HEADINGS[1]) + '\n"' + "x" * 2_000_000)

    assert "a.csv: a quotation mark is opened" in refusal(path)


def test_a_time_of_day_is_kept_and_a_day_alone_stays_one(tmp_path):
    at_four = row(1, date_of_contact=datetime.datetime(2026, 3, 20, 16, 5), contact_source="6")

    stage = loaded(workbook(tmp_path / "a.xlsx", sheet(1, CONTACT, at_four)))

    days = [contact["cont_contact_date"] for contact in stage.rows["ssd_contacts"]]
    assert days == ["2026-03-20", "2026-03-20 16:05"]
