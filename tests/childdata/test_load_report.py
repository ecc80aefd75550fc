"""What is said of a load."""

from pathlib import Path

from goldenthread.childdata.load_report import load_lines, rows_left_out
from goldenthread.childdata.store.snapshots import Store
from tests.factories.child_stores import JUNE, MAY, loaded, people

_FAULTY = (
    "pers_person_id,pers_dob,pers_sex,shoe_size,pers_surname\n"
    "SECRET-1,soon,purple,31,Nobody\nSECRET-2,2015-01-05,F,30\n"
)


def test_it_is_told_what_was_read_what_was_not_and_why(tmp_path: Path):
    load = loaded(Store(tmp_path / "store"), MAY, tmp_path / "in", persons=_FAULTY)

    assert list(load_lines(load)) == [
        f"Stored as {load.manifest.id}, known on 2026-05-01: 1 row.",
        "",
        "Read:",
        "  ssd_person: 1 row, 3 columns (ssd: persons.csv)",
        "",
        "Not used:",
        "  persons.csv, shoe_size: ssd_person has no such column.",
        "  persons.csv, line 3 (1 row): more or fewer values than headings, so that nobody can "
        "say which is which.",
        "",
        "Left blank, because the value could not be read (unread.parquet has each with its row):",
        "  ssd_person, pers_dob: 1 value is no date.",
        "  ssd_person, pers_sex: 1 value is no code of its set, and no spelling of one.",
        "",
        "Not kept, because no measure needs them: ssd_person.pers_surname.",
    ]
    assert rows_left_out(load) == 1


def test_no_value_of_a_row_is_told(tmp_path: Path):
    load = loaded(Store(tmp_path / "store"), MAY, tmp_path / "in", persons=_FAULTY)

    told = "\n".join(load_lines(load))

    assert not any(value in told for value in ("SECRET", "soon", "purple", "Nobody"))


def test_files_that_are_stored_already_are_said_in_one_line(tmp_path: Path):
    store = Store(tmp_path / "store")
    first = loaded(store, MAY, tmp_path / "in", persons=people("A"))

    again = loaded(store, JUNE, tmp_path / "in", persons=people("A"))

    assert list(load_lines(again)) == [
        f"Nothing was stored: these files were loaded already, as {first.manifest.id}, known on "
        "2026-05-01."
    ]
    assert rows_left_out(again) == 0


def test_an_older_extract_is_said_to_be_one(tmp_path: Path):
    store = Store(tmp_path / "store")
    loaded(store, JUNE, tmp_path / "new", persons=people("A", "B"))

    older = loaded(store, MAY, tmp_path / "old", persons=people("A"))

    assert list(load_lines(older))[1] == (
        "A newer extract of the same source is in the store already, known on 2026-06-01: it goes "
        "on telling how things stand from that day."
    )


def test_of_many_files_of_one_table_three_are_named(tmp_path: Path):
    parts = {f"part{one}": people(str(one)) for one in range(5)}

    load = loaded(Store(tmp_path / "store"), MAY, tmp_path / "in", **parts)

    assert "  ssd_person: 5 rows, 2 columns (ssd: part0.csv; part1.csv; part2.csv; and 2 more)" in (
        list(load_lines(load))
    )
