"""Arrangements of their own kind: private fostering, homelessness, short breaks, pre-proceedings, and more."""

from goldenthread.childdata.synth.calendar import months_on
from goldenthread.childdata.synth.casework import Case
from goldenthread.childdata.synth.courses import Aim, Course
from goldenthread.childdata.synth.drawing import Weighted, about
from goldenthread.childdata.synth.placements import Placement
from goldenthread.childdata.synth.population import Child

ORIGINS = Weighted({"OVERSEAS_RETURN": 22, "OVERSEAS_STAY": 24, "UK_SCHOOL": 12, "UK_FAMILY": 36,
    "OTHER": 6})  # fmt: skip
FIRST_VISIT_IN_TIME, NOT_PRIVATE, VISITS_IN_TIME = 0.74, 0.15, 0.8
HOUSED = Weighted({"S20": 24, "S17": 30, "HOME": 38, "OTHER": 8})
STAYS = Weighted({"FAMILY": 50, "HOSTEL": 30, "FOSTER": 12, "BB": 8})


def privately_fostered(case: Case, child: Child) -> None:
    """A private arrangement that the authority was told of, with its visits."""
    family, rows, rng = case.family, case.family.rows, case.family.rng
    notified = case.opened
    in_time = rng.random() < FIRST_VISIT_IN_TIME
    working = rng.randint(2, 7) if in_time else rng.randint(8, 20)
    first = family.calendar.after(notified, working)
    is_not, origin = rng.random() < NOT_PRIVATE, ORIGINS.draw(rng)
    suits = rng.choices(("SUITABLE", "CONDITIONS", "UNSUITABLE"), (80, 15, 5))[0]
    assessed = first + rng.randint(10, 60)
    end = min(child.adult, notified + about(rng, 420, 0.7))
    visited, day = first, first
    while day < min(end, family.window.until):
        visited = day if rows.is_known(day) else visited
        every = 42 if day - notified < 365 else 84
        day += rng.randint(every - 20, every) if rng.random() < VISITS_IN_TIME else every + 25
    ended, is_assessed = rows.is_known(end), rows.is_known(assessed)
    status = "NOT_PF" if is_not else "ENDED" if ended else "ACTIVE" if is_assessed else "NOTIFIED"
    number = rows.new_id("PF")
    if end >= family.window.start:
        rows.add(
            "ext_private_fostering",
            notified,
            expf_arrangement_id=number,
            expf_person_id=child.id,
            expf_status=status,
            expf_origin=origin,
            expf_notification_date=rows.day(notified),
            expf_arrangement_start_date=rows.day(notified - 20),
            expf_initial_visit_date=rows.day(first),
            expf_assessment_completed_date="" if is_not else rows.day(assessed),
            expf_suitability=(suits if is_assessed else "PENDING") if not is_not else "",
            expf_last_visit_date=rows.day(visited),
            expf_arrangement_end_date=rows.day(first if is_not else end),
        )


def homeless(case: Case, child: Child, is_accommodated: bool) -> None:
    """A young person of 16 or 17 asks for help because there is nowhere to live."""
    rows, rng, calendar = case.family.rows, case.family.rng, case.family.calendar
    day = case.opened
    decision = HOUSED.draw(rng)
    decision = "S20" if is_accommodated else "S17" if decision == "S20" else decision
    decided = calendar.after(day, rng.randint(1, 9) if rng.random() < 0.8 else rng.randint(11, 30))
    logged, signed = rng.random() < 0.85, rng.random() < 0.72
    stays, number = STAYS.draw(rng), rows.new_id("HO")
    is_decided = rows.is_known(decided)
    rows.add_event(
        "ext_homeless_presentation",
        day,
        exho_presentation_id=number,
        exho_person_id=child.id,
        exho_presentation_date=rows.day(day),
        exho_decision=decision if is_decided else "",
        exho_decision_date=rows.day(decided),
        exho_management_log_date=rows.day(decided) if logged else "",
        exho_signed_agreement_date=rows.day(decided + 2) if signed and decision == "S17" else "",
        exho_accommodation=stays,
    )


def short_breaks(case: Case, start: int, end: int) -> tuple[Course, list[Placement]] | None:
    """Some disabled children have short breaks: not in care, but with an episode all the same."""
    rng = case.family.rng
    begins = start + rng.randint(20, 120)
    if rng.random() > 0.12 or begins + 30 > end:
        return None
    course = Course(begins, end, Aim.BREAKS, "E4A", [(begins, "V4")])
    urn = f"SC{rng.randint(400_000, 499_999)}"
    home = case.family.home.postcode
    placement = Placement(begins, rng.choice(("U6", "K2")), "S", "PR1", urn, home, 3.2, end=end)
    return course, [placement]


def unaccompanied(case: Case, child: Child) -> None:
    """The immigration status of a child who came alone; it ends at 18."""
    rows = case.family.rows
    end = child.adult if child.died is None else child.died
    rows.add(
        "ssd_immigration_status",
        case.opened,
        immi_immigration_status_id=rows.new_id("IM"),
        immi_person_id=child.id,
        immi_immigration_status="UASC",
        immi_immigration_status_start_date=rows.day(case.opened),
        immi_immigration_status_end_date=rows.day(end),
    )


def deprived_of_liberty(
    case: Case, child: Child, course: Course, placements: list[Placement]
) -> None:
    """A court allows that a child is kept in, where the placement is of a kind that does it."""
    rows, rng = case.family.rows, case.family.rng
    for placement in placements:
        fits = placement.kind in ("Z12", "Z13") or (placement.kind == "K2" and rng.random() < 0.05)
        if not fits or placement.start + 9 > course.left:
            continue
        begins = placement.start + rng.randint(0, 8)
        end = min(placement.end, months_on(begins, 3))
        rows.add(
            "ext_deprivation_of_liberty",
            begins,
            exdl_order_id=rows.new_id("DL"),
            exdl_person_id=child.id,
            exdl_start_date=rows.day(begins),
            exdl_end_date=rows.day(end),
        )
