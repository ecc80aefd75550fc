"""Households that foster or want to adopt: enquiries, approvals, and how far each has come."""

import random
from collections.abc import Iterator
from typing import Any

from goldenthread.childdata.synth.authority import Authority
from goldenthread.childdata.synth.calendar import months_on
from goldenthread.childdata.synth.drawing import Weighted, about
from goldenthread.childdata.synth.population import ETHNICITIES
from goldenthread.childdata.synth.rows import Row, Rows, yes

KINDS = Weighted({"GENERAL": 62, "KINSHIP": 26, "SHORT": 5, "LODGINGS": 3, "PARENT_CHILD": 2,
    "ADOPT_DUAL": 2})  # fmt: skip
END_REASONS = ("Retired", "Moved to an agency", "Child left", "Resigned", "Approval ended")
# For each 10,000 children: households that foster at a time, enquiries and adopters each year.
FOSTERING, ENQUIRIES, ADOPTERS = 27, 22, 3.2


def household_rows(authority: Authority) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each household in turn, by table."""
    size, years = authority.wanted.children_living_there / 10_000, authority.wanted.years
    tellers = (
        ("FO", _fosters, size * FOSTERING * (1 + years / 7)),
        ("EN", _enquires, size * ENQUIRIES * years),
        ("AE", _wants_to_adopt, size * ADOPTERS * years),
    )
    for prefix, tell, many in tellers:
        for number in range(max(4, round(many))):
            name = f"{prefix}{number:06d}"
            rng = random.Random(f"{authority.wanted.seed}:{name}")
            rows = Rows(name, authority.window, rng)
            tell(authority, rows, rng)
            yield from rows.by_table.items()


def _fosters(authority: Authority, rows: Rows, rng: random.Random) -> None:
    window = authority.window
    approved = rng.randint(window.start - 2500, window.until)
    end = approved + about(rng, 2300, 0.6)
    _household(rows, rng, approved, end if end >= window.start else None, KINDS.draw(rng))


def _household(rows: Rows, rng: random.Random, approved: int, end: int | None, kind: str) -> str:
    household = rows.new_id("FH")
    places = rng.choice((1, 1, 2, 2, 3))
    last = rows.latest(end)
    back = [rng.randint(5, upto) for upto in (390, 400, 60)]
    reviewed, unannounced, supervised = (max(approved, last - days) for days in back)
    reason, temporary = rng.choice(END_REASONS), kind == "KINSHIP" and rng.random() < 0.3
    used, moved = rng.random() < 0.6, rng.random() < 0.06
    rows.add(
        "ext_foster_household",
        approved,
        exfh_household_id=household,
        exfh_carer_kind=kind,
        exfh_temporary=yes(temporary),
        exfh_transferred_in=yes(moved),
        exfh_approval_date=rows.day(approved),
        exfh_approved_places=str(places),
        exfh_available_places=str(0 if used else places),
        exfh_last_annual_review_date=rows.day(reviewed) if reviewed > approved + 200 else "",
        exfh_last_unannounced_visit_date=rows.day(unannounced),
        exfh_last_supervision_date=rows.day(supervised),
        exfh_end_date=rows.day(end),
        exfh_end_reason=reason if rows.day(end) else "",
    )
    return household


def _enquires(authority: Authority, rows: Rows, rng: random.Random) -> None:
    """Most enquiries come to nothing; the others go stage by stage, some very slowly."""
    window = authority.window
    enquired = rng.randint(window.start, window.until)
    kind = rng.choice(("GENERAL", "GENERAL", "KINSHIP"))
    reaches = rng.choices((0, 1, 2, 3), (62, 8, 8, 22))[0]
    is_declined = rng.random() < 0.25
    visit = enquired + rng.randint(3, 30)
    stage1 = visit + about(rng, 25, 0.6)
    stage2 = stage1 + about(rng, 58, 0.45)
    panel = stage2 + about(rng, 105, 0.35)
    decided = panel + rng.randint(2, 32)
    steps = [visit, stage1, stage2, panel, decided][: 1 + reaches + (reaches == 3)]
    told = [rows.day(day) for day in steps] + [""] * (5 - len(steps))
    household = ""
    number = rows.new_id("FE")
    if reaches == 3:
        approved = _household(rows, rng, decided, None, kind)
        household = approved if told[4] else ""
    outcome = "OPEN"
    if household:
        outcome = "APPROVED"
    elif reaches < 3 and rows.is_known(steps[-1] + 40):
        outcome = "DECLINED" if is_declined else "NOT_PROCEED"
    elif told[1]:
        outcome = "STAGE1"
    names = ("initial_visit", "stage1_start", "stage2_start", "panel", "decision")
    dates: dict[str, Any] = {
        f"exfe_{name}_date": day for name, day in zip(names, told, strict=True)
    }
    rows.add(
        "ext_foster_enquiry",
        enquired,
        exfe_enquiry_id=number,
        exfe_enquiry_date=rows.day(enquired),
        exfe_outcome=outcome,
        exfe_household_id=household,
        **dates,
    )


def _wants_to_adopt(authority: Authority, rows: Rows, rng: random.Random) -> None:
    """Adopters who are being assessed, or approved and waiting, or who left."""
    window = authority.window
    enquired = rng.randint(window.start, window.until)
    stage1 = enquired + about(rng, 50, 0.5)
    ended = stage1 + about(rng, 65, 0.3)
    stage2 = ended + rng.randint(1, 40)
    approved = stage2 + about(rng, 115, 0.3)
    leaves = rng.random() < 0.35
    left = rng.randint(stage1, months_on(approved, 6)) if leaves else None
    upto = left if left is not None else window.until
    household, ethnicity = rows.new_id("HH"), ETHNICITIES.draw(rng)
    reason = rng.choice(("1", "1", "2", "3"))
    for gender in rng.choice(("MF", "MF", "MF", "F", "FF", "MM")):
        rows.add(
            "ext_adopter",
            enquired,
            exad_adopter_id=rows.new_id("AD"),
            exad_family_id=household,
            exad_gender=gender,
            exad_ethnicity=ethnicity,
            exad_disability="N",
            exad_fostering_for_adoption="N",
            exad_enquiry_date=rows.day(enquired),
            exad_stage1_start_date=rows.day(stage1) if stage1 <= upto else "",
            exad_stage1_end_date=rows.day(ended) if ended <= upto else "",
            exad_stage2_start_date=rows.day(stage2) if stage2 <= upto else "",
            exad_stage2_end_date=rows.day(approved) if approved <= upto else "",
            exad_leaving_date=rows.day(left),
            exad_leaving_reason=reason if rows.day(left) else "",
        )
