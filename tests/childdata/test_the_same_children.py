"""The same made-up children in all four forms: the same position on the same day, as far as each tells it."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from goldenthread.childdata.loading import load
from goldenthread.childdata.store.position import Position
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.synth.authority import Wanted
from goldenthread.childdata.synth.making import Forms, make_up

LAST_DAY = datetime.date(2026, 3, 31)
SIX_MONTHS, YEAR = "2025-10-01", "2025-04-01"

OPEN = "({ended} IS NULL OR {ended} > DATE '2026-03-31')"
ON_A_PLAN = (
    "SELECT cppl_person_id FROM ssd_cp_plans WHERE cppl_cp_plan_ola IS NOT true AND "
    + OPEN.format(ended="cppl_cp_plan_end_date")
)
LOOKED_AFTER = (
    "SELECT clae_person_id FROM ssd_cla_episodes WHERE "
    + OPEN.format(ended="clae_cla_episode_ceased_date")
    + " AND clae_person_id NOT IN (SELECT lega_person_id FROM ssd_legal_status "
    "WHERE lega_legal_status IN ('V3', 'V4') AND "
    + OPEN.format(ended="lega_legal_status_end_date")
    + ")"
)
WITH_AN_OPEN_CASE = (
    "SELECT cine_person_id FROM ssd_cin_episodes WHERE cine_referral_nfa IS NOT true AND "
    "cine_cin_primary_need_code IS DISTINCT FROM 'N9' AND " + OPEN.format(ended="cine_close_date")
)
# Of list 6 each child's latest episode alone: list 3 tells no closure.
WITH_AN_OPEN_CASE_AT_LAST = (
    f"{WITH_AN_OPEN_CASE} AND cine_referral_date = (SELECT max(other.cine_referral_date) "
    "FROM ssd_cin_episodes AS other WHERE other.cine_person_id = ssd_cin_episodes.cine_person_id)"
)


def since(day: str, table: str, person: str, on: str) -> str:
    return f"SELECT {person} || ' ' || CAST({on} AS DATE) FROM {table} WHERE {on} >= DATE '{day}'"


Cursors = dict[str, duckdb.DuckDBPyConnection]


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cursors]:
    folder: Path = tmp_path_factory.mktemp("children")
    places = {
        "ssd": folder / "ssd",
        "annex_a": folder / "annex_a.xlsx",
        "ssda903": folder / "ssda903",
        "cin": folder / "cin.xml",
    }
    make_up(Wanted(600, 2, 11, LAST_DAY), Forms(*places.values()), with_faults=False)
    positions = []
    cursors: Cursors = {}
    for form, path in places.items():
        store = Store(folder / f"store-{form}")
        load([path], store, LAST_DAY, datetime.datetime(2026, 4, 1, 6))
        positions.append(Position(store, LAST_DAY))
        cursors[form] = positions[-1].cursor()
    yield cursors
    for position in positions:
        position.close()


def told(forms: Cursors, form: str, question: str) -> set[str]:
    return {row[0] for row in forms[form].execute(question).fetchall()}


@pytest.mark.parametrize(
    ("form", "question"),
    [
        ("cin", WITH_AN_OPEN_CASE),
        ("cin", ON_A_PLAN),
        ("annex_a", ON_A_PLAN),
        ("annex_a", LOOKED_AFTER),
        ("ssda903", LOOKED_AFTER),
        ("cin", since(YEAR, "ssd_cin_episodes", "cine_person_id", "cine_referral_date")),
        ("annex_a", since(SIX_MONTHS, "ssd_cin_episodes", "cine_person_id", "cine_referral_date")),
        ("annex_a", since(SIX_MONTHS, "ssd_contacts", "cont_person_id", "cont_contact_date")),
        ("cin", since(YEAR, "ssd_s47_enquiry", "s47e_person_id", "s47e_s47_start_date")),
        ("annex_a", since(SIX_MONTHS, "ssd_s47_enquiry", "s47e_person_id", "s47e_s47_start_date")),
        ("cin", since(YEAR, "ssd_initial_cp_conference", "icpc_person_id", "icpc_icpc_date")),
        (
            "ssda903",
            since(YEAR, "ssd_cla_episodes", "clae_person_id", "clae_cla_episode_start_date"),
        ),
    ],
)
def test_each_form_tells_the_same_children_as_the_dataset(forms, form, question):
    found = told(forms, form, question)

    assert found
    assert found == told(forms, "ssd", question)


def test_annex_a_tells_an_open_case_by_the_latest_episode_of_each_child(forms):
    found = told(forms, "annex_a", WITH_AN_OPEN_CASE_AT_LAST)

    assert found
    assert found == told(forms, "ssd", WITH_AN_OPEN_CASE_AT_LAST)


def test_a_referral_has_the_same_id_in_the_census_and_in_annex_a(forms):
    referrals = f"SELECT cine_referral_id FROM ssd_cin_episodes WHERE cine_referral_date >= DATE '{SIX_MONTHS}'"

    assert told(forms, "annex_a", referrals) == told(forms, "cin", referrals)
