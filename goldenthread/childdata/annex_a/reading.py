"""Workbooks of Annex A, or its lists one by one, as rows of our tables."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from goldenthread.childdata.annex_a.list_rows import ListRows, drawn_on, rows_of
from goldenthread.childdata.annex_a.matching import (
    Match,
    is_named_as_a_list,
    match_of,
    named_list,
)
from goldenthread.childdata.annex_a.sheets import (
    Sheet,
    is_excel,
    sheet_names,
    sheets_of,
)
from goldenthread.childdata.annex_a.stating import Statement
from goldenthread.childdata.loaders.loader import NotUsed, SourceRefused, Stage
from goldenthread.childdata.row_batches import without_cycle_search
from goldenthread.childdata.staging_csv import csv_form


def fits(path: Path) -> bool:
    """Whether the file holds a list, by its sheets' names or by the headings on any of them.

    A workbook that cannot be opened fits too: nothing else comes as one, and it is refused in words.
    """
    if is_excel(path):
        names = sheet_names(path)
        return (
            not names
            or any(map(is_named_as_a_list, names))
            or any(match_of(sheet) for sheet in sheets_of(path))
        )
    form = csv_form(path)
    return form is not None and match_of(_headings(path, form.headings)) is not None


def _headings(path: Path, headings: Sequence[str]) -> Sheet:
    return Sheet(path.name, "", [list(headings)])


def read(paths: Sequence[Path], stage: Stage) -> None:
    """Read all lists of one load together: children of several lists become one person each."""
    with without_cycle_search():
        lists: list[ListRows] = []
        for path in paths:
            lists += _lists_of(path, stage)
        drawn = drawn_on(lists)
        if drawn is None:
            why = (
                "no list of events tells when the lists were drawn: rows do not say what they cover"
            )
            stage.say_not_used(NotUsed("Annex A", "day of the extract", why))
        Statement(stage, drawn or datetime.date.max).state(lists, is_known=drawn is not None)


def _lists_of(path: Path, stage: Stage) -> list[ListRows]:
    found: list[ListRows] = []
    for sheet in sheets_of(path, stage):
        match = match_of(sheet)
        if match is None or match.of.columns[0].name not in match.places:
            if any(any(row) for row in sheet.rows):
                why = "its headings are those of no list, so it was not read"
                stage.say_not_used(NotUsed(path.name, f"sheet {sheet.name}", why))
            continue
        _say_faults(match, stage)
        rows = rows_of(match)
        found.append(rows)
        if rows.without_id:
            why = "rows without an identifier can be joined to nothing, and are left out"
            stage.say_not_used(NotUsed(sheet.where, "rows", why, rows.without_id))
        if not len(rows):
            stage.say_not_used(NotUsed(sheet.where, f"list {match.of.number}", "it is empty", 0))
    if not found:
        raise SourceRefused(
            f"{path.name}: none of its sheets has the headings of a list of Annex A. "
            "Keep the headings of the template, in one of the first five rows."
        )
    return found


def _say_faults(match: Match, stage: Stage) -> None:
    named = named_list(match.sheet)
    if named is not None and named is not match.of:
        why = (
            f"the sheet is named for list {named.number}, and its headings are those of "
            f"list {match.of.number}: it was read as list {match.of.number}"
        )
        stage.say_not_used(NotUsed(match.sheet.where, f"list {named.number}", why))
    for what, why in match.faults:
        stage.say_not_used(NotUsed(match.sheet.where, what, why))
