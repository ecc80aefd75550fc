"""The made-up children as the inspectors' workbook: eleven lists, a sheet each, written on the way."""

import datetime
import pathlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any, Self

import xlsxwriter

from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.synth.workforce import Workforce
from goldenthread.childdata.synth.writing import annex_a_care, annex_a_need
from goldenthread.childdata.synth.writing.annex_a_view import Line, View, view_on
from goldenthread.childdata.synth.writing.lives import Life

WHO = ("Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)")
DISABLED = "Does the Child have a Disability"
ALLOCATED = ("Allocated Team", "Allocated Worker")
UASC = "Unaccompanied Asylum Seeking Child (UASC)"
LAST_YEAR = "in the last 12 months"
AWAY = f"from their Placement {LAST_YEAR}"
Told = Callable[[Life, View], Iterator[Line]]
LISTS: dict[int, tuple[str, tuple[str, ...], Told | None]] = {
    1: ("Contacts", (*WHO, "Date of Contact", "Contact Source"), annex_a_need.contacts),
    2: ("Early Help", (*WHO, "Assessment start date", "Assessment completion date",
        "Organisation completing assessment"), annex_a_need.early_help),
    3: ("Referral", (*WHO, "Date of referral", "Referral Source", "Referral NFA?",
        "Number of Referrals in Last 12 Months", *ALLOCATED), annex_a_need.referrals),
    4: ("Assessments", (*WHO, DISABLED, "Continuous Assessment Start Date",
        "Child Seen During Continuous Assessment", "Continuous Assessment Date of Authorisation",
        "Was the child assessed as requiring LA children's social care support?", *ALLOCATED),
        annex_a_need.assessments),
    5: ("Section 47 enquiries and Initial Child Protection Conferences", (*WHO, DISABLED,
        "Strategy discussion initiating Section 47 Enquiry Start Date",
        "Was an Initial Child Protection Conference deemed unnecessary?",
        "Date of Initial Child Protection Conference",
        "Did the Initial Child Protection Conference Result in a Child Protection Plan",
        f"Number of Section 47 Enquiries {LAST_YEAR}", f"Number of ICPCs {LAST_YEAR}",
        *ALLOCATED), annex_a_need.enquiries),
    6: ("Children in Need", (*WHO, DISABLED, "CIN Start Date", "Primary Need Code",
        "Date Child Was Last Seen", "CIN Closure Date", "Reason for Closure", "Case Status",
        *ALLOCATED), annex_a_need.in_need),
    7: ("Child protection", (*WHO, DISABLED, "Child Protection Plan Start Date",
        "Initial Category of Abuse", "Latest Category of Abuse", "Date of the Last Statutory Visit",
        "Was the Child Seen Alone?", "Date of latest review conference",
        "Child Protection Plan End Date", "Subject to Emergency Protection Order or Protected "
        "Under Police Powers in Last Six Months (Y/N)", "Number of Previous Child Protection Plans",
        *ALLOCATED), annex_a_need.protected),
    8: ("Children in care", (*WHO, f"{UASC} within the Last 12 Months (Y/N)", DISABLED,
        "Date Started to be Looked After", "Child's Category of Need",
        "Is this a second or subsequent period of being a Looked After Child within the last "
        "12 months (Y/N)", "Start date of current legal status", "Child's Legal Status",
        "Date of Latest Statutory Review", "Date of Last Social Work Visit",
        "What is the permanence plan for this child?",
        "Date of Last IRO Visit / Contact to the Child", "Date of Last Health Assessment",
        "Date of Last Dental Check", "Number of Placements in the Last 12 months",
        "Date Ceased to be Looked After", "Reason Ceased to be Looked After",
        "Start Date of Most Recent Placement", "Placement Type", "Placement Provider",
        "Placement postcode", "URN of Placement", "Placement Location", "LA of Placement",
        f"Number of Episodes the Child has been 'Missing' {AWAY}",
        f"Number of Episodes the Child has been 'Absent' {AWAY}",
        "Was the child offered a Return Interview after their last missing episode (Y/N)?",
        "Did the child accept a Return Interview after their last missing episode (Y/N)?",
        *ALLOCATED), annex_a_care.in_care),
    9: ("Care leavers", (*WHO, f"{UASC}, or formerly UASC if 18 or over (Y/N)", DISABLED,
        *ALLOCATED, "Allocated Personal Advisor", "Eligibility Category",
        "Latest Pathway Plan Review Date", "LA in Touch", "Latest Date of Contact",
        "Type of Accommodation", "Suitability of Accommodation", "Activity Status"),
        annex_a_care.care_leavers),
    10: ("Adoption", ("Child Unique ID", "Family identifier", *WHO[1:], DISABLED,
        "Date the Child Entered Care", "Date of Decision that Child Should be Placed for Adoption",
        "Date of Placement Order", "Date of Matching Child and Prospective Adopters",
        "Date Placed for Adoption", "Date of Adoption Order",
        "Date of Decision that Child Should No Longer be Placed for Adoption",
        "Reason Why Child No Longer Placed for Adoption",
        "Date the child was placed for fostering in FFA or concurrent planning placement"),
        annex_a_care.adoption),
    11: ("Adopters", ("Individual adopter identifier", "Family identifier", "Gender", "Ethnicity",
        "Disability", "Is the (prospective) adopter fostering for adoption?",
        "Date enquiry received", "Date Stage 1 started", "Date Stage 1 ended",
        "Date Stage 2 started", "Date Stage 2 ended", "Date application submitted",
        "Date application approved", "Date adopter matched with child(ren)",
        "Date child/children placed with adopter(s)", "No. of children placed",
        "Date of Adoption Order", "Date of leaving adoption process",
        "Reason for leaving adoption process"), None),
}  # fmt: skip
# A sheet holds no more rows than this, its title and its headings among them.
MOST_ROWS = 1_048_576


class AnnexA:
    """The workbook. Each sheet is written row by row, so that it takes no room."""

    def __init__(self, path: pathlib.Path, as_at: datetime.date, workforce: Workforce) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._view = view_on(as_at, workforce)
        self._book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
        # Else the moment of writing would be in the file, and no two be the same.
        self._book.set_properties(
            {"created": datetime.datetime(as_at.year, as_at.month, as_at.day)}
        )
        self._day = self._book.add_format({"num_format": "dd/mm/yyyy"})
        self._sheets: dict[int, Any] = {}
        self._rows: dict[int, int] = {}
        for number, (title, headings, _) in LISTS.items():
            sheet = self._book.add_worksheet(f"List_{number}")
            sheet.write_string(0, 0, f"List {number}: {title}")
            sheet.write_row(1, 0, headings)
            self._sheets[number], self._rows[number] = sheet, 2

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._book.close()

    def write(self, lives: Sequence[Life]) -> None:
        """Add some children to each list that they belong in."""
        for life in lives:
            for number, (_, _, told) in LISTS.items():
                if told is not None:
                    self._add(number, told(life, self._view))

    def write_adopters(self, rows: Iterable[Row]) -> None:
        """Add adopters to the last list."""
        for row in rows:
            self._add(11, annex_a_care.adopters(row, self._view))

    def _add(self, number: int, lines: Iterable[Line]) -> None:
        sheet = self._sheets[number]
        for line in lines:
            at = self._rows[number]
            if at >= MOST_ROWS:
                return
            self._rows[number] = at + 1
            for column, cell in enumerate(line):
                if isinstance(cell, datetime.date):
                    sheet.write_datetime(at, column, cell, self._day)
                elif isinstance(cell, int):
                    sheet.write_number(at, column, cell)
                elif cell:
                    sheet.write_string(at, column, cell)
