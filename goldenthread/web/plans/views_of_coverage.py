"""What a plan answers of what is asked: each source in a sentence, one as a matrix, and its links."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from goldenthread.web.accounts.roles import Permission
from goldenthread.web.inspections.queries import sources_for
from goldenthread.web.plans import queries
from goldenthread.web.plans import services_of_coverage as services
from goldenthread.web.plans.coverage_export import matrix_file
from goldenthread.web.plans.coverage_page import (
    CoverageSaid,
    by_number,
    by_requirement,
    by_wording,
    not_counted_said,
    objectives_of,
    printed_otherwise_said,
    versions_covering,
)
from goldenthread.web.plans.plan_frame import frame_of, plan_for
from goldenthread.web.shared import events
from goldenthread.web.shared.pages import page_of, query_without_page

REQUIREMENTS_ON_A_PAGE = 40


@require_GET
def coverage(request, plan_id):
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    levels = queries.words_of(plan)
    objectives = objectives_of(plan)
    page = {
        **frame_of(request, plan),
        "sources": [
            (source, CoverageSaid(plan, source, levels, objectives))
            for source in sources_for(request.user)
        ],
    }
    return render(request, "plans/coverage.html", page)


@require_GET
def coverage_of_source(request, plan_id, source_id):
    plan, source, said = _said(request, plan_id, source_id)
    suggestions = said.suggestions()
    others = list(source.asked_of_others())
    page = {
        **frame_of(request, plan),
        "source": source,
        "said": said,
        "others": others,
        "not_counted": not_counted_said(others),
        "rows": said.rows(),
        "requirements": said.requirements_said(),
        "orphans": said.coverage.orphans,
        "shared": said.shared_measures(),
        "no_longer_cited": said.no_longer_cited(),
        "printed_otherwise": printed_otherwise_said(plan, said.requirements),
        "versions": versions_covering(plan, source, queries.words_of(plan)),
        "by_number": len(by_number(suggestions)),
        "by_wording": len(by_wording(suggestions)),
    }
    return render(request, "plans/coverage_of_source.html", page)


def coverage_links(request, plan_id, source_id):
    """What may be linked: what is ticked is accepted or, by number, all of it."""
    plan = plan_for(request, plan_id, Permission.EDIT_PLAN)
    plan, source, said = _said(request, plan_id, source_id)
    suggestions = said.suggestions()
    if request.method == "POST":
        return _accepted(request, plan, source, said, suggestions)
    shown = page_of(request, by_requirement(by_wording(suggestions)), REQUIREMENTS_ON_A_PAGE)
    page = {
        **frame_of(request, plan),
        "source": source,
        "by_number": by_number(suggestions),
        "by_number_grouped": by_requirement(by_number(suggestions)),
        "page": shown,
        "query": query_without_page(request),
        "objectives": said.objectives,
        "all_requirements": said.requirements,
    }
    return render(request, "plans/coverage_links.html", page)


def _accepted(request, plan, source, said, suggestions):
    known = {one.pair: one for one in suggestions}
    if "all_by_number" in request.POST:
        chosen = by_number(suggestions)
    else:
        chosen = [known[pair] for pair in request.POST.getlist("accept") if pair in known]
    pairs = {(one.objective.pk, one.requirement.pk): one.suggestion.why for one in chosen}
    pairs |= {
        (objective.pk, requirement.pk): None
        for objective in said.objectives
        for requirement in said.requirements
        if str(objective.pk) == request.POST.get("objective")
        and str(requirement.pk) == request.POST.get("requirement")
    }
    count = services.link(plan=plan, source=source, pairs=pairs, by=request.user)
    if count:
        messages.success(request, f"{count} link{'' if count == 1 else 's'} kept.")
    else:
        messages.info(request, "Nothing new was linked.")
    return redirect("plans:coverage_links", plan.pk, source.pk)


@require_POST
def coverage_unlink(request, plan_id, source_id):
    """Take back one link, or all that rest on numbers which the plan cites no longer."""
    plan = plan_for(request, plan_id, Permission.EDIT_PLAN)
    plan, source, said = _said(request, plan_id, source_id)
    if "no_longer_cited" in request.POST:
        pairs = [(objective.pk, asked.pk) for objective, asked in said.no_longer_cited()]
    else:
        told = request.POST.get("pair", "")
        pairs = [pair for pair in said.links if told == f"{pair[0]}-{pair[1]}"]
    count = services.unlink(plan=plan, pairs=pairs, by=request.user)
    if count:
        messages.success(request, f"{count} link{'' if count == 1 else 's'} taken back.")
    return redirect("plans:coverage_of_source", plan.pk, source.pk)


@require_POST
def draft_plan(request, source_id):
    """A draft with an objective for each requirement, on its way to be read."""
    if not queries.may_bring_in(request.user):
        raise Http404
    source = get_object_or_404(sources_for(request.user), pk=source_id)
    arrival = services.draft_plan(source=source, by=request.user)
    if arrival.is_new:
        return redirect("jobs:job_detail", arrival.reading.job_id)
    messages.info(request, "This draft was made before. Here it is.")
    return redirect("plans:reading_detail", arrival.reading.pk)


@require_GET
def coverage_download(request, plan_id, source_id, suffix):
    plan = plan_for(request, plan_id, Permission.EXPORT_PLAN)
    plan, source, said = _said(request, plan_id, source_id)
    file = matrix_file(plan, source, said, f".{suffix}")
    events.record("plans.coverage_exported", plan, by=request.user, source=source.pk, file=suffix)
    return HttpResponse(
        file.content,
        content_type=file.media_type,
        headers={"Content-Disposition": f'attachment; filename="{file.name}"'},
    )


def _said(request, plan_id, source_id):
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    source = get_object_or_404(sources_for(request.user), pk=source_id)
    return plan, source, CoverageSaid(plan, source, queries.words_of(plan), objectives_of(plan))
