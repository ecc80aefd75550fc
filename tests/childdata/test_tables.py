"""The tables hang together: what they refer to is there, and each column is one thing."""

import collections

import pytest

from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.childdata.schema.table import Column, ColumnType, Status
from goldenthread.childdata.tables import all_tables

TABLES = all_tables()
COLUMNS = {
    f"{name}.{column}": about
    for name, table in TABLES.items()
    for column, about in table.columns.items()
}


def having(**wanted: object) -> list[str]:
    return [
        name
        for name, column in COLUMNS.items()
        if all(getattr(column, key) == value for key, value in wanted.items())
    ]


def test_what_a_column_refers_to_is_there():
    lost = {
        name: reference
        for name, column in COLUMNS.items()
        if (reference := column.refers_to)
        and f"{reference.table}.{reference.column}" not in COLUMNS
    }

    assert lost == {}


def test_a_reference_that_is_not_logical_is_to_the_whole_key():
    to_part = [
        name
        for name, column in COLUMNS.items()
        if (reference := column.refers_to)
        and not reference.logical
        and TABLES[reference.table].key != (reference.column,)
    ]

    assert to_part == []


def test_every_column_of_codes_has_a_code_set_that_is_there():
    sets = all_code_sets()

    assert [name for name, one in COLUMNS.items() if one.codes and one.codes not in sets] == []
    assert having(type=ColumnType.CODE, codes=None) == []
    assert {one.type for one in COLUMNS.values() if one.codes} == {ColumnType.CODE, ColumnType.JSON}


def test_every_code_set_is_that_of_a_column():
    # The standard's flags are yes or no in our tables, and need no codes.
    assert set(all_code_sets()) - {one.codes for one in COLUMNS.values()} == {"yes_no"}


@pytest.mark.parametrize("name", TABLES)
def test_key_and_least_useful_are_columns_and_each_stands_once(name):
    table = TABLES[name]

    assert table.key
    for listed in (table.key, table.minimum_useful):
        assert set(listed) <= set(table.columns)
        assert len(listed) == len(set(listed))


def test_what_a_row_must_have_to_count_is_kept_whatever_an_authority_asks():
    dropped = [
        (name, column)
        for name, table in TABLES.items()
        for column in (*table.key, *table.minimum_useful)
        if table.columns[column].is_identity
    ]

    assert dropped == []


def test_a_key_of_one_column_is_filled_and_unlike_in_every_row():
    loose = [
        (name, column)
        for name, table in TABLES.items()
        for column in table.key
        if len(table.key) == 1
        and not (table.columns[column].required and table.columns[column].unique)
    ]

    assert loose == []


@pytest.mark.parametrize("name", TABLES)
def test_no_two_columns_of_a_table_are_one_item_of_the_standard(name):
    items = collections.Counter(
        column.item for column in TABLES[name].columns.values() if column.item
    )

    assert [item for item, times in items.items() if times > 1] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_two_columns_of_a_table_are_one_but_for_case_or_a_former_name(name):
    columns = TABLES[name].columns
    spelt = [column.casefold() for column in columns]
    spelt += [one.former_name.casefold() for one in columns.values() if one.former_name]

    assert len(spelt) == len(set(spelt))


def test_columns_of_a_table_begin_alike_and_no_two_tables_do():
    prefixes = {
        name: {column.partition("_")[0] for column in table.columns}
        for name, table in TABLES.items()
        if table.status is not Status.ADMIN
    }

    assert {name: one for name, one in prefixes.items() if len(one) > 1} == {}
    used = collections.Counter(one for several in prefixes.values() for one in several)
    assert [prefix for prefix, times in used.items() if times > 1] == []


def test_every_extension_says_why_it_is_there_and_where_it_comes_from():
    ours = {name: one for name, one in TABLES.items() if one.status is Status.EXTENSION}

    assert all(name.startswith("ext_") and one.why for name, one in ours.items())
    assert all(one.typical_sources and one.minimum_useful for one in ours.values())
    assert all(name.startswith("ext_") is (name in ours) for name in TABLES)


def test_names_and_free_text_that_no_measure_needs_are_dropped():
    assert having(is_identity=True) == [
        "ssd_address.addr_address_json",
        "ssd_cla_convictions.clac_cla_conviction_offence",
        "ssd_person.pers_forename",
        "ssd_person.pers_surname",
        "ssd_version_log.created_by",
    ]


def test_only_numbers_have_bounds_and_only_json_has_keys():
    numbers = {ColumnType.INTEGER, ColumnType.DECIMAL}

    def bounded(column: Column) -> bool:
        return {column.minimum, column.maximum, column.means_unknown} != {None}

    assert {one.type for one in COLUMNS.values() if bounded(one)} <= numbers
    assert {one.type for one in COLUMNS.values() if one.json_keys} == {ColumnType.JSON}


def test_distances_that_are_not_known_are_a_number():
    assert having(means_unknown=999.9) == ["ssd_cla_placement.clap_cla_placement_distance"]


def test_words_that_a_code_is_looked_up_by_stand_in_the_same_table():
    described = {name: one.described_by for name, one in COLUMNS.items() if one.described_by}

    assert described == {
        "ssd_cin_episodes.cine_referral_source_code": "cine_referral_source_desc",
        "ssd_contacts.cont_contact_source_code": "cont_contact_source_desc",
    }
    assert all(
        f"{name.partition('.')[0]}.{column}" in COLUMNS and COLUMNS[name].codes
        for name, column in described.items()
    )


def test_names_of_staff_and_tables_about_their_health_are_marked():
    assert having(names_staff=True) == ["ssd_professionals.prof_professional_name"]
    assert [name for name, one in TABLES.items() if one.totals_only] == ["ext_absence"]
