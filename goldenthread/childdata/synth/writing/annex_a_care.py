"""Lists 8 to 11 of the inspectors' workbook: children in care, care leavers, adoption and adopters."""

import json
from collections.abc import Iterator, Mapping

from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.synth.writing.annex_a_view import (
    Cell,
    Line,
    View,
    allocated,
    day,
    disabled,
    is_open_since,
    label,
    who,
)
from goldenthread.childdata.synth.writing.lives import OPEN, Life

SHORT_BREAKS = ("V3", "V4")
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")


def in_care(life: Life, view: View) -> Iterator[Line]:
    """The latest period of care of each child who was in care within six months."""
    status = life.latest(
        "ssd_legal_status",
        "lega_legal_status_start_date",
        lambda row: row["lega_legal_status"] not in SHORT_BREAKS,
    )
    last = life.latest(
        "ssd_cla_episodes",
        "clae_cla_episode_start_date",
        lambda row: not _is_break(life, row["clae_cla_episode_start_date"]),
    )
    if last is None or status is None:
        return
    if not is_open_since(last["clae_cla_episode_ceased_date"], view.half_a_year):
        return
    period = [
        row for row in life.rows("ssd_cla_episodes") if row["clae_cla_id"] == last["clae_cla_id"]
    ]
    ceased = last["clae_cla_episode_ceased_date"]
    yield [
        *who(life, view),
        _yes(life.is_unaccompanied(view.a_year)),
        disabled(life),
        day(last["clae_entered_care_date"]),
        label("primary_need", last["clae_cla_primary_need_code"]),
        _yes(_again(life, last, view)),
        day(status["lega_legal_status_start_date"]),
        label("legal_status", status["lega_legal_status"]),
        *_latest_days(life, last),
        _placements(life, period, view),
        day(ceased),
        label("ceased_reason", last["clae_cla_episode_ceased_reason"]),
        *_placement(life, last),
        *_missing(life, last, view),
        *allocated(life, view, ceased or view.as_at),
    ]


def _yes(told: bool) -> str:
    return label("yes_no", "Y" if told else "N")


def _is_break(life: Life, on: str) -> bool:
    return any(
        row["lega_legal_status"] in SHORT_BREAKS
        and row["lega_legal_status_start_date"] <= on < (row["lega_legal_status_end_date"] or OPEN)
        for row in life.rows("ssd_legal_status")
    )


def _again(life: Life, last: Row, view: View) -> bool:
    return any(
        row["clae_cla_id"] != last["clae_cla_id"]
        and is_open_since(row["clae_cla_episode_ceased_date"], view.a_year)
        and not _is_break(life, row["clae_cla_episode_start_date"])
        for row in life.rows("ssd_cla_episodes")
    )


def _latest_days(life: Life, last: Row) -> Line:
    cla_id = last["clae_cla_id"]
    review = life.latest(
        "ssd_cla_reviews",
        "clar_cla_review_date",
        lambda row: row["clar_cla_id"] == cla_id and row["clar_cla_review_cancelled"] != "Y",
    )
    visit = life.latest(
        "ssd_cla_visits", "clav_cla_visit_date", lambda row: row["clav_cla_id"] == cla_id
    )
    plan = life.latest("ssd_cla_care_plan", "lacp_cla_care_plan_start_date")
    checks = [
        life.latest(
            "ssd_cla_health",
            "clah_health_check_date",
            lambda row, kind=kind: (
                row["clah_health_check_type"] == kind  # type: ignore[misc]
                and row["clah_health_check_status"] == "Completed"
            ),
        )
        for kind in ("HEALTH", "DENTAL")
    ]
    return [
        day(review["clar_cla_review_date"]) if review else None,
        day(visit["clav_cla_visit_date"]) if visit else None,
        _aim(plan) if plan else "",
        day(last["clae_cla_last_iro_contact_date"]),
        *(day(check["clah_health_check_date"]) if check else None for check in checks),
    ]


# The workbook does not tell when a child goes home, nor long-term care with relatives from other.
AIMS: Mapping[str, str] = {
    "RETURN1M": "RETURNEV", "RETURN6M": "RETURNEV", "LTRELFR": "LTFOST18", "REMAINSUP": "OTHERPLN",
}  # fmt: skip


def _aim(plan: Row) -> str:
    told = [key for key, said in json.loads(plan["lacp_cla_care_plan_json"]).items() if said]
    return label("permanence_plan", AIMS.get(told[0], told[0])) if told else ""


def _placements(life: Life, period: list[Row], view: View) -> Cell:
    """How many placements began within twelve months or were open then, temporary ones left out."""
    kinds = {
        row["clap_cla_placement_id"]: row["clap_cla_placement_type"]
        for row in life.rows("ssd_cla_placement")
    }
    found = {
        row["clae_cla_placement_id"]
        for row in period
        if is_open_since(row["clae_cla_episode_ceased_date"], view.a_year)
        and row["clae_cla_episode_start_reason"] != "L"
        and row["clae_cla_episode_start_date"] >= view.a_year
        and kinds[row["clae_cla_placement_id"]] not in TEMPORARY
    }
    return max(1, len(found))


