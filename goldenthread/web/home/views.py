"""The first page after signing in."""

from django.shortcuts import render
from django.utils import timezone

from goldenthread.web.accounts import queries as accounts
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.checking import queries as checking
from goldenthread.web.home import queries
from goldenthread.web.inspections import queries as inspections
from goldenthread.web.inspections.clocks import reminders_of
from goldenthread.web.plans import queries as plans
from goldenthread.web.plans.action_rows import action_rows


def my_work(request):
    now = timezone.now()
    viewer = request.user
    page = {
        "roles": accounts.roles_said(accounts.roles_held_by(viewer), timezone.localdate(now)),
        "rows": action_rows(queries.next_actions_for(viewer), reads_whole=False),
        "most_actions": queries.MOST_ACTIONS,
        "reminders": reminders_of(
            inspections.kept_inspections_for(viewer), timezone.localdate(now)
        ),
        "questions": list(checking.questions_for(viewer).filter(answered_at__isnull=True)),
        "readings": list(plans.waiting_readings_for(viewer).defer("content")),
        "plans": list(plans.plans_with_counts_for(viewer)),
        "may_bring_in": plans.may_bring_in(viewer),
        "manages_people": accounts.may(viewer, Permission.MANAGE_PEOPLE),
        "jobs": queries.latest_jobs_for(viewer, now=now),
    }
    return render(request, "home/my_work.html", page)
