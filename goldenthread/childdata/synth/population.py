"""Who the children are: sex, birth, ethnic background, disability, home; and how many live there."""

import dataclasses
import datetime
import random

from goldenthread.childdata.synth.calendar import birthday
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.families import Kind
from goldenthread.childdata.synth.rates import ETHNICITY, SEX
from goldenthread.childdata.synth.rows import Row, Rows, yes

SEXES, ETHNICITIES = Weighted(SEX), Weighted(ETHNICITY)
GENDER = {"M": "01", "F": "02", "U": "00"}
# CIN 2024: 12 % of children in need are disabled; autism, learning and behaviour most often.
DISABLED = 0.115
# Of children, those who have lived elsewhere. A guess.
MOVED = 0.22
DISABILITIES = Weighted({
    "AUT": 34, "LD": 30, "BEH": 24, "COMM": 14, "MOB": 12, "DDA": 11, "PC": 9, "INC": 6, "HEAR": 4,
    "VIS": 5, "CON": 6, "HAND": 3,
})  # fmt: skip
NATIONALITIES = Weighted({"AF": 22, "SD": 22, "VN": 12, "IR": 12, "ER": 14, "IQ": 8, "SY": 6})
# Children of each age band of 10,000 under 18. Mid-year estimates of England, rounded.
AGE_BANDS = (((0, 4), 2620), ((5, 9), 2790), ((10, 15), 3470), ((16, 17), 1120))


@dataclasses.dataclass(slots=True)
class Child:
    """A child, and what was found out on the way that later chapters need."""

    id: str
    number: int
    born: int
    sex: str
    ethnicity: str
    disabilities: tuple[str, ...]
    is_unaccompanied: bool = False
    died: int | None = None
    is_known: bool = False
    is_counted: bool = False
    cp_plans: list[int] = dataclasses.field(default_factory=list)
    busy_to: int = 0
    open_spells: list[tuple[int, int]] = dataclasses.field(default_factory=list)
    left_care: int | None = None
    is_mother: bool = False
    first_child_born: int | None = None
    missing_often: float = 0.0
    draws: int = 0

    def notice(self, rows: Rows, known: bool, day: int, lag: int = 0) -> None:
        """The child came to notice on a day: known now, or counted among those known at the end."""
        self.is_known = self.is_known or known
        self.is_counted = self.is_counted or rows.comes_out(day, lag)

    def has_child_by(self, rows: Rows) -> bool:
        """Whether she is a mother by the day on which all is known."""
        return self.first_child_born is not None and rows.is_known(self.first_child_born)

    @property
    def adult(self) -> int:
        """The 18th birthday."""
        return birthday(self.born, 18)


@dataclasses.dataclass(slots=True)
class Home:
    """Where a family lives: from 0 to 1, which tells its teams, and a postcode that nobody has."""

    place: float
    postcode: str


def home_of(rng: random.Random) -> Home:
    """A home. The post has given no town the letters ZZ."""
    place = rng.random()
    return Home(place, f"ZZ{int(place * 8) + 1} {rng.randint(1, 9)}{_two_letters(rng)}")


def far_postcode(rng: random.Random) -> str:
    """A postcode outside the authority, which nobody has either."""
    return f"ZY{rng.randint(1, 19)} {rng.randint(1, 9)}{_two_letters(rng)}"


def _two_letters(rng: random.Random) -> str:
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    return rng.choice(letters) + rng.choice(letters)


def children_of(rng: random.Random, family: str, kind: Kind, born: list[int]) -> list[Child]:
    """The children of a family, in the order of its outline."""
    ethnicity = ETHNICITIES.draw(rng)
    if kind is Kind.UNACCOMPANIED:
        ethnicity = rng.choice(("BAFR", "OOTH", "AOTH", "WOTH"))
    children = []
    for number, day in enumerate(born):
        sex = SEXES.draw(rng)
        if kind is Kind.UNACCOMPANIED:
            sex = "M" if rng.random() < 0.95 else "F"
        child = Child(
            id=f"{family}{number + 1}",
            number=number,
            born=day,
            sex=sex,
            ethnicity=ethnicity if rng.random() < 0.93 else ETHNICITIES.draw(rng),
            disabilities=_disabilities(rng, kind is Kind.DISABLED and number == 0),
            is_unaccompanied=kind is Kind.UNACCOMPANIED,
            missing_often=rng.random(),
            draws=rng.getrandbits(32),
        )
        if kind is Kind.YOUNG_MOTHER and number == 0:
            child.sex, child.is_mother = "F", True
        children.append(child)
    return children


def _disabilities(rng: random.Random, certainly: bool) -> tuple[str, ...]:
    if not certainly and rng.random() > DISABLED * 0.8:
        # No row at all where nobody asked.
        return ("NONE",) if rng.random() < 0.93 else ()
    told = {DISABILITIES.draw(rng) for _ in range(rng.choice((1, 1, 2, 3)))}
    return tuple(sorted(told))


