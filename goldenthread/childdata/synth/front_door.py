"""The front door: contacts, what was decided on them, and the referrals that some become."""

from collections.abc import Sequence

from goldenthread.childdata.synth.casework import Case, Family
from goldenthread.childdata.synth.drawing import Weighted
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.rates import PRIMARY_NEED, REFERRAL_SOURCE
from goldenthread.childdata.synth.rows import flags, yes
from goldenthread.childdata.synth.teams import Service, Work

CONTACT_KEYS = (
    "NEW_REFERRAL_FLAG", "EXISTING_REFERRAL_FLAG", "CP_ENQUIRY_FLAG", "NFA_FLAG",
    "NON_AGENCY_ADOPTION_FLAG", "PRIVATE_FOSTERING_FLAG", "ADVICE_FLAG", "MISSING_FLAG",
    "OLA_CP_FLAG", "OTHER_OUTCOMES_EXIST_FLAG", "NUMBER_OF_OUTCOMES", "COMMENTS",
)  # fmt: skip
REFERRAL_KEYS = (
    "SINGLE_ASSESSMENT_FLAG", "NFA_FLAG", "STRATEGY_DISCUSSION_FLAG", "CLA_REQUEST_FLAG",
    "NON_AGENCY_ADOPTION_FLAG", "PRIVATE_FOSTERING_FLAG", "CP_TRANSFER_IN_FLAG",
    "CP_CONFERENCE_FLAG", "CARE_LEAVER_FLAG", "OTHER_OUTCOMES_EXIST_FLAG", "NUMBER_OF_OUTCOMES",
    "COMMENTS",
)  # fmt: skip
OUTCOMES = {
    "NFA": "NFA_FLAG", "ADVICE": "ADVICE_FLAG", "EH": "OTHER_OUTCOMES_EXIST_FLAG",
    "REF": "NEW_REFERRAL_FLAG", "S47": "NEW_REFERRAL_FLAG", "EXIST": "EXISTING_REFERRAL_FLAG",
    "OTHER": "OTHER_OUTCOMES_EXIST_FLAG",
}  # fmt: skip
SOURCE_WORDS = {
    "1A": "Relative or carer", "1B": "Acquaintance", "1C": "Self", "1D": "Other individual",
    "2A": "School", "2B": "Education service", "3A": "GP", "3B": "Health visitor",
    "3C": "School nurse", "3D": "Other primary health", "3E": "A&E", "3F": "Other health",
    "4": "Housing", "5A": "Adult social care", "5B": "Other council department",
    "5C": "Other local authority", "5D": "Early help", "6": "Police", "7": "Other legal agency",
    "8": "Other", "9": "Anonymous", "10": "Unknown",
}  # fmt: skip
SOURCES, NEEDS = Weighted(REFERRAL_SOURCE), Weighted(PRIMARY_NEED)
OUT_OF_HOURS = 0.08


def contact(
    family: Family, children: Sequence[Child], day: int, decision: str, source: str
) -> tuple[list[str], int, int]:
    """A contact about the children: its rows' numbers, the day it was decided and the minute."""
    rng, rows = family.rng, family.rows
    team = family.team(Service.FRONT_DOOR)
    at_night = rng.random() < OUT_OF_HOURS
    minute = rng.randint(1140, 1430) if at_night else rng.randint(500, 1080)
    # The time is not always kept: then it is midnight.
    told = minute if rng.random() < 0.85 else 0
    in_time = rng.random() < team.in_time(Work.DECISION, day)
    same_day = rng.random() < 0.45 and family.calendar.is_working(day)
    days = 1 if in_time else rng.randint(2, 7)
    decided = day if in_time and same_day else family.calendar.after(day, days)
    also = ("CP_ENQUIRY_FLAG",) if decision == "S47" else ()
    found = []
    for child in children:
        contact_id = rows.new_id("CO")
        known = rows.add_event(
            "ssd_contacts",
            day,
            cont_contact_id=contact_id,
            cont_person_id=child.id,
            cont_contact_date=rows.moment(day, told),
            cont_contact_source_code=source,
            cont_contact_source_desc=SOURCE_WORDS[source],
            cont_contact_outcome_json=flags(CONTACT_KEYS, OUTCOMES[decision], *also),
        )
        if day >= family.window.start:
            child.notice(rows, known, day)
        found.append(contact_id)
    decide = {"at_night": at_night, "decided": decided, "minute": rng.randint(540, 1050)}
    _decided(family, found, day, decision, decide)
    return found, decided, told


def _decided(
    family: Family, contacts: Sequence[str], day: int, decision: str, how: dict[str, int]
) -> None:
    rows = family.rows
    for contact_id in contacts:
        rows.add_event(
            "ext_contact_decision",
            day,
            excd_contact_id=contact_id,
            excd_decision_date=rows.moment(how["decided"], how["minute"]),
            excd_decision=decision if rows.is_known(how["decided"]) else "",
            excd_out_of_hours=yes(bool(how["at_night"])),
            excd_referral_id="",
            excd_early_help_id="",
        )


def link_contacts(family: Family, contacts: Sequence[str], column: str, ids: Sequence[str]) -> None:
    """Say on the decisions what followed them."""
    followed = dict(zip(contacts, ids, strict=True))
    for row in family.rows.by_table.get("ext_contact_decision", ()):
        if row["excd_contact_id"] in followed and row["excd_decision"]:
            row[column] = followed[row["excd_contact_id"]]


def refer(case: Case, source: str, need: str, outcome: Sequence[str], lag: int) -> None:
    """The referral of each child, which is also the episode of need that it opens."""
    family, rows, rng = case.family, case.family.rows, case.family.rng
    is_nfa = "NFA_FLAG" in outcome
    team = family.team(Service.FRONT_DOOR)
    worker = family.workforce.holder(team, rng.random(), case.opened)
    minute = rng.randint(540, 1050) if rng.random() < 0.6 else 0
    for child, referral in zip(case.children, case.referrals, strict=True):
        known = rows.add(
            "ssd_cin_episodes",
            case.opened,
            lag,
            cine_referral_id=referral,
            cine_person_id=child.id,
            cine_referral_date=rows.moment(case.opened, minute),
            cine_cin_primary_need_code="" if is_nfa else need,
            cine_referral_source_code=source,
            cine_referral_source_desc=SOURCE_WORDS[source],
            cine_referral_outcome_json=flags(REFERRAL_KEYS, *outcome),
            cine_referral_nfa=yes(is_nfa),
            cine_close_reason=case.reason if rows.is_known(case.closed) else "",
            cine_close_date=rows.day(case.closed),
            cine_referral_team=team.id,
            cine_referral_worker_id=worker,
        )
        child.notice(rows, known, case.opened, lag)


def more_contacts(case: Case) -> None:
    """Contacts about a case that is open already."""
    family, rng = case.family, case.family.rng
    last = min(case.closed, family.window.until)
    day = case.opened + int(rng.expovariate(1 / 260)) + 10
    while day < last:
        source = SOURCES.draw(rng)
        contact(family, case.children, day, "EXIST", source)
        day += int(rng.expovariate(1 / 260)) + 5
