"""The same rules over load after load: how many faults there were, and since when each is there."""

import contextlib
import dataclasses
import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from goldenthread.childdata.quality.all_rules import all_rules
from goldenthread.childdata.quality.looking import Fault, Looked, can_run, faults, look
from goldenthread.childdata.quality.material import Material, material_of
from goldenthread.childdata.quality.rule import Rule
from goldenthread.childdata.quality.statements import faults_of
from goldenthread.childdata.quality.tallies import errors_of
from goldenthread.childdata.sql import database, literal
from goldenthread.childdata.store.snapshots import Store

# How many loads are looked back upon unless more are asked for: a quarter of weekly ones.
LOADS = 12
_BATCH = 2_000


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    """What was wrong as known on the day of a load. Rules that could not run then count nowhere."""

    known_at: datetime.date
    rows: int
    errors: int
    queries: int
    ran: int
    by_rule: Mapping[str, int]


@dataclasses.dataclass(frozen=True, slots=True)
class ToFix:
    """One line of a fix list. `since` is the first of the loads in a row that had the fault."""

    fault: Fault
    rule: Rule
    since: datetime.date
    may_be_older: bool


def days_of_loads(store: Store, until: datetime.date, loads: int = LOADS) -> list[datetime.date]:
    """The last days by that one on which something was loaded, the oldest first."""
    days = sorted({one.known_at for one in store.manifests() if one.known_at <= until})
    return days[-loads:]


def trend(
    store: Store,
    days: Iterable[datetime.date],
    tell: Callable[[datetime.date], None] = lambda day: None,
    team: str | None = None,
) -> list[Point]:
    """All rules asked of what was known on each day; of a team, what was its own then."""
    points = []
    for day in days:
        tell(day)
        with material_of(store, day) as material:
            points.append(point_of(look(material).of_team(team)))
    return points


def point_of(looked: Looked) -> Point:
    """The faults of one look, as a point of a trend."""
    errors = errors_of(looked)
    return Point(
        known_at=looked.day,
        rows=sum(looked.rows.values()),
        errors=errors,
        queries=looked.faults - errors,
        ran=len(looked.ran),
        by_rule=looked.by_rule(),
    )


def fix_list(
    store: Store,
    material: Material,
    looked: Looked,
    team: str | None = None,
    loads: int = LOADS,
) -> Iterator[ToFix]:
    """What is to be put right, the worst rules first, each with the load since which it is there."""
    ids = list(looked.by_rule())
    days = days_of_loads(store, looked.day, loads)
    with contextlib.closing(_Seen()) as seen:
        for day in days[:-1]:
            with material_of(store, day) as earlier:
                seen.take(earlier, ids, day)
        batch: list[Fault] = []
        for fault in faults(material, looked, team):
            batch.append(fault)
            if len(batch) == _BATCH:
                yield from _to_fix(seen, batch, days)
                batch = []
        yield from _to_fix(seen, batch, days)


def _to_fix(
    seen: "_Seen", batch: Sequence[Fault], days: Sequence[datetime.date]
) -> Iterator[ToFix]:
    for fault, since in zip(batch, seen.since(batch, days[-1]), strict=True):
        yield ToFix(fault, all_rules()[fault.rule], since, len(days) > 1 and since == days[0])


class _Seen:
    """Since when each fault is there, as hashes of its rule and key: load after load, in a database."""

    def __init__(self) -> None:
        self._connection = database()
        self._connection.execute("CREATE TABLE seen (fault UBIGINT, since DATE)")

    def take(self, material: Material, ids: Iterable[str], day: datetime.date) -> None:
        """What a later load has; faults that it has not are gone, and begin anew if they come back."""
        self._connection.execute("CREATE OR REPLACE TABLE now (fault UBIGINT)")
        unread = material.unread()
        for rule_id in ids:
            rule = all_rules()[rule_id]
            if not can_run(material, rule_id, rule):
                continue
            statement = faults_of(rule, unread.get(rule.table, frozenset()))
            found = material.cursor.execute(
                f"SELECT hash({literal(rule_id)} || ' ' || key) AS fault FROM ({statement})"
            )
            self._connection.register("found", found.to_arrow_table())
            self._connection.execute("INSERT INTO now SELECT fault FROM found")
            self._connection.unregister("found")
        self._connection.execute(
            "CREATE OR REPLACE TABLE seen AS SELECT fault, coalesce(min(since), $day) AS since "
            "FROM now LEFT JOIN seen USING (fault) GROUP BY fault",
            {"day": day},
        )

    def since(self, batch: Sequence[Fault], today: datetime.date) -> list[datetime.date]:
        """The day of each, in their order; `today` for those that the last load had not."""
        told = self._connection.execute(
            "SELECT coalesce(since, $today) FROM ("
            "SELECT unnest($names) AS name, unnest(range(len($names))) AS place) "
            "LEFT JOIN seen ON fault = hash(name) ORDER BY place",
            {"names": [f"{one.rule} {one.key}" for one in batch], "today": today},
        )
        return [since for (since,) in told.fetchall()]

    def close(self) -> None:
        self._connection.close()