def tell_child(rows: Rows, child: Child, home: Home) -> None:
    """The rows that say who a child is; the same whatever else is known of the family."""
    person = _person(rows, random.Random(child.draws), child)
    rows.add("ssd_person", 0, **person)
    rows.add(
        "ssd_family",
        0,
        fami_table_id=f"FM{child.id}",
        fami_family_id=f"F{rows.family}",
        fami_person_id=child.id,
    )
    _addresses(rows, random.Random(child.draws + 1), child, home)
    for number, code in enumerate(child.disabilities):
        rows.add(
            "ssd_disability",
            0,
            disa_table_id=f"DI{child.id}{number}",
            disa_person_id=child.id,
            disa_disability_code=code,
        )


def _addresses(rows: Rows, rng: random.Random, child: Child, home: Home) -> None:
    """Home, and for some the one before."""
    if child.is_unaccompanied:
        return
    lived: list[tuple[str, int, int | None]] = [(home.postcode, child.born, None)]
    moved, before = child.born + int(rng.random() * 15 * 365), home_of(rng)
    if rng.random() < MOVED:
        lived = [(before.postcode, child.born, moved), (home.postcode, moved, None)]
    for postcode, since, to in lived:
        rows.add(
            "ssd_address",
            since if to is None and len(lived) > 1 else 0,
            addr_table_id=f"AD{child.id}{since}",
            addr_person_id=child.id,
            addr_address_type="HOME",
            addr_address_start_date=rows.day(since),
            addr_address_end_date=rows.day(to),
            addr_address_postcode=postcode,
        )


def tell_mother(rows: Rows, children: list[Child]) -> None:
    """A young mother who is known herself, with her child."""
    mother = children[0]
    if not mother.is_mother or len(children) < 2:
        return
    child = children[1]
    mother.first_child_born = child.born
    if mother.is_known and child.is_known:
        rows.add(
            "ssd_mother",
            child.born,
            moth_table_id=f"MM{child.id}",
            moth_person_id=mother.id,
            moth_childs_person_id=child.id,
            moth_childs_dob=rows.day(child.born),
        )


def _person(rows: Rows, rng: random.Random, child: Child) -> Row:
    is_born = rows.is_known(child.born)
    number = f"{rng.randint(0, 999_999_999):09d}"
    has_upn, had_another = rng.random() < 0.93, rng.random() < 0.02
    in_school = is_born and rows.is_known(birthday(child.born, 4) + 120)
    unknown = "UN1" if not in_school else "UN4"
    if child.is_unaccompanied and in_school:
        unknown, has_upn = "UN3", False
    upn = f"Z999{number}" if in_school and has_upn else ""
    if upn and had_another:
        rows.add(
            "ssd_linked_identifiers",
            0,
            link_table_id=f"LI{child.id}",
            link_person_id=child.id,
            link_identifier_type="Former Unique Pupil Number",
            link_identifier_value=f"Y998{number}",
            link_valid_from_date=rows.day(birthday(child.born, 4)),
        )
    return {
        "pers_person_id": child.id,
        "pers_legacy_id": f"L{child.id}",
        "pers_upn": upn,
        "pers_single_unique_id": f"999{number[:7]}",
        "pers_sex": child.sex if is_born else "U",
        "pers_gender": GENDER[child.sex if is_born else "U"],
        "pers_ethnicity": child.ethnicity,
        "pers_dob": rows.planned(child.born) if is_born else "",
        "pers_expected_dob": "" if is_born else rows.planned(child.born),
        "pers_death_date": rows.day(child.died),
        "pers_upn_unknown": "" if upn else unknown,
        "pers_send_flag": yes(any(code in ("AUT", "LD", "COMM") for code in child.disabilities)),
        "pers_is_mother": yes(child.is_mother and child.has_child_by(rows)),
        "pers_nationality": NATIONALITIES.draw(rng) if child.is_unaccompanied else "GB",
    }


def population_rows(children_living_there: int, first_year: int, until: int) -> list[Row]:
    """The mid-year estimates of each year: the whole from 0 to 17, and in bands."""
    last = datetime.date.fromordinal(until).year
    rows: list[Row] = []
    for year in range(first_year - 1, last + 1):
        published = datetime.date(year + 1, 7, 15)
        size = round(children_living_there * (1 + 0.003 * (year - last)))
        bands = [((0, 17), 10_000), *AGE_BANDS]
        rows.extend(
            {
                "expo_area": "",
                "expo_year": str(year),
                "expo_age_from": str(low),
                "expo_age_to": str(high),
                "expo_count": str(round(size * share / 10_000)),
                "expo_published_date": published.isoformat(),
            }
            for (low, high), share in bands
            if published.toordinal() <= until
        )
    return rows