def _placement(life: Life, last: Row) -> Line:
    placement = next(
        row
        for row in life.rows("ssd_cla_placement")
        if row["clap_cla_placement_id"] == last["clae_cla_placement_id"]
    )
    where = next(
        row
        for row in life.family.rows.by_table["ext_placement_location"]
        if row["expl_placement_id"] == last["clae_cla_placement_id"]
    )
    return [
        day(placement["clap_cla_placement_start_date"]),
        label("placement_type", placement["clap_cla_placement_type"]),
        label("provider", placement["clap_cla_placement_provider"]),
        placement["clap_cla_placement_postcode"],
        placement["clap_cla_placement_urn"],
        label("in_out", where["expl_location"]),
        where["expl_placement_la"],
    ]


def _missing(life: Life, last: Row, view: View) -> Line:
    first = max(view.a_year, last["clae_entered_care_date"])
    told = [
        row
        for row in life.rows("ssd_missing")
        if row["miss_missing_episode_start_date"][:10] >= first
    ]
    counts: Line = [
        sum(row["miss_missing_episode_type"] == kind for row in told) for kind in ("M", "A")
    ]
    latest = life.latest("ssd_missing", "miss_missing_episode_start_date")
    offered = latest["miss_missing_rhi_offered"] if latest else ""
    accepted = latest["miss_missing_rhi_accepted"] if latest else ""
    return [*counts, label("return_interview", offered), label("return_interview", accepted)]


def care_leavers(life: Life, view: View) -> Iterator[Line]:
    """Each young person who is helped to leave care."""
    for row in life.rows("ssd_care_leavers")[:1]:
        if row["clea_care_leaver_eligibility"] == "No Current Eligibility":
            continue
        plan = row["clea_pathway_plan_review_date"]
        worker = view.worker(row["clea_care_leaver_worker_id"])
        yield [
            *who(life, view),
            _yes(life.is_unaccompanied()),
            disabled(life),
            view.team(row["clea_care_leaver_allocated_team"]),
            worker,
            view.worker(row["clea_care_leaver_personal_advisor"]),
            label("eligibility", row["clea_care_leaver_eligibility"]),
            day(plan) if plan != "1900-01-01" else None,
            label("in_touch", row["clea_care_leaver_in_touch"]),
            day(row["clea_care_leaver_latest_contact"]),
            label("accommodation", row["clea_care_leaver_accommodation"]),
            label("suitability", row["clea_care_leaver_accom_suitable"]),
            label("activity", row["clea_care_leaver_activity"]),
        ]


def adoption(life: Life, view: View) -> Iterator[Line]:
    """Each child who was adopted or no longer to be within twelve months, or still is to be."""
    households = {
        row["exam_person_id"]: row["exam_family_id"] for row in life.rows("ext_adoptive_match")
    }
    entered = {
        row["clae_cla_id"]: row["clae_entered_care_date"] for row in life.rows("ssd_cla_episodes")
    }
    for row in life.rows("ssd_permanence"):
        decided, order = row.get("perm_adm_decision_date"), row["perm_permanence_order_date"]
        reversed_on = row.get("perm_decision_reversed_date", "")
        if not decided or not is_open_since(order or reversed_on, view.a_year):
            continue
        is_adopted = row["perm_permanence_order_type"] == "Adoption"
        basics = who(life, view)
        yield [
            basics[0],
            households.get(row["perm_person_id"], ""),
            *basics[1:],
            disabled(life),
            day(entered.get(row["perm_cla_id"])),
            day(decided),
            day(row["perm_placement_order_date"]),
            day(row["perm_matched_date"]),
            day(row["perm_placed_for_adoption_date"]),
            day(order) if is_adopted else None,
            day(reversed_on),
            label("reversal_reason", row["perm_decision_reversed_reason"]),
            day(row["perm_placed_ffa_cp_date"]),
        ]


STEPS = ("enquiry", "stage1_start", "stage1_end", "stage2_start", "stage2_end", "application",
    "approval", "matched", "placed")  # fmt: skip


def adopters(row: Row, view: View) -> Iterator[Line]:
    """An adopter who applied, and was in touch within twelve months."""
    days = [row.get(f"exad_{step}_date", "") for step in STEPS]
    over = row.get("exad_leaving_date") or row.get("exad_order_date", "")
    if not row.get("exad_stage1_start_date") or not is_open_since(over, view.a_year):
        return
    placed = row.get("exad_children_placed", "")
    yield [
        row["exad_adopter_id"],
        row["exad_family_id"],
        label("gender_adopter", row["exad_gender"]),
        label("ethnicity", row["exad_ethnicity"]),
        label("disability", row["exad_disability"]),
        label("yes_no", row["exad_fostering_for_adoption"]),
        *(day(text) for text in days),
        int(placed) if placed else None,
        day(row.get("exad_order_date")),
        day(row.get("exad_leaving_date")),
        label("adopter_leaving", row.get("exad_leaving_reason")),
    ]
