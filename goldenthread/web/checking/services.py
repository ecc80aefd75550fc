"""What people do while they check a reading: settle tables, decide, take back, ask, answer, store."""

import re
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from goldenthread.plans.checking.decisions import Decided
from goldenthread.plans.checking.decisions import Decision as DecisionValue
from goldenthread.plans.contained import read_plan_again_contained
from goldenthread.plans.json_form import guidance_as_json, guidance_from_json
from goldenthread.plans.plan import Guidance
from goldenthread.plans.words.timescales import read_timescale
from goldenthread.web.accounts.models import User
from goldenthread.web.checking.drafts import checked
from goldenthread.web.checking.models import Check, Decision, Question, new_mark
from goldenthread.web.documents import services as documents
from goldenthread.web.jobs import services as jobs
from goldenthread.web.jobs.models import Job
from goldenthread.web.jobs.work import WorkRefused, work
from goldenthread.web.plans import services as plans
from goldenthread.web.plans.models import Plan, Reading
from goldenthread.web.shared import events
from goldenthread.web.shared.history import changed_by

DECIDED_WORDS = {
    Decided.ACCEPT: "No change needed",
    Decided.REWORD: "Reworded",
    Decided.OWNERS: "Owned by",
    Decided.DATES: "Due",
    Decided.MOVE: "Moved to another objective",
    Decided.SPLIT: "Split",
    Decided.JOIN: "Joined to the one before it",
    Decided.LEAVE_OUT: "Not part of the plan",
    Decided.TAKE_IN: "Added as an action",
    Decided.ROLE: "A role, everywhere",
    Decided.DATE: "A date, everywhere",
    Decided.SHORT: "A short form in roles, everywhere",
}


class SettledAlready(WorkRefused):
    """Somebody else was first, or the plan is stored. Its text says who, and what to do."""


def check_of(reading: Reading) -> Check:
    """The check of a reading, begun when somebody first looks."""
    check = Check.objects.get_or_create(reading=reading)[0]
    check.reading = reading
    return check


@transaction.atomic
def settle_tables(*, check: Check, guidance: Guidance, by: User) -> Job | None:
    """Read the document again with what was settled of its tables; None where nothing is new."""
    check = locked(check)
    read = checked(check).draft.read
    if guidance == read.guidance:
        return None
    events.record(
        "checking.tables_settled",
        check.reading,
        by=by,
        before=guidance_as_json(read.guidance),
        after=guidance_as_json(guidance),
    )
    return jobs.start(
        read_again,
        title=f"Reading {check.reading.document.name} again",
        by=by,
        reading_id=check.pk,
        guidance=guidance_as_json(guidance),
    )


@work
def read_again(job: Job, reading_id: int, guidance: list[object]) -> str:
    """Read the document anew with what was settled. What is no plan any more changes nothing."""
    check = Check.objects.select_related("reading").get(pk=reading_id)
    jobs.report_progress(job=job, done=0, total=1, note="Finding its objectives and actions")
    source = check.reading.value().source
    if source is None:
        raise WorkRefused("The document is not kept with this reading. Bring it in again.")
    plan = read_plan_again_contained(
        source, guidance_from_json(guidance), documents.limits_of_this_site()
    )
    with transaction.atomic():
        check = locked(check)
        plans.keep_reading(reading=check.reading, plan=plan)
        changed(check)
    jobs.report_progress(job=job, done=1, total=1, note="")
    return f"{reverse('checking:tables', args=[reading_id])}?again=yes"


def decide(
    *, check: Check, decisions: Sequence[DecisionValue], about: str, why: str, by: User
) -> list[Decision]:
    """Keep decisions about one thing, as decide_each does."""
    return decide_each(check=check, decisions=[(one, about) for one in decisions], why=why, by=by)


@transaction.atomic
def decide_each(
    *, check: Check, decisions: Sequence[tuple[DecisionValue, str]], why: str, by: User
) -> list[Decision]:
    """Keep decisions and what each is about, with who and why.

    A flag that somebody settled is not settled again. Pressing a button twice decides once.
    """
    check = locked(check)
    kept = kept_already(check=check, decisions=[value for value, _ in decisions], by=by)
    if kept:
        return kept
    for value, _ in decisions:
        _refuse_what_is_settled(check, value, by)
    kept = [
        Decision.objects.create(
            check_of=check,
            kind=value.kind,
            part=value.part,
            flag=value.flag,
            values=list(value.values),
            about=about,
            why=why,
            by=by,
        )
        for value, about in decisions
    ]
    changed(check)
    events.record(
        "checking.part_decided",
        check.reading,
        by=by,
        decisions=[decision.pk for decision in kept],
    )
    return kept


