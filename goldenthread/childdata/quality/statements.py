"""The SQL of a rule made whole: each row at fault, by its key and the person it is about."""

from collections.abc import Collection

from goldenthread.childdata.quality.people import person_of
from goldenthread.childdata.quality.rule import Rule, named_in
from goldenthread.childdata.sql import literal, quoted
from goldenthread.childdata.tables import all_tables

ROW = "one"


def key_of(table: str, row: str = ROW) -> str:
    """SQL for what tells a row apart; where that is empty itself, the place in its file."""
    keys = [f"CAST({row}.{quoted(name)} AS VARCHAR)" for name in all_tables()[table].key]
    told = keys[0] if len(keys) == 1 else f"concat_ws(' ', {', '.join(keys)})"
    return f"coalesce(nullif({told}, ''), {row}.gt_file || ' row ' || {row}.gt_row)"


def faults_of(rule: Rule, unread: Collection[str] = ()) -> str:
    """SQL that gives `key`, `person_id` and `found` of each row at fault.

    A row is not judged by a column that is among those `unread` in it: that is told by itself.
    """
    if rule.sql is not None:
        return f"SELECT key, person_id, found FROM ({rule.sql}){_without_unread_keys(rule, unread)}"
    return (
        f"SELECT {key_of(rule.table)} AS key, {person_of(rule.table, ROW)} AS person_id, "
        f"{_found(rule)} AS found FROM {quoted(rule.table)} AS {ROW} "
        f"WHERE ({rule.where}){_without_unread(rule, unread, ROW)}"
    )


def _found(rule: Rule) -> str:
    """What stands in the row, in the columns that the condition names."""
    columns = named_in(rule.where or "").get(rule.table, ())
    told = [_told(name) for name in dict.fromkeys((rule.column, *columns))]
    if len(told) == 1:
        return f"coalesce(CAST({ROW}.{quoted(rule.column)} AS VARCHAR), 'nothing')"
    return f"concat_ws(', ', {', '.join(told)})"


def _told(name: str) -> str:
    return f"{literal(name + ' ')} || coalesce(CAST({ROW}.{quoted(name)} AS VARCHAR), 'nothing')"


def _unread_columns(rule: Rule, unread: Collection[str]) -> list[str]:
    if "gt_unread" in (rule.sql or ""):
        return []
    return [name for name in rule.needs.get(rule.table, ()) if name in unread]


def _without_unread(rule: Rule, unread: Collection[str], row: str) -> str:
    columns = _unread_columns(rule, unread)
    if not columns:
        return ""
    return (
        f' AND NOT EXISTS (SELECT 1 FROM gt_unread AS unread WHERE unread."table" = '
        f'{literal(rule.table)} AND unread."column" IN ({", ".join(map(literal, columns))}) '
        f"AND unread.gt_file = {row}.gt_file AND unread.gt_row = {row}.gt_row)"
    )


def _without_unread_keys(rule: Rule, unread: Collection[str]) -> str:
    columns = _unread_columns(rule, unread)
    if not columns:
        return ""
    return (
        f" WHERE NOT coalesce(key IN (SELECT {key_of(rule.table)} FROM {quoted(rule.table)} AS {ROW} "
        f"JOIN gt_unread AS unread ON unread.gt_file = {ROW}.gt_file AND unread.gt_row = {ROW}.gt_row "
        f'WHERE unread."table" = {literal(rule.table)} '
        f'AND unread."column" IN ({", ".join(map(literal, columns))})), false)'
    )
