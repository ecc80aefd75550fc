"""Standard Safeguarding Dataset files told apart by their headings."""

from pathlib import Path

import duckdb
import pytest

from goldenthread.childdata.loaders.loader import NotUsed
from goldenthread.childdata.loaders.ssd import LOADER
from goldenthread.childdata.staging import Staging


def file(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "headings",
    [
        "pers_person_id,pers_dob",
        "PERS_PERSON_ID,PERS_DOB",
        "Pers Person ID, pers dob ",
        "[pers_person_id],[pers_dob]",
        "ssd_person.pers_person_id,ssd_person.pers_dob",
        "pers_person_id,pers_dob,pers_common_child_id",
    ],
)
def test_a_file_is_known_by_its_headings_whatever_it_is_called(tmp_path: Path, headings: str):
    path = file(tmp_path, "export_17.txt", headings, ",".join("1" for _ in headings.split(",")))
    staging = Staging(tmp_path)

    assert LOADER.fits(path)
    LOADER.read([path], staging)

    (part,) = staging.parts()
    assert part.table == "ssd_person"
    assert part.columns[:2] == ("pers_person_id", "pers_dob")


@pytest.mark.parametrize(
    "headings",
    ["description,release_date", "CHILD,DOB,SEX", "pers_person_id,a,b,c,d,e,f", "one,two", "only"],
)
def test_another_file_is_not_taken_for_one(tmp_path: Path, headings: str):
    assert not LOADER.fits(file(tmp_path, "ssd_person.csv", headings, "1,2"))


def test_of_another_file_nothing_is_read(tmp_path: Path):
    staging = Staging(tmp_path)

    LOADER.read([file(tmp_path, "other.csv", "one,two", "1,2")], staging)

    assert staging.parts() == []


def test_the_release_of_an_extract_is_known_by_its_key(tmp_path: Path):
    assert LOADER.fits(file(tmp_path, "v.csv", "version_number,release_date", "1.4.5,2026-07-01"))


def test_a_former_name_is_the_column_that_it_became(tmp_path: Path):
    path = file(tmp_path, "p.csv", "pers_person_id,pers_common_child_id", "1,2")
    staging = Staging(tmp_path)

    LOADER.read([path], staging)

    assert staging.parts()[0].columns == ("pers_person_id", "pers_single_unique_id")


def test_columns_that_have_no_place_are_told(tmp_path: Path):
    path = file(tmp_path, "p.csv", "pers_person_id,pers_dob,Pers DOB,shoe_size,", "1,2,3,4,5")
    staging = Staging(tmp_path)

    LOADER.read([path], staging)

    assert staging.not_used == [
        NotUsed("p.csv", "Pers DOB", "pers_dob is there twice, and its first column was taken"),
        NotUsed("p.csv", "shoe_size", "ssd_person has no such column"),
        NotUsed("p.csv", "column 5, which has no heading", "ssd_person has no such column"),
    ]


def test_two_files_of_one_table_are_both_taken(tmp_path: Path):
    staging = Staging(tmp_path)
    paths = [file(tmp_path, f"{name}.csv", "pers_person_id,pers_dob", "1,2") for name in ("a", "b")]

    LOADER.read(paths, staging)

    assert [(part.table, part.stamp.file) for part in staging.parts()] == [
        ("ssd_person", "a.csv"),
        ("ssd_person", "b.csv"),
    ]


def test_a_parquet_file_is_known_too(tmp_path: Path):
    path = tmp_path / "export"
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT 1 AS pers_person_id, 2 AS pers_dob) TO '{path}'")
    staging = Staging(tmp_path)

    assert LOADER.fits(path)
    LOADER.read([path], staging)

    assert staging.parts()[0].table == "ssd_person"


def test_a_damaged_parquet_file_is_not_taken(tmp_path: Path):
    path = tmp_path / "export"
    path.write_bytes(b"PAR1 and then nothing of the kind")

    assert not LOADER.fits(path)
