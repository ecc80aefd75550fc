"""Social workers, the posts they are in, the cases they hold and the posts that nobody holds."""

import ibis

from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.populations.cases import case_holdings
from goldenthread.measures.populations.choosing import NEVER
from goldenthread.measures.populations.people import known_not_children


def social_workers(at: At) -> Expression:
    """Staff with a social work registration: `worker`, `fte`, `is_agency`, `role`. An empty agency flag means employed."""
    told = at.table("ssd_professionals")
    held = told.filter(told.prof_social_worker_registration_no.notnull())
    return held.select(
        worker=held.prof_professional_id,
        fte=held.prof_full_time_equivalency,
        is_agency=held.prof_agency_worker_flag.fill_null(False),
        role=held.prof_professional_job_title,
    )


def in_post(at: At) -> Expression:
    """The `worker` of everybody with a spell of work open at the end of the day, once each."""
    told = at.table("ext_worker_spell")
    held = told.filter(at.is_open(told.exws_start_date, told.exws_leave_date))
    return held.select(worker=held.exws_worker_id).distinct()


def social_workers_in_post(at: At) -> Expression:
    """Social workers who are in post at the end of the day."""
    return at.once(social_workers).semi_join(at.once(in_post), "worker")


def employed_in_post(at: At) -> Expression:
    """Social workers in post whom the authority employs, but for those of whom no FTE is known."""
    told = at.once(social_workers_in_post)
    return told.filter(~told.is_agency & told.fte.notnull())


def joined_post(at: At) -> Expression:
    """Everybody in post with the day they joined: `worker` and `joined`.

    A spell that begins no later than the day after the last one ended is a move, and goes on with it.
    """
    told = at.table("ext_worker_spell")
    told = told.select(
        worker=told.exws_worker_id,
        start=told.exws_start_date,
        until=told.exws_leave_date.fill_null(NEVER),
    )
    before = ibis.window(group_by="worker", order_by=[told.start], rows=(None, -1))
    latest = told.until.max().over(before)
    goes_on = (told.start <= latest + ibis.interval(days=1)).fill_null(False)
    begun = told.mutate(begins=goes_on.ifelse(0, 1))
    so_far = ibis.window(group_by="worker", order_by=[begun.start], rows=(None, 0))
    runs = begun.mutate(run=begun.begins.sum().over(so_far))
    runs = runs.group_by("worker", "run").aggregate(joined=runs.start.min(), until=runs.until.max())
    return runs.filter(runs.until == NEVER).select("worker", "joined")


def settled_social_workers(at: At) -> Expression:
    """Employed social workers in post for long enough to have a development plan: `worker` and `joined`."""
    workers, joined = at.once(social_workers), at.once(joined_post)
    settled = joined.filter(add_months(joined.joined, at.parameters["pdp_grace_months"]) <= at.day)
    return workers.filter(~workers.is_agency).select("worker").join(settled, "worker")


def vacancies(at: At) -> Expression:
    """Social work posts that nobody holds at the end of the day, covered by agency or not: `post` and `fte`."""
    told = at.table("ext_post")
    held = told.filter(
        at.is_open(told.expt_vacant_from_date, told.expt_vacant_to_date)
        & told.expt_social_work.fill_null(False)
        & told.expt_fte.notnull()
    )
    return held.select(post=held.expt_post_id, fte=held.expt_fte)


def held_cases(at: At) -> Expression:
    """Each child and social worker who holds the case, once: `person_id`, `worker` and `fte`.

    Not people who have died or are 18, nor workers of whom no FTE is known.
    """
    out = at.once(known_not_children)
    pairs = at.once(case_holdings).select("person_id", "worker").distinct()
    workers = at.once(social_workers).filter(lambda one: one.fte > 0).select("worker", "fte")
    return (
        pairs.anti_join(out, "person_id")
        .join(workers, "worker")
        .select("person_id", "worker", "fte")
    )


def caseloads(at: At) -> Expression:
    """Social workers who hold a case: `worker`, `fte` and `cases`."""
    told = at.once(held_cases)
    return told.group_by("worker", "fte").aggregate(cases=told.count())
