"""Flags and codes read out of JSON that is text."""

import duckdb
import ibis
import pytest

from goldenthread.measures.json_flags import code_is_named, is_flagged


def truth_of(expression):
    return bool(duckdb.sql(ibis.to_sql(expression.name("told"), "duckdb")).fetchone()[0])


@pytest.mark.parametrize(
    "text",
    ['{"A_FLAG": "Y"}', '{"A_FLAG":"yes","B":""}', '{"A_FLAG": true}', '{"B":1, "A_FLAG":1}'],
)
def test_a_flag_that_says_yes_in_any_of_its_forms_is_set(text):
    assert truth_of(is_flagged(ibis.literal(text), "A_FLAG"))


@pytest.mark.parametrize(
    "text",
    [
        '{"A_FLAG": "N"}',
        '{"A_FLAG": ""}',
        '{"A_FLAG": 10}',
        '{"AA_FLAG": "Y"}',
        '{"COMMENTS": "\\"A_FLAG\\": \\"Y\\""}',
        "",
    ],
)
def test_anything_else_is_not(text):
    assert not truth_of(is_flagged(ibis.literal(text), "A_FLAG"))


@pytest.mark.parametrize(
    "text", ['["16A"]', '["1A", "16A", "2B"]', '{"1A":"No","16A":"Yes"}', '["16a"]']
)
def test_a_code_is_named_in_an_array_or_as_a_key_that_says_yes(text):
    assert truth_of(code_is_named(ibis.literal(text), "16A"))


@pytest.mark.parametrize("text", ['["116A"]', '["6A"]', '{"16A":"No"}', '{"1A": "16A"}', "[]"])
def test_a_code_that_is_part_of_another_or_says_no_is_not(text):
    assert not truth_of(code_is_named(ibis.literal(text), "16A"))
