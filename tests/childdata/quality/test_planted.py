"""A made-up authority: what was planted in it is found, and where nothing was planted nothing is."""

import datetime
import json

import pytest

from goldenthread.childdata.loading import load
from goldenthread.childdata.quality.looking import faults, look
from goldenthread.childdata.quality.material import material_of
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.synth.authority import Wanted
from goldenthread.childdata.synth.faults import Fault
from goldenthread.childdata.synth.making import Forms, make_up

DAY = datetime.date(2026, 3, 31)
# What a loader reads all the same, and what stands where nothing needs to.
NO_FAULT = {"day written otherwise", "code in words", "nothing, in words"}
# An allocation may have no worker, and nobody can tell that from one that was lost.
MAY_BE_EMPTY = {"invo_professional_id"}
# Where the made-up authority itself is not as it could be; rules that it should pass one day.
NOT_SO_IN_LIFE = {
    "care_leaver_over_25",
    "code_out_of_use.clap_cla_placement_type",
    "home_only_for_adults",
    "in_touch_and_nothing_known",
    "legal_status_too_long",
    "provider_does_not_fit",
}


def stored(folder, *, with_faults):
    """A store with the authority, and what was planted."""
    source = folder / "extract"
    source.mkdir()
    make_up(Wanted(120, 2, 4, DAY), Forms(source), with_faults=with_faults)
    store = Store(folder / "store")
    load([source], store, DAY, datetime.datetime(2026, 4, 1))
    return store, json.loads((source / "truth.json").read_text("utf-8"))["faults"]


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory):
    """An authority of 120 children with faults: those planted and those found."""
    store, planted = stored(tmp_path_factory.mktemp("spoilt"), with_faults=True)
    with material_of(store, DAY) as material:
        return planted, list(faults(material, look(material)))


def test_whatever_was_planted_is_found_in_its_row(spoilt):
    planted, found = spoilt
    rows = {(one.table, one.key) for one in found}

    asked = [
        one for one in planted if one["fault"] not in NO_FAULT and one["column"] not in MAY_BE_EMPTY
    ]
    missed = [
        one
        for one in asked
        if (one["table"], " ".join(filter(None, one["key"].values()))) not in rows
    ]
    assert asked
    assert missed == []


def test_a_clean_authority_is_found_to_be_clean(tmp_path):
    store, planted = stored(tmp_path, with_faults=False)

    with material_of(store, DAY) as material:
        looked = look(material)

    assert planted == []
    assert looked.by_rule().keys() - NOT_SO_IN_LIFE == set()
    assert looked.not_run == ()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.END_BEFORE_START, "out_of_order"),
        (Fault.NOT_A_CODE, "not_a_code"),
        (Fault.NO_SUCH_ROW, "no_such_row"),
        (Fault.TWICE, "twice"),
        (Fault.DAY_AHEAD, "day_ahead"),
        (Fault.MISSING, "missing"),
        (Fault.NOT_A_DAY, "unreadable"),
        (Fault.STILL_OPEN, "two_at_once"),
    ],
)
def test_every_kind_of_fault_that_was_planted_has_a_kind_of_rule(fault, kind, spoilt):
    planted, found = spoilt
    rows = {
        (one["table"], " ".join(filter(None, one["key"].values())))
        for one in planted
        if one["fault"] == fault and one["column"] not in MAY_BE_EMPTY
    }

    by_kind = {(one.table, one.key) for one in found if one.rule.split(".")[0] == kind}
    assert rows <= by_kind
