"""The sheets of workbooks, and lists exported as CSV: cells as they are stored, nothing understood yet."""

import csv
import dataclasses
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from goldenthread.childdata.loaders.loader import NotUsed, SourceRefused, Stage
from goldenthread.childdata.staging_csv import csv_form
from goldenthread.documents.packages import OLE_START, ZIP_START, OleKind, ole_kind

# A workbook of a hundred thousand children in eleven lists unpacks to half of this.
_UNPACKED = 2_000_000_000
# Rows of a sheet pack to a twentieth; an archive made to flood a machine to a thousandth.
_RATIO = 300
_RATIO_FROM = 5_000_000
# A longer one is a quotation mark that nobody closed.
_LONGEST_VALUE = 1 << 20
_LOOKED_AT = 65_536
_BOOKS = frozenset({"xl/workbook.xml", "xl/workbook.bin"})
_ASIDE = ("front_sheet", "faq_and_changes", "guidance", "codes_used")

# What is raised on archives that were cut, changed or made up.
_ZIP_FAULTS = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, ValueError)
_FAULTS = (CalamineError, OSError, ValueError)

Cells = list[list[Any]]


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, or one CSV file. `where` is how it is told to people; row 1 is the first."""

    where: str
    name: str
    rows: Cells


def is_excel(path: Path) -> bool:
    """Whether the file is a workbook, of any form and whether or not it can be opened."""
    with path.open("rb") as file:
        head = file.read(_LOOKED_AT)
    if head.startswith(OLE_START):
        return _kind(path) in (OleKind.EXCEL, OleKind.PASSWORD_PROTECTED)
    if not head.startswith(ZIP_START):
        return False
    # The list of what is in an archive stands at its end, and is lost where it was cut short.
    members = _members(path)
    return bool(members & _BOOKS) if members else b"xl/" in head


def sheets_of(path: Path, stage: Stage | None = None) -> Iterator[Sheet]:
    """Every sheet that a person sees; hidden ones and macros are said to the stage."""
    if not is_excel(path):
        yield _csv_sheet(path)
        return
    _refuse_unopenable(path)
    if stage is not None and "xl/vbaProject.bin" in _members(path):
        why = "they were not run: the cells are read as they were stored"
        stage.say_not_used(NotUsed(path.name, "macros", why))
    try:
        workbook = CalamineWorkbook.from_path(path)
        for told in workbook.sheets_metadata:
            if told.typ is not SheetTypeEnum.WorkSheet or told.name.casefold() in _ASIDE:
                continue
            if told.visible is not SheetVisibleEnum.Visible:
                if stage is not None:
                    why = "the sheet is hidden, so it was not read; show it if it is a list"
                    stage.say_not_used(NotUsed(path.name, f"sheet {told.name}", why))
                continue
            rows = workbook.get_sheet_by_name(told.name).to_python(skip_empty_area=False)
            yield Sheet(f"{path.name}, sheet {told.name}", told.name, rows)
    except _FAULTS as fault:
        raise _damaged(path, fault) from None


def _damaged(path: Path, fault: Exception) -> SourceRefused:
    return SourceRefused(
        f"{path.name}: the workbook is damaged or was cut short ({type(fault).__name__}). "
        "Open it in Excel, save it again and load that."
    )


def sheet_names(path: Path) -> list[str]:
    try:
        return list(CalamineWorkbook.from_path(path).sheet_names)
    except _FAULTS:
        return []


def cells_of_csv(path: Path) -> Cells:
    """The cells of a CSV file; nothing where it is no text."""
    form = csv_form(path)
    if form is None:
        return []
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig" if form.encoding == "utf-8" else form.encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    csv.field_size_limit(_LONGEST_VALUE)
    try:
        return list(csv.reader(io.StringIO(text.replace("\0", "")), delimiter=form.delimiter))
    except csv.Error:
        raise SourceRefused(
            f"{path.name}: a quotation mark is opened and not closed, or a value is far too long. "
            "Export the list again."
        ) from None


def _csv_sheet(path: Path) -> Sheet:
    return Sheet(path.name, path.stem, cells_of_csv(path))


def _kind(path: Path) -> OleKind | None:
    return ole_kind(path.read_bytes())


def _members(path: Path) -> set[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return {info.filename for info in archive.infolist()}
    except _ZIP_FAULTS:
        return set()


def _refuse_unopenable(path: Path) -> None:
    with path.open("rb") as file:
        is_old = file.read(8).startswith(OLE_START)
    if is_old and _kind(path) is OleKind.PASSWORD_PROTECTED:
        raise SourceRefused(
            f"{path.name}: the workbook is protected by a password. "
            "Save a copy without the password and load that."
        )
    if is_old:
        raise SourceRefused(
            f"{path.name}: this is an Excel file of before 2007 (.xls). "
            "Open it in Excel, save it as .xlsx and load that."
        )
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except _ZIP_FAULTS as fault:
        raise _damaged(path, fault) from None
    if sum(info.file_size for info in infos) > _UNPACKED or any(
        info.file_size > max(_RATIO_FROM, _RATIO * info.compress_size) for info in infos
    ):
        raise SourceRefused(
            f"{path.name}: the workbook unpacks to far more than lists of children hold, so it "
            "was not opened. Export the lists again."
        )
