"""The next letter: what became of what was asked before, and the history of each theme."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from goldenthread.inspections.follow_up import Outcome
from goldenthread.web.inspections import forms, queries
from goldenthread.web.inspections import services_of_follow_ups as services
from goldenthread.web.inspections.follow_up_page import decision_on, follow_ups_said
from goldenthread.web.inspections.trails import trails_of
from goldenthread.web.shared import events


def follow_ups(request, source_id, earlier_id):
    """What the newer report says of each requirement of an earlier source, to be confirmed."""
    inspection = get_object_or_404(queries.inspections_for(request.user), pk=source_id)
    earlier = _earlier(request.user, inspection, earlier_id)
    requirements = list(earlier.asked_of_authority())
    settled = queries.follow_ups_for(request.user).filter(
        inspection=inspection, requirement__source=earlier
    )
    report = inspection.report.value()
    said = follow_ups_said(requirements, inspection, report, list(settled))
    may_keep = queries.may_keep(request.user)
    newer = list(inspection.source.requirements.all())
    items = [(one, _form_of(request, one, newer) if may_keep else None) for one in said]
    if request.method == "POST":
        if not may_keep:
            raise Http404
        if all(form.is_valid() for _, form in items):
            return _kept(request, inspection, earlier, items, newer)
    else:
        events.record_opening("inspections.follow_ups_opened", inspection.source, request)
    page = {
        "inspection": inspection,
        "source": inspection.source,
        "earlier": earlier,
        "items": items,
        "settled_count": sum(one.settled is not None for one in said),
        "proposed_count": sum(one.settled is None and bool(one.proposed) for one in said),
        "may_keep": may_keep,
        "has_prose": bool(report.passages),
        "wrong": [form for _, form in items if form and form.errors],
    }
    return render(request, "inspections/follow_ups.html", page)


def _form_of(request, said, newer):
    again = said.settled.again if said.settled else said.again
    initial = {
        "outcome": said.settled.outcome if said.settled else "",
        "again": str(again.pk) if again else "",
        "note": said.settled.note if said.settled else "",
        "known": said.known,
    }
    return forms.FollowUpForm(
        request.POST or None, prefix=f"r{said.requirement.pk}", newer=newer, initial=initial
    )


def _kept(request, inspection, earlier, items, newer):
    as_proposed = "all_proposed" in request.POST
    by_key = {str(one.pk): one for one in newer}
    decisions, overtaken = [], 0
    for said, form in items:
        told = form.cleaned_data
        outcome = told["outcome"]
        if not outcome and as_proposed and not said.settled and said.proposal.outcome:
            outcome = said.proposal.outcome.value
        if not outcome:
            continue
        if told["known"] != said.known:
            overtaken += outcome != said.settled.outcome
            continue
        chosen = form.add_prefix("again") in request.POST
        again = by_key.get(told["again"]) if chosen else said.again
        decisions.append(decision_on(said, Outcome(outcome), again, told["note"]))
    count = services.settle(inspection=inspection, decisions=decisions, by=request.user)
    _say_kept(request, count, overtaken)
    return redirect("inspections:follow_ups", inspection.pk, earlier.pk)


def _say_kept(request, count, overtaken):
    if overtaken:
        messages.warning(
            request,
            f"{overtaken} of these {'was' if overtaken == 1 else 'were'} settled by somebody else "
            "after you opened this page, and stay as they said. Read it, and change it if you must.",
        )
    if count:
        messages.success(request, f"What became of {count} is kept.")
    elif not overtaken:
        messages.info(request, "Nothing was chosen that is not kept already.")


@require_GET
def history(request, source_id):
    """Everything that was asked of the authority, and what each inspection said of it."""
    inspection = get_object_or_404(queries.inspections_for(request.user), pk=source_id)
    about = request.GET.get("about", "").strip()
    trails = _trails(request.user, inspection)
    shown = [one for one in trails if one.is_about(about)] if about else trails
    page = {
        "inspection": inspection,
        "source": inspection.source,
        "inspections": [step.source for step in trails[0].steps] if trails else [],
        "trails": shown,
        "all_count": len(trails),
        "about": about,
    }
    return render(request, "inspections/history.html", page)


@require_GET
def trail(request, source_id, requirement_id):
    """One theme through every inspection, with the words of each."""
    inspection = get_object_or_404(queries.inspections_for(request.user), pk=source_id)
    found = next(
        (one for one in _trails(request.user, inspection) if one.first.pk == requirement_id), None
    )
    if found is None:
        raise Http404
    page = {"inspection": inspection, "source": inspection.source, "trail": found}
    return render(request, "inspections/trail.html", page)


def _trails(viewer, inspection):
    sources = queries.history_sources_for(viewer, inspection)
    asked = {source.pk: list(source.asked_of_authority()) for source in sources}
    follow_ups = queries.follow_ups_for(viewer).filter(requirement__source__in=sources)
    return trails_of(sources, asked, follow_ups)


def _earlier(viewer, inspection, earlier_id):
    found = queries.earlier_sources_for(viewer, inspection)
    earlier = next((one.other for one in found if one.other.pk == earlier_id), None)
    if earlier is None:
        raise Http404
    return earlier
