"""The check that a page is about, and what each page of a check shows around its content."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from goldenthread.plans.checking.decisions import Decision
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.checking import queries, services
from goldenthread.web.checking.drafts import checked
from goldenthread.web.checking.landing import address_after, kept_just_now
from goldenthread.web.checking.newer import likely_of, newer_of
from goldenthread.web.plans.queries import may_in_plan, readings_for
from goldenthread.web.shared import events


def check_for(request, reading_id):
    """The check of a reading that the viewer may store and that was read."""
    reading = get_object_or_404(readings_for(request.user).defer("content"), pk=reading_id)
    if not reading.is_read:
        raise Http404
    return services.check_of(reading)


def frame_of(request, check):
    """What each page of a check shows around its content; that it was opened is recorded here."""
    reading = check.reading
    events.record_opening("checking.reading_opened", reading, request)
    authority = checked(check).draft.read.authority or ""
    return {
        "check": check,
        "kept": kept_just_now(request.GET.get("kept", ""), "", check, request.user),
        "reading": reading,
        "document": reading.document,
        "newer_of": check.newer_of,
        "may_change_it": check.newer_of
        and may_in_plan(request.user, Permission.EDIT_PLAN, check.newer_of),
        "newer": queries.newer_reading(reading),
        "authority": authority,
        "others": queries.other_authorities(authority),
        "shows_authority": not reading.stored_plan
        and request.resolver_match.url_name in ("tables", "store", "version"),
    }


def decided(request, check, told: Sequence[tuple[Decision, str]], *, to, why="", at="", page=1):
    """Keep decisions, each with what it is about, and lead on: to the page `to`, where `at` stands."""
    back = reverse(f"checking:{to}", args=[check.pk])
    if not told:
        messages.info(request, "There was nothing left to settle.")
        return redirect(back)
    try:
        kept = services.decide_each(check=check, decisions=told, why=why, by=request.user)
    except services.SettledAlready as reason:
        messages.warning(request, str(reason))
        return redirect(back)
    return redirect(address_after(to, check, kept, at=at, page=page))


def newer_for(request, check):
    """What differs from the plan that it goes on, for those who may change that plan."""
    if not may_in_plan(request.user, Permission.EDIT_PLAN, check.newer_of):
        raise Http404
    return newer_of(check)


def how_likely(check):
    """How much of the chosen plan is in the document."""
    return likely_of(check, [check.newer_of])[0]
