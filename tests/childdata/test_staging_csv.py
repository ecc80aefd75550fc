"""CSV files as programs and people write them."""

from pathlib import Path

import pytest

from goldenthread.childdata.loaders.loader import NotUsed, SourceRefused
from goldenthread.childdata.staging import Staging
from tests.factories.child_tables import STAMP, rows_of, settle

_COLUMNS = {"vis_id": "vis_id", "vis_note": "vis_note"}


def read(tmp_path: Path, data: bytes) -> tuple[list[tuple[object, ...]], list[NotUsed]]:
    """Each row's number, id and note, and what had no place."""
    path = tmp_path / "visits.csv"
    path.write_bytes(data)
    staging = Staging(tmp_path)
    staging.take_csv("ext_visits", _COLUMNS, path, STAMP)
    load = settle(staging, tmp_path / "settled")
    return rows_of(load.tables[0].path, "gt_row, vis_id, vis_note"), staging.not_used


@pytest.mark.parametrize(
    "data",
    [
        "vis_id,vis_note\n1,Zoë\n2,a\n".encode(),
        "vis_id,vis_note\r\n1,Zoë\r\n2,a".encode(),
        "\ufeffvis_id,vis_note\n1,Zoë\n2,a\n".encode(),
        "vis_id,vis_note\n1,Zoë\n2,a\n".encode("cp1252"),
        "vis_id,vis_note\n1,Zoë\n2,a\n".encode("utf-16"),
        "vis_id,vis_note\n1,Zoë\n2,a\n".encode("utf-16-le"),
        "vis_id;vis_note\n1;Zoë\n2;a\n".encode(),
        "vis_id\tvis_note\n1\tZoë\n2\ta\n".encode(),
        "vis_id|vis_note\n1|Zoë\n2|a\n".encode(),
        '"vis_id","vis_note"\n"1","Zoë"\n"2","a"\n'.encode(),
        "vis_id,vis_note\n1,Zo\0ë\n2,a\n".encode(),
        "vis_id,vis_note\r1,Zoë\r2,a\r".encode(),
        "vis_id,vis_note\n1,Zoë\r\n2,a\n".encode(),
        "\n vis_id,vis_note\n1,Zoë\n\n2,a\n,\n".encode(),
        "vis_note,other,vis_id\nZoë,x,1\na,y,2\n".encode(),
        "vis_id,vis_note\n1,Zoë,,\n2,a\n".encode(),
    ],
)
def test_a_file_is_read_however_it_is_written(tmp_path: Path, data: bytes):
    assert read(tmp_path, data) == ([(2, "1", "Zoë"), (3, "2", "a")], [])


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_line_end_between_quotes_is_part_of_the_value(tmp_path: Path, encoding: str):
    data = 'vis_id,vis_note\n1,"Zoë said\n""no"", twice"\n2,a\n'.encode(encoding)

    rows, _ = read(tmp_path, data)

    assert rows == [(2, "1", 'Zoë said\n"no", twice'), (3, "2", "a")]


def test_ragged_rows_are_told_by_line_and_the_others_kept(tmp_path: Path):
    data = b'vis_id,vis_note\n1,"x\ny"\n2\n3,a,b\n4,c\n'

    rows, not_used = read(tmp_path, data)

    assert rows == [(2, "1", "x\ny"), (5, "4", "c")]
    assert [(one.where, one.what, one.count) for one in not_used] == [
        ("visits.csv", "lines 4, 5", 2)
    ]


def test_of_many_ragged_rows_ten_are_told(tmp_path: Path):
    data = b"vis_id,vis_note\n" + b"1,2,3\n" * 30

    _, not_used = read(tmp_path, data)

    assert not_used[0].what == "lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …"
    assert not_used[0].count == 30


def test_a_quotation_mark_that_nobody_closes_is_refused_with_its_line(tmp_path: Path):
    data = b'vis_id,vis_note\n1,a\n2,"b\n' + b"3,c\n" * 400_000

    with pytest.raises(SourceRefused, match=r"visits\.csv cannot be read from line 3 on"):
        read(tmp_path, data)


def test_of_a_doubled_heading_the_first_column_is_taken(tmp_path: Path):
    rows, _ = read(tmp_path, b"vis_id,vis_note,vis_note\n1,a,b\n")

    assert rows == [(2, "1", "a")]


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"one\ntwo\n", bytes(range(256)) * 40, b'a,"' + b"x" * 2_000_000]
)
def test_a_file_with_no_headings_is_refused(tmp_path: Path, data: bytes):
    with pytest.raises(SourceRefused, match="no headings"):
        read(tmp_path, data)
