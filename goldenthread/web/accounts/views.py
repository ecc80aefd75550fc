"""People, the roles they hold, and what was opened and taken away."""

from django.shortcuts import render

from goldenthread.web.accounts import queries
from goldenthread.web.accounts.roles import ROLES


def person_list(request):
    return render(
        request, "accounts/person_list.html", {"people": queries.people_for(request.user)}
    )


def roles(request):
    return render(request, "accounts/roles.html", {"roles": ROLES.values()})


def event_list(request):
    return render(request, "accounts/event_list.html", {"events": queries.events_for(request.user)})
