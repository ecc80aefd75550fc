"""Permanence: adoption step by step with its adopters, guardianship, life story work and support."""

from collections.abc import Mapping
from typing import Any

from goldenthread.childdata.synth.casework import Case
from goldenthread.childdata.synth.courses import Aim, Course
from goldenthread.childdata.synth.drawing import Weighted, about
from goldenthread.childdata.synth.placements import Placement
from goldenthread.childdata.synth.population import ETHNICITIES, Child
from goldenthread.childdata.synth.rows import Rows, yes
from goldenthread.childdata.synth.teams import Service

ADOPTERS = Weighted({"MF L11": 70, "MF L3": 10, "FF L12": 4, "MM L12": 5, "F1 L0": 9, "M1 L0": 2})
REVERSED = Weighted({"RD1": 46, "RD2": 12, "RD3": 22, "RD4": 20})
LIFE_STORY_UP_TO_DATE, LETTER = 0.66, 0.8
ORDERS = {"E41": "Child Arrangements Order/ Residence Order"}


def tell_permanence(
    case: Case, child: Child, course: Course, placements: list[Placement], cla_id: str
) -> None:
    """The rows about where a child will stay for good."""
    if course.aim in (Aim.ADOPTION, Aim.WAITS):
        _adoption(case, child, course, placements, cla_id)
    elif course.aim is Aim.RELATIVES:
        _guardianship(case, child, course, cla_id)
    if course.aim in (Aim.ADOPTION, Aim.STAYS, Aim.WAITS):
        _life_story(case, child, course)


def _adoption(
    case: Case, child: Child, course: Course, placements: list[Placement], cla_id: str
) -> None:
    rows, rng = case.family.rows, case.family.rng
    decided = course.decided
    if decided is None or decided >= course.left:
        return
    sex, status = ADOPTERS.draw(rng).split()
    reason, siblings = REVERSED.draw(rng), rng.random() < 0.35
    apart = rng.choice((0, 1, 2)) if siblings else 0
    adoption_team = case.family.workforce.team(Service.ADOPTION, case.family.home.place)
    worker = case.family.workforce.holder(adoption_team, rng.random(), decided)
    matched = rows.is_known(course.matched) if course.matched is not None else False
    is_foster, fostered = course.is_early_placed, placements[0].start
    placed = _known(course.placed, course.left)
    known = rows.add(
        "ssd_permanence",
        decided,
        perm_table_id=rows.new_id("PE"),
        perm_person_id=child.id,
        perm_cla_id=cla_id,
        perm_adm_decision_date=rows.day(decided),
        perm_ffa_cp_decision_date=rows.day(decided) if is_foster and matched else "",
        perm_placement_order_date=rows.day(_known(course.ordered, course.left)),
        perm_matched_date=rows.day(_known(course.matched, course.left)),
        perm_placed_for_adoption_date=rows.day(placed),
        perm_placed_ffa_cp_date=rows.day(fostered) if is_foster and matched else "",
        perm_placed_foster_carer_date=rows.day(fostered) if is_foster and matched else "",
        perm_adopted_by_carer_flag=yes(is_foster) if matched else "",
        perm_permanence_order_date=rows.day(course.left) if course.ceased[:2] == "E1" else "",
        perm_permanence_order_type=_adopted(case, course),
        perm_decision_reversed_date=rows.day(_known(course.reversed_on, course.left)),
        perm_decision_reversed_reason=reason if rows.day(course.reversed_on) else "",
        perm_part_of_sibling_group=str(int(siblings)),
        perm_siblings_placed_together="1" if siblings else "",
        perm_siblings_placed_apart=str(apart) if siblings else "",
        perm_placement_provider_urn="XXXXXXX" if matched else "",
        perm_adoption_worker_id=worker,
        perm_adopter_sex=sex if matched else "",
        perm_adopter_legal_status=status if matched else "",
        perm_number_of_adopters=("1" if sex.endswith("1") else "2") if matched else "",
    )
    if course.matched is not None and course.matched < course.left:
        _adopters(case, child, course, sex, known and matched)
    _support(case, child, "ADOPTION", course.left)


def _known(day: int | None, left: int) -> int | None:
    return day if day is not None and day < left else None


def _adopted(case: Case, course: Course) -> str:
    is_adopted = course.ceased in ("E11", "E12") and case.family.rows.is_known(course.left)
    return "Adoption" if is_adopted else ""


