"""What a look at data quality came to, as JSON: counts and rules, and no value of a row."""

from collections.abc import Mapping, Sequence
from typing import Any

from goldenthread.childdata.quality.all_rules import all_rules
from goldenthread.childdata.quality.freshness import Freshness
from goldenthread.childdata.quality.looking import Looked
from goldenthread.childdata.quality.over_loads import Point
from goldenthread.childdata.quality.tallies import (
    by_concern,
    by_table,
    by_team,
    by_worker,
    errors_of,
)


def looked_as_json(
    looked: Looked,
    fresh: Sequence[Freshness],
    points: Sequence[Point],
    names: Mapping[str, str],
) -> dict[str, Any]:
    """All that is told of a look, the worst first; `names` are those of teams."""
    errors = errors_of(looked)
    return {
        "known_at": looked.day.isoformat(),
        "rows": dict(looked.rows),
        "faults": looked.faults,
        "errors": errors,
        "queries": looked.faults - errors,
        "by_rule": [_rule(rule_id, many) for rule_id, many in looked.by_rule().items()],
        "by_table": by_table(looked),
        "by_kind": by_concern(looked),
        "by_team": [
            {"team": team, "name": names.get(team), "faults": many}
            for team, many in by_team(looked).items()
        ],
        "by_worker": [
            {"team": team, "worker": worker, "faults": many}
            for (team, worker), many in by_worker(looked).items()
        ],
        "rules_asked": len(looked.ran),
        "not_asked": [
            {"rule": one.rule, "table": one.table, "why": one.why} for one in looked.not_run
        ],
        "freshness": [_freshness(one) for one in fresh],
        "trend": [_point(one) for one in points],
    }


def _rule(rule_id: str, many: int) -> dict[str, Any]:
    rule = all_rules()[rule_id]
    return {
        "rule": rule_id,
        "faults": many,
        "what_is_wrong": rule.title,
        "what_would_be_right": rule.right,
        "why_it_matters": rule.why_it_matters,
        "severity": rule.severity.value,
        "kind": rule.concern.value,
        "table": rule.table,
        "column": rule.column,
        "source": list(rule.source),
    }


def _freshness(one: Freshness) -> dict[str, Any]:
    return {
        "table": one.table,
        "sentence": one.sentence,
        "latest": one.latest.isoformat() if one.latest else None,
        "recorded": one.recorded.isoformat() if one.recorded else None,
        "days": one.days,
        "within_days": one.within_days,
        "is_late": one.is_late,
    }


def _point(one: Point) -> dict[str, Any]:
    return {
        "known_at": one.known_at.isoformat(),
        "rows": one.rows,
        "errors": one.errors,
        "queries": one.queries,
        "rules_asked": one.ran,
        "by_rule": dict(one.by_rule),
    }
