"""Finding things in plans: narrowing and searching one, searching all, and printing what was found."""

import itertools

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from goldenthread.web.accounts.roles import Permission
from goldenthread.web.plans import queries
from goldenthread.web.plans.found_page import found_themes
from goldenthread.web.plans.plan_frame import frame_of, plan_for
from goldenthread.web.plans.plan_search import search_all, search_plan
from goldenthread.web.plans.short_forms import ShortForms
from goldenthread.web.plans.source_page import source_blocks
from goldenthread.web.shared import events
from goldenthread.web.shared.pages import page_of, query_without_page

FOUND_ON_A_PAGE = 60


@require_GET
def find(request, plan_id):
    plan = plan_for(request, plan_id)
    frame = frame_of(request, plan)
    search = _search(request, plan)
    shown = page_of(request, search.found.parts, FOUND_ON_A_PAGE)
    page = {
        **frame,
        "search": search,
        "form": search.form,
        "terms": search.terms,
        "page": shown,
        "themes": found_themes(
            request.user, shown.object_list, search.terms, reads_whole=frame["reads_whole"]
        ),
        "query": query_without_page(request),
    }
    return render(request, "plans/find.html", page)


@require_GET
def plan_print(request, plan_id):
    """The whole plan, or what an address that find gave finds in it, on as many pages as it takes."""
    plan = plan_for(request, plan_id)
    frame = frame_of(request, plan)
    search = _search(request, plan)
    page = {
        **frame,
        "search": search,
        "terms": search.terms,
        "themes": found_themes(
            request.user, search.found.parts, search.terms, reads_whole=frame["reads_whole"]
        ),
        "today": timezone.localdate(),
    }
    # A list of what was found is no plan that somebody approved.
    if not search.chosen and frame["reads_whole"] and queries.settings_of(plan).has_title_page:
        page["title_page"] = queries.title_page_of(plan)
    return render(request, "plans/plan_print.html", page)


@require_GET
def plan_source(request, plan_id):
    """The document of the newest version as it was read, for the places that facts stand at."""
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    page = {
        **frame_of(request, plan),
        # Called by the template, and only where the page is not kept already.
        "blocks": lambda: source_blocks(plan.reading.value().source),
    }
    return render(request, "plans/plan_source.html", page)


@require_GET
def search(request):
    """Every plan of which the viewer may see any."""
    found = search_all(request.user, request.GET, timezone.localdate())
    shown = page_of(request, found.found.parts if found.chosen else [], FOUND_ON_A_PAGE)
    plans = queries.plans_for(request.user).in_bulk({part.plan for part in shown.object_list})
    page = {
        "search": found,
        "terms": found.terms,
        "asked": request.GET.get("words", ""),
        "page": shown,
        "plans": [
            _found_in(request, plans[number], list(parts), found.terms)
            for number, parts in itertools.groupby(shown.object_list, lambda part: part.plan)
        ],
        "query": query_without_page(request),
    }
    return render(request, "plans/search.html", page)


def _search(request, plan):
    return search_plan(
        request.user, plan, request.GET, timezone.localdate(), queries.words_of(plan)
    )


def _found_in(request, plan, parts, terms):
    viewer = request.user
    reads_whole = queries.reads_whole(viewer, plan)
    events.record_opening("plans.plan_opened", plan, request)
    return {
        "plan": plan,
        "reads_whole": reads_whole,
        "short_forms": ShortForms(plan),
        "themes": found_themes(viewer, parts, terms, reads_whole=reads_whole),
    }
