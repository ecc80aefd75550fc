"""What people do where a reading is a newer version of a plan: say so, keep or take over, store."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from goldenthread.web.accounts.models import User
from goldenthread.web.checking.models import Check, DifferenceAnswer
from goldenthread.web.checking.newer import Newer, newer_of, state_of
from goldenthread.web.checking.services import SettledAlready, changed, locked
from goldenthread.web.plans import services as plans
from goldenthread.web.plans.difference_words import refused_in_words
from goldenthread.web.plans.models import Plan
from goldenthread.web.shared import events


@transaction.atomic
def choose_plan(*, check: Check, plan: Plan | None, by: User) -> None:
    """Say which plan the reading is a newer version of; None makes a plan of its own."""
    check = locked(check)
    if check.newer_of == plan:
        return
    before = check.newer_of_id
    check.newer_of = plan
    check.save(update_fields=["newer_of"])
    changed(check)
    after = plan.pk if plan else None
    events.record("checking.version_chosen", check.reading, by=by, before=before, after=after)


@transaction.atomic
def answer_differences(
    *, check: Check, keys: Collection[str], is_kept: bool, seen: int, by: User
) -> int:
    """Keep what the version before says of these, or take over what the newer one says.

    `seen` is the last answer that the person saw: what somebody else answered since is left as it
    is, and said. Gives how many were answered.
    """
    check = locked(check)
    newer = newer_of(check)
    if newer is None:
        raise SettledAlready("This reading is a plan of its own: nothing differs from another.")
    known = {one.key for one in newer.comparison.differences}
    for key in keys:
        first = newer.answers.get(key)
        if first and first.pk > seen and first.by != by and first.is_kept != is_kept:
            raise SettledAlready(
                f"{first.by} answered this at {timezone.localtime(first.at):%H:%M}: "
                f"{str(first).lower()}. Yours was not kept; look at theirs, and change it if it is wrong."
            )
    told = [
        key
        for key in dict.fromkeys(keys)
        if key in known and not (key in newer.answers and newer.answers[key].is_kept == is_kept)
    ]
    made = DifferenceAnswer.objects.bulk_create(
        [
            DifferenceAnswer(check_of=check, plan=newer.plan, key=key, is_kept=is_kept, by=by)
            for key in told
        ]
    )
    if made:
        events.record(
            "checking.differences_answered",
            check.reading,
            by=by,
            kept=is_kept,
            answers=[one.pk for one in made],
        )
    return len(told)


@transaction.atomic
def store_newer(*, check: Check, state: str, by: User) -> Plan:
    """Store the reading as the next version of its plan, if it is still what was looked at."""
    check = locked(check, may_be_stored=True)
    if check.reading.stored_plan:
        return check.reading.stored_plan
    if check.newer_of_id:
        # Whoever stores another version of the plan in this moment is waited for, and then seen.
        check.newer_of = Plan.objects.select_for_update().get(pk=check.newer_of_id)
    newer = newer_of(check)
    if newer is None or state != state_of(check):
        raise SettledAlready(
            "Something was decided since this page was opened. Look at it once more, then store it."
        )
    if newer.undecided:
        raise SettledAlready(_undecided(newer))
    result = newer.merged()
    return plans.store_version(
        plan=newer.plan,
        reading=check.reading,
        value=result.plan,
        stays=result.stays,
        refused=[refused_in_words(one) for one in newer.refused],
        by=by,
    )


def _undecided(newer: Newer) -> str:
    count = len(newer.undecided)
    things = "one thing" if count == 1 else f"{count} things"
    return (
        f"The newer version no longer tells {things} that the plan tells now. "
        "Decide about each whether to keep it or let it go; nothing is dropped unseen."
    )
