"""Rows of many tables, handed over in batches."""

import gc

from goldenthread.childdata.loaders.loader import Form, Source, Stamp
from goldenthread.childdata.row_batches import BATCH, RowBatches, without_cycle_search
from tests.factories.kept_stage import KeptStage

STAMP = Stamp(Source.CIN_CENSUS, "cin.xml", Form.EVENT)
COLUMNS = {"ssd_person": ("pers_person_id",), "ssd_disability": ("disa_table_id",)}


def test_only_full_tables_are_handed_over_before_the_end():
    stage = KeptStage()
    batches = RowBatches(stage, STAMP, COLUMNS)
    batches.rows["ssd_person"] += [(line, [str(line)]) for line in range(BATCH)]
    batches.rows["ssd_disability"].append((1, ["1"]))

    batches.hand_over_full()

    assert {table: len(rows) for table, rows in stage.rows.items()} == {"ssd_person": BATCH}
    assert batches.rows["ssd_person"] == []


def test_what_is_left_is_handed_over_at_the_end():
    stage = KeptStage()
    batches = RowBatches(stage, STAMP, COLUMNS)
    batches.rows["ssd_disability"].append((7, ["1"]))

    batches.hand_over()

    assert stage.rows == {"ssd_disability": [{"disa_table_id": "1"}]}
    assert stage.numbers == {"ssd_disability": [7]}


def test_the_search_for_cycles_is_as_it_was_before():
    with without_cycle_search():
        inside = gc.isenabled()
        with without_cycle_search():
            pass
        still = gc.isenabled()

    assert (inside, still, gc.isenabled()) == (False, False, True)
