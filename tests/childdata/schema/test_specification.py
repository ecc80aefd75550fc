"""What we hold against the specification beside the repository, where that is: a drift is seen here."""

import pathlib

import pytest
import yaml

from goldenthread.childdata import conventions
from goldenthread.childdata.code_sets.code_set import Code, all_code_sets
from goldenthread.childdata.schema.table import Column, Table
from goldenthread.childdata.tables import all_tables

DOMAIN = pathlib.Path(__file__).parents[3] / ".." / "shared" / "domain"
FILES = ("ssd.yaml", "extensions.yaml")
# A day, where it has years: we hold both.
ENDS_WITHIN = {"2023-10-27": "2023-24"}

pytestmark = pytest.mark.skipif(
    not DOMAIN.is_dir(), reason="the specification is not beside the repository"
)


@pytest.fixture(scope="module")
def specified():
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return [yaml.load((DOMAIN / file).read_text("utf-8"), loader) for file in FILES]


def filled(told: dict[str, object]) -> dict[str, object]:
    """What the specification would print: it leaves out what is nothing."""
    return {key: value for key, value in told.items() if value is not None and value != []}


def column_told(name: str, column: Column) -> dict[str, object]:
    as_named = ("meaning", "former_name", "pattern", "minimum", "maximum", "max_length")
    return filled(
        {
            "name": name,
            "type": column.type.value,
            "code_set": column.codes,
            "item_ref": column.item,
            "required": column.required or None,
            "unique": column.unique or None,
            "status": "placeholder" if column.is_placeholder else None,
            "in_dictionary": None if column.in_dictionary else False,
            "json_keys": list(column.json_keys),
            "json_shape": column.json_shape,
            **{key: getattr(column, key) for key in as_named},
        }
    )


def table_told(name: str, table: Table) -> dict[str, object]:
    references = [
        {
            "field": column,
            "references": f"{to.table}.{to.column}",
            "kind": "logical" if to.logical else "key",
            **({"standard_names": to.printed_as} if to.printed_as else {}),
        }
        for column, about in table.columns.items()
        if (to := about.refers_to)
    ]
    return {
        "name": name,
        "status": table.status.value,
        "purpose": table.meaning,
        "why": table.why,
        "grain": table.grain,
        "primary_key": list(table.key),
        "foreign_keys": sorted(references, key=str),
        "minimum_useful": list(table.minimum_useful),
        "typical_sources": list(table.typical_sources),
        "notes": list(table.notes),
        "fields": [column_told(*one) for one in table.columns.items()],
    }


def as_specified(table: dict) -> dict[str, object]:
    told = {"why": None, "minimum_useful": [], "typical_sources": [], "notes": [], **table}
    del told["load"]
    told["foreign_keys"] = sorted(told["foreign_keys"], key=str)
    for field in told["fields"]:
        if "code_set" in field:
            field["code_set"] = field["code_set"].removeprefix("ssd.")
    return told


def code_told(code: Code) -> dict[str, object]:
    told = {
        "code": code.code,
        "group": code.group,
        "aliases": list(code.aliases),
        "from": code.first_year,
        "to": str(code.last_day) if code.last_day else code.last_year,
        "verified": None if code.verified else False,
        **code.more,
    }
    return filled(told) | {"meaning": code.meaning}


def test_every_table_is_held_as_it_is_specified_column_for_column(specified):
    wanted = {table["name"]: table for one in specified for table in one["tables"] if table["load"]}
    held = all_tables()

    assert set(held) == set(wanted)
    for name, table in wanted.items():
        assert table_told(name, held[name]) == as_specified(table), name


def test_columns_stand_in_the_order_of_the_specification(specified):
    for one in specified:
        for table in (table for table in one["tables"] if table["load"]):
            held = list(all_tables()[table["name"]].columns)
            assert held == [field["name"] for field in table["fields"]]


def test_every_code_set_is_held_as_it_is_specified_code_for_code(specified):
    wanted = {name: one for told in specified for name, one in told["code_sets"].items()}
    held = all_code_sets()

    assert set(held) == set(wanted)
    for name, one in wanted.items():
        assert [code_told(code) for code in held[name].codes] == one["codes"], name
        assert held[name].closed is one.get("closed", True), name
        assert (held[name].source, held[name].note) == (one.get("source"), one.get("note")), name


def test_a_code_that_ends_within_a_year_is_held_with_that_year():
    held = {
        str(code.last_day): code.last_year
        for one in all_code_sets().values()
        for code in one.codes
        if code.last_day
    }

    assert held == ENDS_WITHIN


def test_words_for_yes_no_and_nothing_are_those_of_the_specification(specified):
    told, meta = specified[0]["conventions"], specified[0]["meta"]

    def lower(words: list[str]) -> set[str]:
        return {word.lower() for word in words}

    assert set(conventions.TRUE_WORDS) == lower(told["true_values"])
    assert set(conventions.FALSE_WORDS) == lower(told["false_values"])
    assert {*conventions.NULL_WORDS, conventions.NULL_IDENTIFIER} == lower(told["null_values"])
    assert list(conventions.NULL_DATES) == told["null_dates"]
    assert meta["standard"] == conventions.STANDARD
    assert meta["version"] == conventions.STANDARD_VERSION
    assert conventions.STANDARD_SQL_SCHEMA in meta["delivery"]
