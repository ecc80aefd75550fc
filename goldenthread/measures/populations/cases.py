"""Referrals and open cases, who holds them, and which children are only in need."""

from goldenthread.measures.at import At, Expression, as_date
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.people import children
from goldenthread.measures.populations.protection import open_plan_spells

# Cases that are not children's social care.
_NOT_A_CASE = "N9"


def referrals(at: At) -> Expression:
    """Every referral, one for a child and day: `referral_id`, `person_id`, `received`, `closed` and the rest as loaded."""
    told = at.table("ssd_cin_episodes")
    told = told.mutate(
        referral_id=told.cine_referral_id,
        person_id=told.cine_person_id,
        received=as_date(told.cine_referral_date),
        closed=told.cine_close_date,
    )
    return first_of_each(told, ["person_id", "received"], [told.referral_id])


def open_referrals(at: At) -> Expression:
    """The referrals that are open cases at the end of the day, whoever they are about: not those that led to nothing."""
    told = at.once(referrals)
    led_on = ~told.cine_referral_nfa.fill_null(False)
    is_case = told.cine_cin_primary_need_code.isnull() | (
        told.cine_cin_primary_need_code != _NOT_A_CASE
    )
    return told.filter(at.is_open(told.received, told.closed) & led_on & is_case)


def open_cases(at: At) -> Expression:
    """The open case of each child at the end of the day: `referral_id`, `person_id`, `opened`, `need`, `team`, `worker`.

    Not one that led to nothing. Of several the one that began first is taken.
    """
    held = at.once(open_referrals).semi_join(at.once(children), "person_id")
    first = first_of_each(held, "person_id", [held.received, held.referral_id])
    return first.select(
        "referral_id",
        "person_id",
        opened=first.received,
        need=first.cine_cin_primary_need_code,
        team=first.cine_referral_team,
        worker=first.cine_referral_worker_id,
    )


def in_need_only(at: At) -> Expression:
    """The open cases of children who are neither looked after nor on a plan of this authority."""
    cases = at.once(open_cases)
    return cases.anti_join(at.once(looked_after), "person_id").anti_join(
        at.once(open_plan_spells), "person_id"
    )


def case_holdings(at: At) -> Expression:
    """The open involvements of allocated workers: `person_id`, `worker`, `team`, `since`, `involvement_id`."""
    told = at.table("ssd_involvements")
    roles = at.parameters["allocated_worker_roles"]
    held = told.filter(
        told.invo_professional_role_id.isin(roles)
        & at.is_open(told.invo_involvement_start_date, told.invo_involvement_end_date)
    )
    return held.select(
        involvement_id=held.invo_involvements_id,
        person_id=held.invo_person_id,
        worker=held.invo_professional_id,
        team=held.invo_professional_team,
        since=held.invo_involvement_start_date,
    )


def allocated(at: At) -> Expression:
    """The one allocated worker and team of each child at the end of the day: the latest that was allocated."""
    held = at.once(case_holdings)
    return first_of_each(held, "person_id", [held.since.desc(), held.involvement_id])
