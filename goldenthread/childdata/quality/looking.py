"""Rules asked of the tables: how many faults there are, whose they are, and which rules could not run."""

import dataclasses
import datetime
from collections.abc import Iterator, Mapping, Sequence

import duckdb

from goldenthread.childdata.quality.all_rules import all_rules
from goldenthread.childdata.quality.material import Material
from goldenthread.childdata.quality.rule import Rule, Severity
from goldenthread.childdata.quality.statements import ROW, faults_of
from goldenthread.childdata.sql import literal, quoted

_BATCH = 2_000

# Groups of their own, beside the teams.
NOBODYS = "nobody’s case now"
NO_CHILD = "about no one child"


@dataclasses.dataclass(frozen=True, slots=True)
class Count:
    """How many faults a rule finds of the children of a worker of a team.

    Neither is there where nobody has the child's case now; `about_a_child` is false where a row
    says of no child whose it is.
    """

    rule: str
    about_a_child: bool
    team: str | None
    worker: str | None
    faults: int

    @property
    def group(self) -> str:
        """The team, or the group of those that no team has."""
        return self._whose(self.team)

    @property
    def group_of_worker(self) -> str:
        return self._whose(self.worker)

    def _whose(self, told: str | None) -> str:
        if not self.about_a_child:
            return NO_CHILD
        return told or NOBODYS


@dataclasses.dataclass(frozen=True, slots=True)
class NotRun:
    """A rule that could not be asked, and why; it says nothing of the data, good or bad.

    `column` is the one that the table was loaded without, where that is why.
    """

    rule: str
    table: str
    why: str
    column: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Looked:
    """What came of asking every rule: `rows` of each table loaded, and which rules `ran`."""

    day: datetime.date
    rows: Mapping[str, int]
    ran: tuple[str, ...]
    not_run: tuple[NotRun, ...]
    counts: tuple[Count, ...]

    @property
    def faults(self) -> int:
        return sum(one.faults for one in self.counts)

    def of_team(self, team: str | None) -> "Looked":
        """The same with the faults of one team or group alone, where one is given."""
        if team is None:
            return self
        counts = tuple(one for one in self.counts if one.group == team)
        return dataclasses.replace(self, counts=counts)

    def by_rule(self) -> dict[str, int]:
        """The faults of each rule that found any: errors first, the most first."""
        found: dict[str, int] = {}
        for one in self.counts:
            found[one.rule] = found.get(one.rule, 0) + one.faults
        return dict(sorted(found.items(), key=lambda told: (_is_query(told[0]), -told[1], told[0])))


@dataclasses.dataclass(frozen=True, slots=True)
class Fault:
    """One row at fault. It holds what stands there: for those who put it right, and for no log."""

    rule: str
    table: str
    column: str
    key: str
    person_id: str | None
    found: str | None
    team: str | None
    worker: str | None


def look(material: Material, rules: Mapping[str, Rule] | None = None) -> Looked:
    """Ask every rule that can be asked; one that the database cannot work out is told with the rest."""
    rules = all_rules() if rules is None else rules
    not_run = [
        told for rule_id, rule in rules.items() if (told := _why_not(material, rule_id, rule))
    ]
    left_out = {one.rule for one in not_run}
    asked = {rule_id: rule for rule_id, rule in rules.items() if rule_id not in left_out}
    unread = material.unread()
    rows, suspects = _suspects(material, asked, unread)
    counts: list[Count] = []
    for rule_id, rule in suspects.items():
        try:
            counts += _counts(material, rule_id, rule, unread)
        except duckdb.Error as failed:
            # Its own words may quote a row.
            why = f"it could not be worked out ({type(failed).__name__})"
            not_run.append(NotRun(rule_id, rule.table, why))
            del asked[rule_id]
    return Looked(material.day, rows, tuple(asked), tuple(not_run), tuple(counts))


