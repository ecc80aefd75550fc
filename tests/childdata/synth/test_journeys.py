"""Lives that hang together: codes that are codes, rows that are there, and days in their order."""

import itertools

from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.childdata.schema.table import ColumnType
from goldenthread.childdata.synth.faults import LASTING
from goldenthread.childdata.tables import all_tables
from tests.childdata.synth.making_up import families, tables_of

OPEN = "9999"
# Workers and teams are written once all families are told, and so are not among their rows.
STAFF = {"ssd_professionals", "ssd_department"}
ONE_AT_A_TIME = {
    "ssd_cin_episodes": "cine_person_id",
    "ssd_cin_plans": "cinp_person_id",
    "ssd_cp_plans": "cppl_person_id",
    "ssd_cla_episodes": "clae_person_id",
    "ssd_legal_status": "lega_person_id",
    "ssd_cla_placement": "clap_person_id",
    "ssd_missing": "miss_person_id",
}


def test_only_columns_of_the_tables_are_filled():
    known = {name: set(table.columns) for name, table in all_tables().items()}

    for name, rows in tables_of().items():
        assert {column for row in rows for column in row} - known[name] == set()


def test_every_code_is_of_its_code_set():
    for name, rows in tables_of().items():
        for column, told in all_tables()[name].columns.items():
            codes = all_code_sets().get(told.codes or "")
            if told.type is not ColumnType.CODE or codes is None or not codes.closed:
                continue
            used = {row.get(column, "") for row in rows} - {""}
            assert used <= {one.code for one in codes.codes}, (name, column)


def test_everything_that_is_required_is_there():
    for name, rows in tables_of().items():
        required = [c for c, told in all_tables()[name].columns.items() if told.required]
        assert [c for c in required for row in rows if not row.get(c)] == [], name


def test_every_key_is_used_once():
    for name, rows in tables_of().items():
        keys = [tuple(row[column] for column in all_tables()[name].key) for row in rows]
        assert len(keys) == len(set(keys)), name


def test_every_row_that_is_referred_to_is_there():
    tables = tables_of()

    for name, rows in tables.items():
        for column, told in all_tables()[name].columns.items():
            to = told.refers_to
            if to is None or to.table in STAFF:
                continue
            there = {row[to.column] for row in tables.get(to.table, ())}
            assert {row.get(column, "") for row in rows} - there - {""} == set(), (name, column)


def test_every_worker_who_is_named_works_there_and_every_team_exists():
    workforce = families()[0].workforce
    workers, teams = {one.id for one in workforce.workers}, set(workforce.team_names)

    for name, rows in tables_of().items():
        for column, told in all_tables()[name].columns.items():
            if told.refers_to is None or told.refers_to.table not in STAFF:
                continue
            named = {row.get(column, "") for row in rows} - {""}
            assert named <= (workers | teams), (name, column)


def test_nothing_ends_before_it_begins():
    tables = tables_of()

    for name, (start, end) in LASTING.items():
        wrong = [row for row in tables.get(name, ()) if row[end] and row[end] < row[start][:10]]
        assert wrong == [], name


def test_a_child_has_one_thing_of_a_kind_at_a_time():
    tables = tables_of()

    for name, person in ONE_AT_A_TIME.items():
        start, end = LASTING[name]
        by_child: dict[str, list[tuple[str, str]]] = {}
        for row in tables.get(name, ()):
            spell = (row[start], row[end] or OPEN)
            by_child.setdefault(row[person], []).append(spell)
        for spells in by_child.values():
            for before, after in itertools.pairwise(sorted(spells)):
                assert before[1] <= after[0], name


def test_no_child_is_on_both_plans_at_once():
    tables = tables_of()
    plans = [
        (row["cinp_person_id"], row["cinp_cin_plan_start_date"], row["cinp_cin_plan_end_date"])
        for row in tables["ssd_cin_plans"]
    ]

    for row in tables["ssd_cp_plans"]:
        start, end = row["cppl_cp_plan_start_date"], row["cppl_cp_plan_end_date"] or OPEN
        beside = [
            plan
            for plan in plans
            if plan[0] == row["cppl_person_id"] and plan[1] < end and start < (plan[2] or OPEN)
        ]
        assert beside == []


def test_episodes_of_care_follow_one_another_without_a_gap():
    by_period: dict[str, list[dict[str, str]]] = {}
    for row in tables_of()["ssd_cla_episodes"]:
        by_period.setdefault(row["clae_cla_id"], []).append(row)

    for rows in by_period.values():
        for before, after in itertools.pairwise(rows):
            assert before["clae_cla_episode_ceased_date"] == after["clae_cla_episode_start_date"]
            assert before["clae_cla_episode_ceased_reason"] == "X1"


def test_every_stage_has_somebody_who_is_in_it_at_the_end():
    tables = tables_of()

    for name, (_, end) in LASTING.items():
        if name not in ("ssd_missing", "ssd_s47_enquiry"):
            assert [row for row in tables[name] if not row[end]], name


def test_no_child_has_a_name():
    for row in tables_of()["ssd_person"]:
        assert "pers_forename" not in row
        assert "pers_surname" not in row