def _adopters(case: Case, child: Child, course: Course, sex: str, known: bool) -> None:
    """The household: one row for each adopter, approved before the match."""
    rows, rng = case.family.rows, case.family.rng
    matched = course.matched or course.left
    household = rows.new_id("HH")
    ethnicity = ETHNICITIES.draw(rng)
    steps = {"stage2_end": matched - rng.randint(20, 300)}
    steps["stage2_start"] = steps["stage2_end"] - about(rng, 115, 0.3)
    steps["stage1_end"] = steps["stage2_start"] - rng.randint(0, 40)
    steps["stage1_start"] = steps["stage1_end"] - about(rng, 65, 0.3)
    enquired = steps["stage1_start"] - about(rng, 60, 0.5)
    genders = {"MF": "MF", "FF": "FF", "MM": "MM", "F1": "F", "M1": "M"}[sex]
    ids, match = [rows.new_id("AD") for _ in genders], rows.new_id("MA")
    if not known:
        return
    for one, gender in zip(ids, genders, strict=True):
        rows.add(
            "ext_adopter",
            enquired,
            exad_adopter_id=one,
            exad_family_id=household,
            exad_gender=gender,
            exad_ethnicity=ethnicity,
            exad_disability="N",
            exad_fostering_for_adoption=yes(course.is_early_placed),
            exad_enquiry_date=rows.day(enquired),
            exad_matched_date=rows.day(matched),
            exad_placed_date=rows.day(course.placed),
            exad_children_placed="1" if rows.day(course.placed) else "",
            exad_order_date=rows.day(course.left),
            **_dated(rows, steps),
        )
    rows.add(
        "ext_adoptive_match",
        matched,
        exam_match_id=match,
        exam_person_id=child.id,
        exam_family_id=household,
        exam_matched_date=rows.day(matched),
    )


def _dated(rows: Rows, steps: Mapping[str, int]) -> dict[str, Any]:
    return {f"exad_{step}_date": rows.day(day) for step, day in steps.items()}


def _guardianship(case: Case, child: Child, course: Course, cla_id: str) -> None:
    rows = case.family.rows
    rows.add(
        "ssd_permanence",
        course.left,
        perm_table_id=rows.new_id("PE"),
        perm_person_id=child.id,
        perm_cla_id=cla_id,
        perm_permanence_order_date=rows.day(course.left),
        perm_permanence_order_type=ORDERS.get(course.ceased, "Special Guardianship"),
        perm_part_of_sibling_group="0",
    )
    _support(case, child, "SGO", course.left)


def _support(case: Case, child: Child, kind: str, day: int) -> None:
    rows, rng = case.family.rows, case.family.rng
    for which, chance in ((kind, 0.6), ("BIRTH", 0.25)):
        offered = day + rng.randint(-20, 90)
        accepted, start = rng.random() < 0.8, offered + rng.randint(3, 40)
        end = start + rng.randint(90, 900)
        if rng.random() < chance:
            rows.add_event(
                "ext_support_package",
                offered,
                exsp_package_id=rows.new_id("SK"),
                exsp_person_id=child.id if which != "BIRTH" else "",
                exsp_kind=which,
                exsp_offered_date=rows.day(offered),
                exsp_start_date=rows.day(start) if accepted else "",
                exsp_end_date=rows.day(end) if accepted else "",
            )


def _life_story(case: Case, child: Child, course: Course) -> None:
    rows, rng = case.family.rows, case.family.rng
    window = case.family.window
    last = min(course.left, window.known_on)
    begins = course.entered + about(rng, 260, 0.4)
    recent, is_done = rng.random() < LIFE_STORY_UP_TO_DATE, rng.random() < 0.2
    updated = last - (rng.randint(5, 340) if recent else rng.randint(370, 700))
    adopted = course.aim is Aim.ADOPTION and rows.is_known(course.left)
    letter = course.left - rng.randint(0, 60) if rng.random() < LETTER else None
    if last - begins < 40:
        status, updated = "NONE", begins
    else:
        status = "COMPLETE" if adopted or is_done else "IN_PROGRESS"
    if not rows.is_known(course.entered) or course.left < window.start:
        return
    told = rows.by_table.setdefault("ext_life_story", [])
    told[:] = [row for row in told if row["exls_person_id"] != child.id]
    told.append(
        {
            "exls_person_id": child.id,
            "exls_status": status,
            "exls_updated_date": "" if status == "NONE" else rows.day(max(updated, begins)),
            "exls_later_life_letter_date": rows.day(letter) if adopted else "",
        }
    )