def faults(
    material: Material,
    looked: Looked,
    team: str | None = None,
    rules: Mapping[str, Rule] | None = None,
) -> Iterator[Fault]:
    """Each row at fault, the worst rules first; of one team or group where that is given."""
    rules = all_rules() if rules is None else rules
    unread = material.unread()
    wanted = f" WHERE {_is_of(team)}" if team is not None else ""
    for rule_id in looked.by_rule():
        rule = rules[rule_id]
        cursor = material.cursor.execute(
            f"SELECT key, person_id, CAST(found AS VARCHAR), team, worker "
            f"FROM ({_with_team(rule, unread)}){wanted} ORDER BY person_id, key"
        )
        while rows := cursor.fetchmany(_BATCH):
            for key, person_id, found, its_team, worker in rows:
                yield Fault(
                    rule_id, rule.table, rule.column, key, person_id, found, its_team, worker
                )


def _is_of(group: str) -> str:
    if group == NO_CHILD:
        return "person_id IS NULL"
    if group == NOBODYS:
        return "person_id IS NOT NULL AND coalesce(team, '') = ''"
    return f"team = {literal(group)}"


def can_run(material: Material, rule_id: str, rule: Rule) -> bool:
    """Whether everything that the rule asks for is loaded."""
    return _why_not(material, rule_id, rule) is None


def _is_query(rule_id: str) -> bool:
    rule = all_rules().get(rule_id)
    return rule is not None and rule.severity is not Severity.ERROR


def _why_not(material: Material, rule_id: str, rule: Rule) -> NotRun | None:
    for table, columns in rule.needs.items():
        if table not in material.columns:
            return NotRun(rule_id, table, f"{table} was not loaded")
        for column in columns:
            if column not in material.columns[table]:
                return NotRun(rule_id, table, f"{table} was loaded without {column}", column)
    return None


def _suspects(
    material: Material, rules: Mapping[str, Rule], unread: Mapping[str, frozenset[str]]
) -> tuple[dict[str, int], dict[str, Rule]]:
    """The rows of each table, and the rules that may find something.

    What is asked of one row alone is counted for all rules of a table together, in one pass: most
    find nothing. Of unreadable values it is known beforehand where there are any.
    """
    of_tables: dict[str, list[str]] = {table: [] for table in material.columns}
    found = set()
    for rule_id, rule in rules.items():
        if rule.where is not None:
            of_tables[rule.table].append(rule_id)
        elif not rule.is_of_unread or rule.column in unread.get(rule.table, ()):
            found.add(rule_id)
    rows: dict[str, int] = {}
    for table, ids in of_tables.items():
        rows[table], counts = _counted_together(material, table, [rules[one] for one in ids])
        found.update(one for one, count in zip(ids, counts, strict=True) if count)
    return rows, {rule_id: rule for rule_id, rule in rules.items() if rule_id in found}


def _counted_together(
    material: Material, table: str, rules: Sequence[Rule]
) -> tuple[int, list[int]]:
    """The rows of a table, and in how many of them each condition holds."""
    wheres = "".join(f", count_if({rule.where})" for rule in rules)
    told = f"FROM {quoted(table)} AS {ROW}"
    try:
        counts = material.cursor.execute(f"SELECT count(*){wheres} {told}").fetchone()
    except duckdb.Error:
        # One of them cannot be worked out: each is asked by itself then, and that one is told.
        counts = material.cursor.execute(f"SELECT count(*){', 1' * len(rules)} {told}").fetchone()
    rows, *found = counts or (0,)
    return rows, found


def _counts(
    material: Material, rule_id: str, rule: Rule, unread: Mapping[str, frozenset[str]]
) -> list[Count]:
    counted = material.cursor.execute(
        "SELECT person_id IS NOT NULL, team, worker, count(*) "
        f"FROM ({_with_team(rule, unread)}) GROUP BY ALL ORDER BY ALL"
    )
    return [Count(rule_id, *row) for row in counted.fetchall()]


def _with_team(rule: Rule, unread: Mapping[str, frozenset[str]]) -> str:
    statement = faults_of(rule, unread.get(rule.table, frozenset()))
    return (
        "SELECT fault.key, fault.person_id, fault.found, allocated.team, allocated.worker "
        f"FROM ({statement}) AS fault LEFT JOIN gt_allocated AS allocated USING (person_id)"
    )
