"""What several lists tell of the same child, team or worker, united into one row each."""

import dataclasses
import hashlib

from goldenthread.childdata.annex_a.value_sets import all_value_sets
from goldenthread.childdata.made_ids import child_key

Place = tuple[str, int]
# A person's columns in the order in which they are kept.
PERSON = (
    "pers_person_id",
    "pers_gender",
    "pers_sex",
    "pers_ethnicity",
    "pers_dob",
    "pers_expected_dob",
)


@dataclasses.dataclass(slots=True)
class United:
    """Rows by id in the order in which they came, each with the sheet and row that told it first."""

    rows: dict[str, list[str | None]] = dataclasses.field(default_factory=dict)
    places: dict[str, Place] = dataclasses.field(default_factory=dict)

    def add(self, made: str, row: list[str | None], place: Place) -> bool:
        """Keep a row, or fill what an earlier one of the same id left empty; whether it is new."""
        known = self.rows.get(made)
        if known is None:
            self.rows[made] = row
            self.places[made] = place
            return True
        for at, text in enumerate(row):
            if text and not known[at]:
                known[at] = text
        return False


def name_key(name: str) -> str:
    """What stands for the name of a team or worker, in whatever case it is written."""
    tidy = " ".join(name.split()).casefold()
    return hashlib.md5(tidy.encode(), usedforsecurity=False).hexdigest()[:16]


class People:
    """Children, teams and workers, and who is allocated to whom."""

    def __init__(self) -> None:
        self.persons = United()
        self.disabilities = United()
        self.unaccompanied = United()
        self.teams = United()
        self.workers = United()
        self.allocations = United()
        self._keys: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._gender = all_value_sets()["gender"]

    def key(self, child: str) -> str:
        made = self._keys.get(child)
        if made is None:
            made = self._keys[child] = child_key(child)
        return made

    def add_person(
        self, child: str, told: tuple[str | None, ...], place: Place, drawn: str
    ) -> None:
        gender, ethnicity, born = told
        expected = born if born and born[:10] > drawn else None
        row = [child, gender, self._gender.sex_of(gender), ethnicity]
        row += [None if expected else born, expected]
        self.persons.add(child, row, place)

    def add_disability(self, child: str, answer: str | None, place: Place) -> None:
        """The lists tell whether there is one, and not which: DDA stands for any."""
        code = {"Y": "DDA", "N": "NONE"}.get(answer or "", None if answer == "U" else answer)
        if code:
            made = f"{self.key(child)}-{code}"
            self.disabilities.add(made, [made, child, code], place)

    def add_unaccompanied(self, child: str, answer: str | None, place: Place) -> None:
        if answer == "Y":
            made = f"{self.key(child)}-UASC"
            self.unaccompanied.add(made, [made, child, "UASC"], place)

    def team(self, name: str | None, place: Place) -> str | None:
        return self._named(name, self.teams, place)

    def worker(self, name: str | None, place: Place) -> str | None:
        return self._named(name, self.workers, place)

    def _named(self, name: str | None, united: United, place: Place) -> str | None:
        if not name:
            return None
        made = self._names.get(name)
        if made is None:
            made = self._names[name] = name_key(name)
        if made not in united.rows:
            united.add(made, [made, name], place)
        return made

    def allocate(
        self, child: str, worker: str | None, team: str | None, ended: str | None, place: Place
    ) -> None:
        if worker or team:
            made = f"{self.key(child)}-{(worker or '')[:8]}-{(team or '')[:8]}"
            self.allocations.add(made, [made, child, worker, team, "CW", ended], place)
