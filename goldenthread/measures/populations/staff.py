"""Social workers and the posts they are in at the end of a day."""

from goldenthread.measures.at import At, Expression


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
