"""The inspectors' workbook: eleven lists, drawn on one day, the same bytes each time."""

import datetime

import openpyxl
import pytest

from goldenthread.childdata.synth.writing.annex_a import LISTS, AnnexA
from goldenthread.childdata.synth.writing.lives import lives_of
from tests.childdata.synth.making_up import families, tables_of

UNTIL = datetime.date(2026, 3, 31)


def write(path):
    workforce = families()[0].workforce
    with AnnexA(path, UNTIL, workforce) as book:
        for family in families():
            book.write(lives_of(family))
            book.write_adopters(family.rows.by_table.get("ext_adopter", ()))
    return path


@pytest.fixture(scope="module")
def sheets(tmp_path_factory):
    path = write(tmp_path_factory.mktemp("annex") / "a.xlsx")
    book = openpyxl.load_workbook(path)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_each_list_has_its_title_its_headings_and_rows_as_wide_as_they(sheets):
    assert list(sheets) == [f"List_{number}" for number in LISTS]
    for number, (title, headings, _) in LISTS.items():
        rows = sheets[f"List_{number}"]
        assert rows[0][0] == f"List {number}: {title}"
        assert rows[1] == headings


def test_contacts_are_those_of_six_months(sheets):
    rows = sheets["List_1"][2:]
    wanted = [
        row for row in tables_of()["ssd_contacts"] if row["cont_contact_date"][:10] >= "2025-09-30"
    ]

    assert len(rows) == len(wanted) > 0
    assert all(isinstance(row[5], datetime.datetime) for row in rows)


def test_a_child_has_one_row_in_the_lists_of_plans_and_of_care(sheets):
    for number in (6, 7, 8, 9):
        children = [row[0] for row in sheets[f"List_{number}"][2:]]
        assert len(children) == len(set(children))
        assert children


def test_every_code_has_words(sheets):
    told = {row[6] for row in sheets["List_1"][2:]}

    assert None not in told
    assert all(row[22] for row in sheets["List_8"][2:])


def test_the_same_children_give_the_same_bytes(tmp_path):
    assert write(tmp_path / "a.xlsx").read_bytes() == write(tmp_path / "b.xlsx").read_bytes()
