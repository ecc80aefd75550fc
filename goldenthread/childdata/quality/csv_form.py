"""A fix list as CSV, for those who put it right: the only place where what stands in rows is told."""

import csv
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from goldenthread.childdata.quality.over_loads import ToFix
from goldenthread.documents.csv_cells import harmless

HEADINGS = (
    "Team", "Team’s name", "Worker", "Person", "Table", "Row", "Column", "What is wrong", "What is there",
    "What would be right", "Severity", "Since", "Rule",
)  # fmt: skip


def write_fix_list(path: Path, lines: Iterable[ToFix], names: Mapping[str, str]) -> int:
    """Write the list beside its place and put it there when it is whole; gives how many lines.

    Nobody but its owner may read it: it is about children.
    """
    beside = path.with_name(f".{path.name}.part")
    count = 0
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(handle, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEADINGS)
            for line in lines:
                writer.writerow([harmless(cell or "") for cell in _cells(line, names)])
                count += 1
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return count


def _cells(line: ToFix, names: Mapping[str, str]) -> tuple[str | None, ...]:
    fault, rule = line.fault, line.rule
    since = f"{line.since} or before" if line.may_be_older else str(line.since)
    return (
        fault.team, names.get(fault.team or ""), fault.worker, fault.person_id, fault.table,
        fault.key, fault.column, rule.title, fault.found, rule.right, rule.severity.value, since,
        fault.rule,
    )  # fmt: skip
