"""People and the roles they hold, for those who give them, and the roles for everybody."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from goldenthread.web.accounts import queries, services
from goldenthread.web.accounts.forms import (
    PersonFilter,
    PersonForm,
    RoleForm,
    ServiceForm,
    TeamForm,
)
from goldenthread.web.accounts.links import password_link_for
from goldenthread.web.accounts.roles import ROLES, Permission
from goldenthread.web.accounts.rules import allowed_to
from goldenthread.web.shared import events, history
from goldenthread.web.shared.pages import page_of, query_without_page

MOST_EVENTS = 50


@allowed_to(Permission.MANAGE_PEOPLE)
def person_list(request):
    form = PersonFilter(request.GET or None)
    called = form.cleaned_data["called"] if form.is_valid() else ""
    page = page_of(request, queries.people_for(request.user, called=called))
    today = timezone.localdate()
    rows = [
        {
            "person": person,
            "held": [held for held in person.roles_held.all() if held.is_held_on(today)],
        }
        for person in page.object_list
    ]
    page_values = {"form": form, "page": page, "rows": rows, "query": query_without_page(request)}
    return render(request, "accounts/person_list.html", page_values)


@allowed_to(Permission.MANAGE_PEOPLE)
def person_detail(request, person_id):
    person = get_object_or_404(queries.people_for(request.user), pk=person_id)
    page = {
        "person": person,
        "roles": queries.roles_said(person.roles_held.all(), timezone.localdate()),
        "uses_codes": queries.uses_codes(person),
        "changes": history.changes_of(person),
        "events": list(
            events.events_about(person).exclude(what="accounts.person_signed_in")[:MOST_EVENTS]
        ),
    }
    return render(request, "accounts/person_detail.html", page)


@allowed_to(Permission.MANAGE_PEOPLE)
def person_invite(request):
    form = PersonForm(request.POST or None)
    if form.is_valid():
        person = services.invite_person(by=request.user, **form.cleaned_data)
        return _show_link(request, person)
    return render(request, "accounts/person_invite.html", {"form": form})


@allowed_to(Permission.MANAGE_PEOPLE)
def person_change(request, person_id):
    person = get_object_or_404(queries.people_for(request.user), pk=person_id)
    form = PersonForm(request.POST or None, instance=person)
    if form.is_valid():
        services.change_person(person=person, by=request.user, **form.cleaned_data)
        messages.success(request, f"{person.name} is changed.")
        return redirect("accounts:person_detail", person_id)
    return render(request, "accounts/person_change.html", {"person": person, "form": form})


@require_POST
@allowed_to(Permission.MANAGE_PEOPLE)
def person_password_link(request, person_id):
    """A link to hand over, for somebody who is new or has forgotten their password."""
    person = get_object_or_404(queries.people_for(request.user), pk=person_id, is_active=True)
    events.record("accounts.password_link_made", person, by=request.user)
    return _show_link(request, person)


@require_POST
@allowed_to(Permission.MANAGE_PEOPLE)
def person_remove_codes(request, person_id):
    person = get_object_or_404(queries.people_for(request.user), pk=person_id)
    services.remove_codes(person=person, by=request.user)
    messages.success(request, f"{person.name} now signs in with a password alone.")
    return redirect("accounts:person_detail", person_id)


@require_POST
@allowed_to(Permission.MANAGE_PEOPLE)
def person_bar(request, person_id):
    person = get_object_or_404(queries.people_for(request.user), pk=person_id)
    try:
        services.bar_person(person=person, by=request.user)
        messages.success(request, f"{person.name} can no longer sign in.")
    except services.LastAdministrator as refusal:
        messages.error(request, str(refusal))
    return redirect("accounts:person_detail", person_id)


@require_POST
@allowed_to(Permission.MANAGE_PEOPLE)
def person_readmit(request, person_id):
    person = get_object_or_404(queries.people_for(request.user), pk=person_id)
    services.readmit_person(person=person, by=request.user)
    messages.success(request, f"{person.name} can sign in again.")
    return redirect("accounts:person_detail", person_id)


@allowed_to(Permission.MANAGE_PEOPLE)
def role_give(request, person_id):
    person = get_object_or_404(queries.people_for(request.user), pk=person_id)
    form = RoleForm(
        request.POST or None,
        initial={"held_from": timezone.localdate()},
        plan_titles=queries.plan_titles(),
    )
    if form.is_valid():
        given = form.cleaned_data
        held = services.grant_role(
            person=person,
            role=given["role"],
            held_from=given["held_from"],
            held_until=given["held_until"],
            by=request.user,
            **given["over"],
        )
        day = held.held_from
        said = f"will be {held.title.lower()} from {day:%-d %B %Y}"
        if day <= timezone.localdate():
            said = f"is now {held.title.lower()}"
        messages.success(request, f"{person.name} {said}.")
        return redirect("accounts:person_detail", person_id)
    return render(request, "accounts/role_give.html", {"person": person, "form": form})


@allowed_to(Permission.MANAGE_PEOPLE)
def role_end(request, held_id):
    held = get_object_or_404(queries.roles_held_for(request.user), pk=held_id)
    if request.method == "POST":
        try:
            services.end_role(held=held, by=request.user)
            messages.success(request, f"{held.user.name} no longer holds that role.")
        except services.LastAdministrator as refusal:
            messages.error(request, str(refusal))
        return redirect("accounts:person_detail", held.user_id)
    (said,) = queries.roles_said([held], timezone.localdate())
    return render(request, "accounts/role_end.html", {"said": said, "person": held.user})


@allowed_to(Permission.MANAGE_PEOPLE)
def service_list(request):
    page = {"services": queries.services_for(request.user)}
    return render(request, "accounts/service_list.html", page)


@allowed_to(Permission.MANAGE_PEOPLE)
def service_add(request):
    form = ServiceForm(request.POST or None)
    if form.is_valid():
        service = services.add_service(by=request.user, **form.cleaned_data)
        messages.success(request, f"{service} is added.")
        return redirect("accounts:service_list")
    return render(request, "accounts/service_add.html", {"form": form})


@allowed_to(Permission.MANAGE_PEOPLE)
def team_add(request, service_id):
    service = get_object_or_404(queries.services_for(request.user), pk=service_id)
    form = TeamForm(request.POST or None, service=service)
    if form.is_valid():
        team = services.add_team(service=service, by=request.user, **form.cleaned_data)
        messages.success(request, f"{team} is added.")
        return redirect("accounts:service_list")
    return render(request, "accounts/team_add.html", {"service": service, "form": form})


def roles(request):
    """Every role, for anybody to read: what it is for, what it may do, what it may see."""
    held = {held.role for held in queries.roles_held_by(request.user)}
    groups = [
        ("In the authority", [role for role in ROLES.values() if not role.is_external]),
        ("From outside, until a set day", [role for role in ROLES.values() if role.is_external]),
    ]
    return render(request, "accounts/roles.html", {"groups": groups, "held": held})


def _show_link(request, person):
    link = request.build_absolute_uri(password_link_for(person))
    return render(request, "accounts/person_password_link.html", {"person": person, "link": link})
