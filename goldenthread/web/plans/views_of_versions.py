"""The versions of a plan: all of them, one as it was stored, and any two side by side."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from goldenthread.web.accounts.roles import Permission
from goldenthread.web.plans import forms, queries
from goldenthread.web.plans.difference_page import items_said, sections_said
from goldenthread.web.plans.plan_frame import frame_of, plan_for
from goldenthread.web.plans.version_page import themes_said
from goldenthread.web.plans.versions import comparison_of, value_of, versions_said
from goldenthread.web.shared.pages import page_of, query_without_page

DIFFERENCES_ON_A_PAGE = 40


@require_GET
def version_list(request, plan_id):
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    versions = versions_said(plan)
    numbers = [said.version.number for said in versions]
    form = forms.CompareForm(numbers=numbers) if len(numbers) > 1 else None
    page = {
        **frame_of(request, plan),
        "versions": versions,
        "form": form,
        "may_bring_in": queries.may_bring_in(request.user),
    }
    return render(request, "plans/version_list.html", page)


@require_GET
def version_detail(request, plan_id, number):
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    versions = queries.versions_of(plan)
    version = get_object_or_404(versions, number=number)
    value = value_of(version)
    page = {
        **frame_of(request, plan),
        "version": version,
        "value": value,
        "themes": themes_said(value),
        "is_newest": version == versions.first(),
        "earlier": versions.filter(number=number - 1).exists(),
        "may_have_document": queries.readings_with_documents_for(request.user)
        .filter(pk=version.reading_id)
        .exists(),
    }
    return render(request, "plans/version_detail.html", page)


@require_GET
def version_compare(request, plan_id):
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    versions = {version.number: version for version in queries.versions_of(plan)}
    form = forms.CompareForm(request.GET, numbers=list(versions))
    if len(versions) < 2:
        return redirect("plans:version_list", plan.pk)
    if not form.is_valid():
        page = {**frame_of(request, plan), "versions": versions_said(plan), "form": form}
        return render(request, "plans/version_list.html", page)
    # The older stands first, whichever was named first: else what came would be told as gone.
    numbers = sorted(int(form.cleaned_data[name]) for name in ("before", "after"))
    before, after = (versions[number] for number in numbers)
    comparison = comparison_of(before, after)
    levels = queries.words_of(plan)
    sections = sections_said(comparison, levels, {})
    page = {
        **frame_of(request, plan),
        "before": before,
        "after": after,
        "total": len(comparison.differences),
        "sections": sections,
        "refused": after.refused if before.number == after.number - 1 else [],
    }
    if "group" in request.GET:
        groups = {group.id: group for section in sections for group in section.groups}
        group = groups.get(request.GET["group"])
        if group is None:
            raise Http404
        shown = page_of(request, group.differences, DIFFERENCES_ON_A_PAGE)
        group.items = items_said(comparison, shown.object_list, {}, levels)
        page |= {"group": group, "page": shown, "query": query_without_page(request)}
    return render(request, "plans/version_compare.html", page)
