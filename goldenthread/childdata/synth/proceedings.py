"""Pre-proceedings: the last chance before court, with their meetings, and the offer to the family."""

import dataclasses

from goldenthread.childdata.synth.casework import Case
from goldenthread.childdata.synth.need import tell_meeting
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.rows import yes

ENDED_IN_TIME, HAS_LAWYER, OFFERED, HELD = 0.62, 0.88, 0.8, 0.6


@dataclasses.dataclass(frozen=True, slots=True)
class Steps:
    """The days of a spell of pre-proceedings, and what was done. Siblings go through it together."""

    decided: int
    letter: int
    first_meeting: int
    ended: int
    court: int
    issues: bool
    is_offered: bool
    is_held: bool
    has_lawyer: bool
    together: str


def pre_proceedings(case: Case, decided: int, issues: bool) -> None:
    """A legal meeting decides on pre-proceedings; they end in court or in a step down."""
    rng, calendar = case.family.rng, case.family.calendar
    decided = calendar.working(decided)
    letter = decided + rng.randint(1, 12)
    first = calendar.working(letter + rng.randint(4, 20))
    in_time = rng.random() < ENDED_IN_TIME
    ended = calendar.working(decided + (rng.randint(50, 110) if in_time else rng.randint(115, 260)))
    ended = max(ended, first + 5)
    steps = Steps(
        decided=decided,
        letter=letter,
        first_meeting=first,
        ended=ended,
        court=ended + rng.randint(1, 10),
        issues=issues,
        is_offered=rng.random() < OFFERED,
        is_held=rng.random() < HELD,
        has_lawyer=rng.random() < HAS_LAWYER,
        together=case.family.rows.new_id("PG"),
    )
    tell_meeting(case, "LGM", decided)
    tell_meeting(case, "PPM", first)
    if steps.is_offered and steps.is_held:
        tell_meeting(case, "FGDM", calendar.working(first + 14))
    for child in case.children:
        _spell(case, child, steps)


def _spell(case: Case, child: Child, steps: Steps) -> None:
    rows = case.family.rows
    spell, offer = rows.new_id("PR"), rows.new_id("FG")
    is_over = rows.is_known(steps.ended)
    issued = steps.issues and is_over
    meetings = max(0, (steps.ended - steps.first_meeting) // 42)
    rows.add(
        "ssd_pre_proceedings",
        steps.decided,
        prep_table_id=spell,
        prep_person_id=child.id,
        prep_plo_family_id=steps.together,
        prep_pre_pro_decision_date=rows.day(steps.decided),
        prep_initial_pre_pro_meeting_date=rows.day(steps.first_meeting),
        prep_pre_pro_outcome=_outcome(steps) if is_over else "",
        prep_agree_stepdown_issue_date=rows.day(steps.ended),
        prep_cp_plans_referral_period="1",
        prep_legal_gateway_outcome="B",
        prep_prev_pre_proc_child="0",
        prep_prev_care_proc_child="0",
        prep_pre_pro_letter_date=rows.day(steps.letter),
        prep_care_pro_letter_date=rows.day(steps.court + 1) if steps.issues else "",
        prep_pre_pro_meetings_num=str(meetings) if is_over else "",
        prep_pre_pro_parents_legal_rep=yes(steps.has_lawyer),
        prep_parents_legal_rep_point_of_issue=yes(steps.has_lawyer) if issued else "NA",
        prep_court_reference=steps.together if issued else "",
        prep_care_proc_court_hearings="1" if issued else "",
        prep_care_proc_short_notice="N" if issued else "NA",
        prep_proc_short_notice_reason="NA",
        prep_la_inital_plan_approved="Y" if issued else "NA",
        prep_la_initial_care_plan="A" if issued else "NA",
        prep_la_final_care_plan="H" if issued else "",
    )
    is_offered = rows.is_known(steps.letter)
    is_past = steps.is_offered and rows.is_known(steps.first_meeting + 14)
    rows.add(
        "ext_family_group_offer",
        steps.decided,
        exfg_spell_id=offer,
        exfg_person_id=child.id,
        exfg_pre_proceedings_id=spell,
        exfg_fgdm_offered=yes(steps.is_offered) if is_offered else "",
        exfg_fgdm_held=yes(steps.is_held) if is_past else "",
        exfg_outcome=("C" if steps.issues else "A") if is_over else "",
        exfg_court_application_date=rows.day(steps.court) if steps.issues else "",
    )


def _outcome(steps: Steps) -> str:
    return "Decision to Issue Care Proceedings" if steps.issues else "Decision to step down"
