"""The rows about workers, teams and posts, which are written once all families are told."""

import random
from collections.abc import Iterator

from goldenthread.childdata.synth.authority import Authority
from goldenthread.childdata.synth.population import population_rows
from goldenthread.childdata.synth.rows import Row, Rows, yes
from goldenthread.childdata.synth.workforce import Worker

COURSES = (
    "Safeguarding level 3",
    "Domestic abuse",
    "Graded Care Profile",
    "Information governance",
)
PARENT = "D-CSC"
SSD_VERSION = "1.4.5"


def staff_rows(authority: Authority) -> Iterator[tuple[str, list[Row]]]:
    """Tables with rows, a few at a time: teams, workers and what belongs to them, who lives there."""
    window = authority.window
    rows = Rows("S", window, random.Random(f"{authority.wanted.seed}:staff"))
    _departments(authority, rows)
    for worker in authority.workforce.workers:
        was_there = (worker.left or window.until) >= window.start
        if worker.is_named or was_there:
            _professional(rows, worker)
        if was_there and worker.joined <= window.until:
            _worker(authority, rows, worker)
        yield from rows.by_table.items()
        rows.by_table = {}
    for vacancy in authority.workforce.vacancies:
        if vacancy.to >= window.start:
            rows.add(
                "ext_post",
                vacancy.since,
                expt_post_id=vacancy.post,
                expt_team_id=vacancy.team.id,
                expt_fte=str(vacancy.full_time),
                expt_social_work="Y" if vacancy.is_social_work else "N",
                expt_vacant_from_date=rows.day(vacancy.since),
                expt_vacant_to_date=rows.day(vacancy.to),
            )
    yield from rows.by_table.items()
    yield (
        "ext_population",
        population_rows(
            authority.wanted.children_living_there, authority.wanted.start.year, window.until
        ),
    )


def _departments(authority: Authority, rows: Rows) -> None:
    rows.add(
        "ssd_version_log",
        0,
        version_number=SSD_VERSION,
        description="Made up: no case system wrote this",
        is_current="Y",
    )
    name = "Children's social care"
    rows.add("ssd_department", 0, dept_team_id=PARENT, dept_team_name=name)
    for teams in authority.workforce.teams.values():
        for team in teams:
            rows.add(
                "ssd_department",
                0,
                dept_team_id=team.id,
                dept_team_name=team.name,
                dept_team_parent_id=PARENT,
                dept_team_parent_name=name,
            )


def _professional(rows: Rows, worker: Worker) -> None:
    rows.add(
        "ssd_professionals",
        worker.joined,
        prof_professional_id=worker.id,
        prof_staff_id=f"S{worker.id[1:]}",
        prof_professional_name=worker.name,
        prof_social_worker_registration_no=worker.registration,
        prof_agency_worker_flag=yes(worker.is_agency),
        prof_professional_job_title=worker.title,
        prof_professional_caseload=str(worker.cases_in_september),
        prof_professional_department=worker.team.name,
        prof_full_time_equivalency=str(worker.full_time),
    )


def _worker(authority: Authority, rows: Rows, worker: Worker) -> None:
    rng = random.Random(f"{authority.wanted.seed}:{worker.id}")
    rows.add(
        "ext_worker_spell",
        worker.joined,
        exws_worker_id=worker.id,
        exws_start_date=rows.day(worker.joined),
        exws_leave_date=rows.day(worker.left),
        exws_covering_vacancy="Y" if worker.is_agency else "",
    )
    last = min(worker.left or authority.window.until, authority.window.until)
    first = max(worker.joined, authority.window.start)
    _absences(rows, rng, worker, first, last)
    _training(rows, rng, worker, first, last)
    _development(rows, rng, worker, last)
    _personal_supervision(rows, rng, worker, first, last)


def _absences(rows: Rows, rng: random.Random, worker: Worker, first: int, last: int) -> None:
    # CSWW 2023: 3.2 % of working days lost.
    day = first + int(rng.expovariate(1 / 390))
    while day < last and not worker.is_agency:
        lost = rng.choice((1, 1, 2, 2, 3, 5, 8, 15, 40))
        rows.add(
            "ext_absence",
            day + lost,
            0,
            exab_absence_id=rows.new_id("AB"),
            exab_worker_id=worker.id,
            exab_start_date=rows.day(day),
            exab_days_lost=str(lost),
        )
        day += lost + int(rng.expovariate(1 / 390))


def _training(rows: Rows, rng: random.Random, worker: Worker, first: int, last: int) -> None:
    for number, course in enumerate(COURSES):
        day = first + rng.randint(10, 200)
        while day < last + 60:
            status = rng.choices(("ATTENDED", "PARTIAL", "DNA"), (88, 4, 8))[0]
            valid = day + 1096 if status == "ATTENDED" else None
            if day > last:
                status, valid = "BOOKED", None
            rows.add(
                "ext_training",
                min(day - 30, last),
                extr_attendance_id=rows.new_id("TR"),
                extr_worker_id=worker.id,
                extr_course=course,
                extr_mandatory=yes(number != 2),
                extr_event_date=rows.planned(day),
                extr_status=status,
                extr_valid_until_date=rows.planned(valid),
            )
            day += rng.randint(950, 1250) if status == "ATTENDED" else rng.randint(30, 160)


def _development(rows: Rows, rng: random.Random, worker: Worker, last: int) -> None:
    day = worker.joined + rng.randint(30, 140)
    while day < last and not worker.is_agency:
        rows.add_event(
            "ext_pdp",
            day,
            expd_plan_id=rows.new_id("PD"),
            expd_worker_id=worker.id,
            expd_agreed_date=rows.day(day),
        )
        day += rng.randint(320, 365) if rng.random() < 0.78 else rng.randint(366, 600)


def _personal_supervision(
    rows: Rows, rng: random.Random, worker: Worker, first: int, last: int
) -> None:
    day = first + rng.randint(10, 40)
    while day < last:
        lag = rows.lag()
        rows.add(
            "ext_supervision",
            day,
            lag,
            exsu_supervision_id=rows.new_id("SP"),
            exsu_person_id="",
            exsu_worker_id=worker.id,
            exsu_supervisor_id=worker.team.manager,
            exsu_supervision_kind="PERSONAL" if rng.random() < 0.85 else "GROUP",
            exsu_supervision_date=rows.day(day),
            exsu_next_due_date=rows.planned(day + 42),
            exsu_recorded_date=rows.day(day + lag),
            exsu_reflective=yes(rng.random() < 0.6),
        )
        day += rng.randint(25, 60)