def kept_already(
    *, check: Check, decisions: Sequence[DecisionValue], by: User
) -> list[Decision] | None:
    """The last decisions of the same person where they are these very ones."""
    standing = check.decisions.filter(by=by, taken_back_at__isnull=True)
    last = list(standing.order_by("-pk")[: len(decisions)])[::-1]
    is_same = bool(last) and [one.value() for one in last] == list(decisions)
    return last if is_same else None


def _refuse_what_is_settled(check: Check, value: DecisionValue, by: User) -> None:
    first = value.flag and check.decisions.filter(
        flag=value.flag, taken_back_at__isnull=True
    ).select_related("by").first()  # fmt: skip
    if not first:
        return
    who = "You" if first.by == by else str(first.by)
    whose = "it" if first.by == by else "theirs"
    raise SettledAlready(
        f"{who} settled this on {timezone.localtime(first.at):%-d %B at %H:%M}, as “"
        f"{DECIDED_WORDS[Decided(first.kind)]}”. Your last step was not kept; take {whose} back "
        "under “What was decided” first if it is wrong."
    )


@transaction.atomic
def take_back_each(*, decisions: Iterable[Decision], by: User) -> None:
    """Take back what was decided together."""
    for decision in decisions:
        take_back(decision=decision, by=by)


@transaction.atomic
def take_back(*, decision: Decision, by: User) -> None:
    """Have a decision hold no longer; it stays on record, with who took it back."""
    check = locked(decision.check_of)
    decision = check.decisions.get(pk=decision.pk)
    if decision.taken_back_at:
        return
    decision.taken_back_by, decision.taken_back_at = by, timezone.now()
    decision.save(update_fields=["taken_back_by", "taken_back_at"])
    changed(check)
    events.record("checking.decision_taken_back", check.reading, by=by, decision=decision.pk)


@transaction.atomic
def ask(
    *, check: Check, flag: str, about: str, where: str, text: str, asked_of: User, by: User
) -> Question:
    question = Question.objects.create(
        check_of=check,
        flag=flag,
        about=about,
        where=where,
        text=text,
        asked_of=asked_of,
        asked_by=by,
    )
    events.record("checking.question_asked", check.reading, by=by, question=question.pk)
    return question


@transaction.atomic
def answer(*, question: Question, text: str, by: User) -> None:
    """Answer, or answer better: every wording stays in the question’s history."""
    question.answer, question.answered_at = text, timezone.now()
    changed_by(question, by).save(update_fields=["answer", "answered_at"])
    events.record(
        "checking.question_answered", question.check_of.reading, by=by, question=question.pk
    )


@transaction.atomic
def store(*, check: Check, mark: str, by: User) -> Plan:
    """Store what the check has made, if it is still what was looked at."""
    check = locked(check, may_be_stored=True)
    if check.reading.stored_plan:
        return check.reading.stored_plan
    if mark != check.mark:
        raise SettledAlready(
            "Something was decided since this page was opened. Look at it once more, then store it."
        )
    return plans.store_reading(reading=check.reading, value=checked(check).draft.plan(), by=by)


def understood_date(check: Check, raw: str, said: str) -> DecisionValue | None:
    """What `raw` means wherever it is printed, told as a date in words; None for no date."""
    when = read_timescale(said, checked(check).draft.days)
    if when.start is None and when.end is None:
        return None
    days = (day.isoformat() if day else "" for day in (when.start, when.end))
    return DecisionValue(Decided.DATE, values=(raw, when.kind.value, *days))


_MONTH_AND_NUMBER = re.compile(r"^(?P<month>[A-Za-z]{3,9})\s+(?P<number>\d{2})$")


def day_of_month(raw: str) -> str:
    """ "May 17" as "17 May", where the number can be a day; empty for what is not so printed."""
    told = _MONTH_AND_NUMBER.match(raw.strip())
    return f"{int(told['number'])} {told['month']}" if told and 1 <= int(told["number"]) <= 31 else ""  # fmt: skip


def locked(check: Check, *, may_be_stored: bool = False) -> Check:
    """The check for this transaction alone."""
    locked = Check.objects.select_for_update().get(pk=check.pk)
    if locked.reading.stored_plan and not may_be_stored:
        raise SettledAlready(
            f"This reading is stored as “{locked.reading.stored_plan}”. Change it there."
        )
    return locked


def changed(check: Check) -> None:
    check.mark = new_mark()
    check.save(update_fields=["mark"])
