"""What the lists of the inspectors' workbook share: its day, its windows, and who a child is."""

import dataclasses
import datetime

from goldenthread.childdata.synth.calendar import age_on, months_on
from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.synth.workforce import Workforce
from goldenthread.childdata.synth.writing.annex_a_labels import LABELS
from goldenthread.childdata.synth.writing.lives import OPEN, Life

Cell = str | int | datetime.date | None
Line = list[Cell]


@dataclasses.dataclass(frozen=True, slots=True)
class View:
    """The day on which the lists are drawn, as text, and the first days of their windows."""

    as_at: str
    half_a_year: str
    a_year: str
    workforce: Workforce

    def team(self, number: str) -> str:
        """A team's name."""
        return self.workforce.team_names.get(number, "")

    def worker(self, number: str) -> str:
        """A worker's name."""
        worker = self.workforce.worker(number)
        return worker.name if worker else ""


def view_on(as_at: datetime.date, workforce: Workforce) -> View:
    """The view on a day."""
    half, year = (
        datetime.date.fromordinal(months_on(as_at.toordinal(), -months)).isoformat()
        for months in (6, 12)
    )
    return View(as_at.isoformat(), half, year, workforce)


def label(values: str, code: str | None) -> str:
    """The words for a code, or nothing."""
    return LABELS[values].get(code or "", "")


def day(text: str | None) -> Cell:
    """A day as a workbook holds it, without its time."""
    return datetime.date.fromisoformat(text[:10]) if text else None


def who(life: Life, view: View) -> Line:
    """The five columns with which every list of children begins."""
    person = life.person
    born = person["pers_dob"] or person["pers_expected_dob"]
    age = age_on(
        datetime.date.fromisoformat(born).toordinal(),
        datetime.date.fromisoformat(view.as_at).toordinal(),
    )
    return [
        person["pers_person_id"],
        label("gender", person["pers_gender"]),
        label("ethnicity", person["pers_ethnicity"]),
        day(born),
        age if person["pers_dob"] else -1,
    ]


def disabled(life: Life) -> str:
    """Whether the child is disabled; where nobody asked, not known."""
    codes = {row["disa_disability_code"] for row in life.rows("ssd_disability")}
    if not codes:
        return label("disability", "U")
    return label("disability", "Y" if codes - {"NONE"} else "N")


def allocated(life: Life, view: View, upto: str) -> Line:
    """The team and the worker who have the case, or had it last before a day."""
    held = life.latest(
        "ssd_involvements",
        "invo_involvement_start_date",
        lambda row: (
            row["invo_professional_role_id"] == "CW" and row["invo_involvement_start_date"] <= upto
        ),
    )
    if held is None:
        return ["", ""]
    return [view.team(held["invo_professional_team"]), view.worker(held["invo_professional_id"])]


def is_open_since(end: str, first: str) -> bool:
    """Whether what ended on a day, or is open, reaches into a window."""
    return (end or OPEN) >= first


def count_before(rows: list[Row], column: str, latest: str, first: str) -> int:
    """How many rows have a day in the window that is before the latest one."""
    return sum(first <= str(row[column])[:10] < latest for row in rows)


def year_before(text: str) -> str:
    """The day twelve months before."""
    number = datetime.date.fromisoformat(text[:10]).toordinal()
    return datetime.date.fromordinal(months_on(number, -12)).isoformat()
