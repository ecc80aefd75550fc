"""Every rule of data quality: those of each kind, asked of each column, and those written one by one."""

import functools

from goldenthread.childdata.quality import kinds, rules
from goldenthread.childdata.quality.rule import Kind, Rule
from goldenthread.core.definitions import load_definitions


@functools.cache
def all_kinds() -> dict[str, Kind]:
    """The kinds of rules, by id."""
    return load_definitions(kinds, Kind)


@functools.cache
def own_rules() -> dict[str, Rule]:
    """The rules that are written one by one, by id."""
    return load_definitions(rules, Rule)


@functools.cache
def all_rules() -> dict[str, Rule]:
    """All of them; the rule of a kind goes by the kind and the column."""
    of_kinds = {
        rule_id: rule for name, kind in all_kinds().items() for rule_id, rule in kind.rules(name)
    }
    return {**of_kinds, **own_rules()}
