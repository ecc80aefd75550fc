"""The plan that a page is about, and what each page of a plan shows around its content."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from goldenthread.web.accounts.roles import Permission
from goldenthread.web.plans import queries
from goldenthread.web.plans.short_forms import ShortForms
from goldenthread.web.shared import events


def plan_for(request, plan_id, permission=None):
    """The plan, where the viewer may see any of it and, if asked, may do something to all of it."""
    plan = get_object_or_404(queries.plans_for(request.user), pk=plan_id)
    if permission and not queries.may_in_plan(request.user, permission, plan):
        raise Http404
    return plan


def frame_of(request, plan):
    """What each page of a plan shows around its content; that it was opened is recorded here."""
    events.record_opening("plans.plan_opened", plan, request)
    return {
        "plan": plan,
        "levels": queries.words_of(plan),
        # Asked for only by the pages that show a claimed colour.
        "colour_key": queries.colour_key_of(plan),
        # Asked for only by the pages that show words of the plan.
        "short_forms": ShortForms(plan),
        "reads_whole": queries.reads_whole(request.user, plan),
        "may_export": queries.may_in_plan(request.user, Permission.EXPORT_PLAN, plan),
        "may_edit": queries.may_in_plan(request.user, Permission.EDIT_PLAN, plan),
    }
