"""Lists 1 to 7 of the inspectors' workbook: from contacts to child protection plans."""

import datetime
from collections.abc import Iterator

from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.synth.writing.annex_a_view import (
    Line,
    View,
    allocated,
    count_before,
    day,
    disabled,
    is_open_since,
    label,
    who,
    year_before,
)
from goldenthread.childdata.synth.writing.lives import OPEN, Life
from goldenthread.childdata.synth.writing.ssda903_episodes import is_in_care_on


def contacts(life: Life, view: View) -> Iterator[Line]:
    """Contacts of six months."""
    for row in life.rows("ssd_contacts"):
        if row["cont_contact_date"][:10] >= view.half_a_year:
            source = label("source", row["cont_contact_source_code"])
            yield [*who(life, view), day(row["cont_contact_date"]), source]


def early_help(life: Life, view: View) -> Iterator[Line]:
    """Early help that runs, or ended within six months."""
    for row in life.rows("ssd_early_help_episodes"):
        if is_open_since(row["earl_episode_end_date"], view.half_a_year):
            yield [
                *who(life, view),
                day(row["earl_episode_start_date"]),
                day(row["earl_episode_end_date"]),
                row["earl_episode_organisation"],
            ]


def referrals(life: Life, view: View) -> Iterator[Line]:
    """Referrals of six months."""
    rows = life.rows("ssd_cin_episodes")
    latest = max((row["cine_referral_date"][:10] for row in rows), default="")
    for row in rows:
        if row["cine_referral_date"][:10] >= view.half_a_year:
            yield [
                *who(life, view),
                day(row["cine_referral_date"]),
                label("source", row["cine_referral_source_code"]),
                label("nfa", row["cine_referral_nfa"]),
                count_before(rows, "cine_referral_date", latest, year_before(latest)),
                view.team(row["cine_referral_team"]),
                view.worker(row["cine_referral_worker_id"]),
            ]


def assessments(life: Life, view: View) -> Iterator[Line]:
    """Assessments that are open, or were signed off within six months."""
    for row in life.rows("ssd_cin_assessments"):
        signed = row["cina_assessment_auth_date"]
        if is_open_since(signed, view.half_a_year):
            nfa = row["cina_assessment_outcome_nfa"]
            yield [
                *who(life, view),
                disabled(life),
                day(row["cina_assessment_start_date"]),
                label("seen", row["cina_assessment_child_seen"] or "U"),
                day(signed),
                label("yes_no", {"Y": "N", "N": "Y"}.get(nfa)),
                view.team(row["cina_assessment_team"]),
                view.worker(row["cina_assessment_worker_id"]),
            ]


def enquiries(life: Life, view: View) -> Iterator[Line]:
    """Section 47 enquiries that are open, or ended within six months, with their conferences."""
    rows = life.rows("ssd_s47_enquiry")
    held = life.rows("ssd_initial_cp_conference")
    by_enquiry = {row["icpc_s47_enquiry_id"]: row for row in held if row["icpc_s47_enquiry_id"]}
    latest = max(rows, key=lambda row: str(row["s47e_s47_start_date"]), default=None)
    if latest is None:
        return
    start = latest["s47e_s47_start_date"]
    others = [row for row in held if row["icpc_s47_enquiry_id"] != latest["s47e_s47_enquiry_id"]]
    before = [
        count_before(rows, "s47e_s47_start_date", start, year_before(start)),
        count_before(others, "icpc_icpc_date", start, year_before(start)),
    ]
    for row in rows:
        if not is_open_since(row["s47e_s47_end_date"], view.half_a_year):
            continue
        conference = by_enquiry.get(row["s47e_s47_enquiry_id"])
        yield [
            *who(life, view),
            disabled(life),
            day(row["s47e_s47_start_date"]),
            label("yes_no", _unnecessary(row, conference)),
            day(conference["icpc_icpc_date"]) if conference else None,
            label("yes_no", conference["icpc_icpc_outcome_cp_flag"]) if conference else "",
            *before,
            view.team(row["s47e_s47_completed_by_team"]),
            view.worker(row["s47e_s47_completed_by_worker_id"]),
        ]


