"""Assessments: which is the first on a referral, and when the referral was made."""

from goldenthread.measures.at import At, Expression, as_date
from goldenthread.measures.populations.choosing import first_of_each


def first_assessments(at: At) -> Expression:
    """The first assessment on each referral, the one that began first.

    `assessment_id`, `person_id`, `referral_id`, `referred`, `start`, `authorised`; not one that
    began before its referral. Referrals of one child and day are one, with one first assessment.
    """
    referrals = at.table("ssd_cin_episodes")
    referrals = referrals.select(
        printed_referral=referrals.cine_referral_id,
        child=referrals.cine_person_id,
        referred=as_date(referrals.cine_referral_date),
    )
    kept = referrals.printed_referral.min().over(group_by=["child", "referred"])
    referrals = referrals.mutate(referral_id=kept).drop("child")
    told = at.table("ssd_cin_assessments")
    told = told.select(
        assessment_id=told.cina_assessment_id,
        person_id=told.cina_person_id,
        printed_referral=told.cina_referral_id,
        start=told.cina_assessment_start_date,
        authorised=told.cina_assessment_auth_date,
    )
    linked = told.join(referrals, "printed_referral")
    first = first_of_each(linked, "referral_id", [linked.start, linked.assessment_id])
    return first.filter(first.referred <= first.start)
