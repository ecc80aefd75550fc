"""How good the data is: what is wrong, whose recording it is, and the rows to be put right."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goldenthread.web.childdata import queries
from goldenthread.web.childdata.quality_page import faults_said, points_said, teams_said
from goldenthread.web.shared import events
from goldenthread.web.shared.pages import page_of, query_without_page

_POINTS = 12
FAULTS_ON_A_PAGE = 50


@require_GET
def quality(request):
    looks = list(queries.quality_looks_for(request.user)[:_POINTS])
    if not queries.may_read_counts(request.user):
        raise Http404
    page = {"look": looks[0] if looks else None}
    if looks:
        told = looks[0].told
        page |= {
            "rules": page_of(request, told["by_rule"]),
            "query": query_without_page(request),
            "teams": teams_said(looks[0], queries.teams_read_by(request.user)),
            "late": [one for one in told["freshness"] if one["is_late"]],
            "fresh": [one for one in told["freshness"] if not one["is_late"]],
            "not_asked": told["not_asked"],
            "points": points_said(looks),
        }
    return render(request, "childdata/quality.html", page)


@never_cache
@require_GET
def fix_list(request):
    """The rows of one team to be put right, for those who may see its children."""
    look = queries.quality_looks_for(request.user).first()
    team = request.GET.get("team", "")
    known = {one["team"]: one["name"] for one in look.told["by_team"]} if look else {}
    if not team or team not in known:
        raise Http404
    if not queries.teams_read_by(request.user).cover((team, known[team])):
        raise Http404
    events.record("childdata.fix_list_opened", by=request.user, team=team)
    page = {
        "look": look,
        "team": known[team] or team,
        "page": page_of(request, faults_said(look, team, look.known_at), FAULTS_ON_A_PAGE),
        "query": query_without_page(request),
    }
    return render(request, "childdata/fix_list.html", page)
