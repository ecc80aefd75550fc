"""Lists of Annex A of invented children, as workbooks and CSV files."""

import csv
import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

WHO = ("Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)")
ALLOCATED = ("Allocated Team", "Allocated Worker")
BORN = datetime.date(2012, 5, 6)
CHILD = ("0042", "b) Female", "a) WBRI", BORN, 13)
STAFF = ("East Team", "Robin Vale")

HEADINGS: dict[int, tuple[str, ...]] = {
    1: (*WHO, "Date of Contact", "Contact Source"),
    2: (*WHO, "Assessment start date", "Assessment completion date",
        "Organisation completing assessment"),
    3: (*WHO, "Date of referral", "Referral Source", "Referral NFA?",
        "Number of Referrals in Last 12 Months", *ALLOCATED),
    4: (*WHO, "Does the Child have a Disability", "Continuous Assessment Start Date",
        "Child Seen During Continuous Assessment", "Continuous Assessment Date of Authorisation",
        "Was the child assessed as requiring LA children's social care support?", *ALLOCATED),
    5: (*WHO, "Does the Child have a Disability",
        "Strategy discussion initiating Section 47 Enquiry Start Date",
        "Was an Initial Child Protection Conference deemed unnecessary?",
        "Date of Initial Child Protection Conference",
        "Did the Initial Child Protection Conference Result in a Child Protection Plan",
        "Number of Section 47 Enquiries in the last 12 months",
        "Number of ICPCs in the last 12 months", *ALLOCATED),
    6: (*WHO, "Does the Child have a Disability", "CIN Start Date", "Primary Need Code",
        "Date Child Was Last Seen", "CIN Closure Date", "Reason for Closure", "Case Status",
        *ALLOCATED),
    7: (*WHO, "Does the Child have a Disability", "Child Protection Plan Start Date",
        "Initial Category of Abuse", "Latest Category of Abuse",
        "Date of the Last Statutory Visit", "Was the Child Seen Alone?",
        "Date of latest review conference", "Child Protection Plan End Date",
        "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six "
        "Months (Y/N)", "Number of Previous Child Protection Plans", *ALLOCATED),
    8: (*WHO, "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
        "Does the Child have a Disability", "Date Started to be Looked After",
        "Child's Category of Need", "Is this a second or subsequent period of being a Looked "
        "After Child within the last 12 months (Y/N)", "Start date of current legal status",
        "Child's Legal Status", "Date of Latest Statutory Review",
        "Date of Last Social Work Visit", "What is the permanence plan for this child?",
        "Date of Last IRO Visit / Contact to the Child", "Date of Last Health Assessment",
        "Date of Last Dental Check", "Number of Placements in the Last 12 months",
        "Date Ceased to be Looked After", "Reason Ceased to be Looked After",
        "Start Date of Most Recent Placement", "Placement Type", "Placement Provider",
        "Placement postcode", "URN of Placement", "Placement Location", "LA of Placement",
        "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 "
        "months", "Number of Episodes the Child has been 'Absent' from their Placement in the "
        "last 12 months",
        "Was the child offered a Return Interview after their last missing episode (Y/N)?",
        "Did the child accept a Return Interview after their last missing episode (Y/N)?",
        *ALLOCATED),
    9: (*WHO, "Does the Child have a Disability", *ALLOCATED, "Eligibility Category",
        "LA in Touch", "Type of Accommodation", "Suitability of Accommodation",
        "Activity Status"),
    10: ("Child Unique ID", "Family identifier", *WHO[1:], "Does the Child have a Disability",
         "Date the Child Entered Care", "Date of Decision that Child Should be Placed for Adoption",
         "Date of Placement Order", "Date of Matching Child and Prospective Adopters",
         "Date Placed for Adoption", "Date of Adoption Order",
         "Date of Decision that Child Should No Longer be Placed for Adoption",
         "Reason Why Child No Longer Placed for Adoption", "Date the child was placed for "
         "fostering in FFA or concurrent planning placement"),
    11: ("Individual adopter identifier", "Family identifier", "Gender", "Ethnicity",
         "Disability", "Is the (prospective) adopter fostering for adoption?",
         "Date enquiry received", "Date Stage 1 started", "Date adopter matched with child(ren)",
         "No. of children placed"),
}  # fmt: skip


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def row(number: int, child: Sequence[Any] = CHILD, **told: Any) -> list[Any]:
    """A row of a list: the child, staff where there is any, and cells by a word of their heading."""
    headings = HEADINGS[number]
    cells: list[Any] = [None] * len(headings)
    for heading, value in zip(WHO, child, strict=True):
        if heading in headings:
            cells[headings.index(heading)] = value
    for heading, value in zip(ALLOCATED, STAFF, strict=True):
        if heading in headings:
            cells[headings.index(heading)] = value
    for words, value in told.items():
        wanted = words.replace("_", " ").casefold()
        places = [at for at, heading in enumerate(headings) if wanted in heading.casefold()]
        assert len(places) == 1, f"{words} names {len(places)} columns of list {number}"
        cells[places[0]] = value
    return cells


def sheet(number: int, *rows: Sequence[Any]) -> dict[str, list[Sequence[Any]]]:
    """A sheet as the template has it: its title above the headings."""
    return {f"List_{number}": [[f"List {number}: of this authority"], HEADINGS[number], *rows]}


def workbook(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[Any]]],
    *,
    hidden: Sequence[str] = (),
) -> Path:
    with xlsxwriter.Workbook(path) as book:
        as_day = book.add_format({"num_format": "dd/mm/yyyy"})
        as_moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            if name in hidden:
                page.hide()
            for at, cells in enumerate(rows):
                for place, cell in enumerate(cells):
                    if isinstance(cell, datetime.datetime):
                        page.write_datetime(at, place, cell, as_moment)
                    elif isinstance(cell, datetime.date):
                        page.write_datetime(at, place, cell, as_day)
                    elif isinstance(cell, str):
                        page.write_string(at, place, cell)
                    elif cell is not None:
                        page.write(at, place, cell)
    return path


def exported(path: Path, rows: Sequence[Sequence[Any]], encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path
