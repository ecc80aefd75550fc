"""The first page after signing in."""

from django.shortcuts import render
from django.utils import timezone

from goldenthread.web.accounts import queries as accounts
from goldenthread.web.home import queries


def my_work(request):
    now = timezone.now()
    held = accounts.roles_held_by(request.user)
    page = {
        "roles": accounts.roles_said(held, timezone.localdate(now)),
        "jobs": queries.latest_jobs_for(request.user, now=now),
    }
    return render(request, "home/my_work.html", page)