def _unnecessary(enquiry: Row, conference: Row | None) -> str:
    if conference is not None:
        return "N"
    if not enquiry["s47e_s47_end_date"]:
        return ""
    return "N" if '"CP_CONFERENCE_FLAG":"Y"' in enquiry["s47e_s47_outcome_json"] else "Y"


def in_need(life: Life, view: View) -> Iterator[Line]:
    """The latest episode of need of each child who was helped, or assessed, within six months."""
    row = life.latest("ssd_cin_episodes", "cine_referral_date")
    if row is None or not is_open_since(row["cine_close_date"], view.half_a_year):
        return
    number = row["cine_referral_id"]
    is_assessed = any(one["cina_referral_id"] == number for one in life.rows("ssd_cin_assessments"))
    if row["cine_referral_nfa"] == "Y" or not is_assessed:
        return
    closed = row["cine_close_date"]
    yield [
        *who(life, view),
        disabled(life),
        day(row["cine_referral_date"]),
        label("primary_need", row["cine_cin_primary_need_code"]),
        day(_last_seen(life, row["cine_referral_date"][:10])),
        day(closed),
        label("closure_reason", row["cine_close_reason"]),
        label("case_status", _status(life, row, view)),
        *allocated(life, view, closed or view.as_at),
    ]


SEEN = (
    ("ssd_cin_visits", "cinv_cin_visit_date", "cinv_cin_visit_seen"),
    ("ssd_cp_visits", "cppv_cp_visit_date", "cppv_cp_visit_seen"),
    ("ssd_cla_visits", "clav_cla_visit_date", "clav_cla_visit_seen"),
)


def _last_seen(life: Life, since: str) -> str:
    days = [
        row[column]
        for table, column, seen in SEEN
        for row in life.rows(table)
        if row[seen] == "Y" and row[column] >= since
    ]
    return max(days, default="")


def _status(life: Life, referral: Row, view: View) -> str:
    if referral["cine_close_date"]:
        return "CLOSED"
    if is_in_care_on(life, view.as_at):
        return "CLA"
    if any(_runs(row, "cppl_cp_plan", view) for row in life.rows("ssd_cp_plans")):
        return "CPP"
    if any(_runs(row, "cinp_cin_plan", view) for row in life.rows("ssd_cin_plans")):
        return "CIN"
    return "ASMT"


def _runs(row: Row, name: str, view: View) -> bool:
    end = row[f"{name}_end_date"] or OPEN
    return row[f"{name}_start_date"] <= view.as_at < end and row.get("cppl_cp_plan_ola") != "Y"


def protected(life: Life, view: View) -> Iterator[Line]:
    """The latest child protection plan of each child with one within six months."""
    row = life.latest(
        "ssd_cp_plans", "cppl_cp_plan_start_date", lambda one: one["cppl_cp_plan_ola"] != "Y"
    )
    if row is None or not is_open_since(row["cppl_cp_plan_end_date"], view.half_a_year):
        return
    plan, start = row["cppl_cp_plan_id"], row["cppl_cp_plan_start_date"]
    visit = life.latest(
        "ssd_cp_visits", "cppv_cp_visit_date", lambda one: one["cppv_cp_plan_id"] == plan
    )
    review = life.latest(
        "ssd_cp_reviews", "cppr_cp_review_date", lambda one: one["cppr_cp_plan_id"] == plan
    )
    began = datetime.date.fromisoformat(start).toordinal()
    yield [
        *who(life, view),
        disabled(life),
        day(start),
        label("abuse", row["cppl_cp_plan_initial_category"]),
        label("abuse", row["cppl_cp_plan_latest_category"]),
        day(visit["cppv_cp_visit_date"]) if visit else None,
        label("seen", visit["cppv_cp_visit_seen_alone"]) if visit else "",
        day(review["cppr_cp_review_date"]) if review else None,
        day(row["cppl_cp_plan_end_date"]),
        label("yes_no", "Y" if _was_protected(life, view) else "N"),
        sum(one < began for one in life.child.cp_plans),
        *allocated(life, view, row["cppl_cp_plan_end_date"] or view.as_at),
    ]


def _was_protected(life: Life, view: View) -> bool:
    return any(
        row["lega_legal_status"] in ("L1", "L2")
        and is_open_since(row["lega_legal_status_end_date"], view.half_a_year)
        for row in life.rows("ssd_legal_status")
    )
