"""The last step of a check: which plan it makes or goes on, what will be stored, and storing it."""

from django.contrib import messages
from django.shortcuts import redirect, render

from goldenthread.web.accounts.roles import Permission
from goldenthread.web.checking import forms, services
from goldenthread.web.checking import services_of_versions as versions
from goldenthread.web.checking.check_frame import check_for, frame_of, newer_for
from goldenthread.web.checking.drafts import checked
from goldenthread.web.checking.newer import likely_plans, state_of
from goldenthread.web.checking.pages import figures
from goldenthread.web.plans.queries import may_in_plan, plans_for


def version(request, reading_id):
    """Whether it is a plan of its own, or a newer version of which plan."""
    check = check_for(request, reading_id)
    likely = likely_plans(check, request.user)
    initial = {"newer_of": str(check.newer_of_id or "")}
    form = forms.VersionForm(request.POST or None, likely=likely, initial=initial)
    if form.is_valid():
        plan = form.plan()
        try:
            versions.choose_plan(check=check, plan=plan, by=request.user)
        except services.SettledAlready as reason:
            messages.warning(request, str(reason))
        return redirect("checking:difference" if plan else "checking:store", check.pk)
    page = {**frame_of(request, check), "form": form, "likely": likely}
    return render(request, "checking/version.html", page)


def store(request, reading_id):
    check = check_for(request, reading_id)
    if request.method == "POST":
        return _stored(request, check)
    page = {
        **frame_of(request, check),
        **_as_a_version(request, check),
        "figures": figures(checked(check)),
        "state": state_of(check),
    }
    return render(request, "checking/store.html", page)


def _stored(request, check):
    state = request.POST.get("state", "")
    goes_on = check.newer_of
    try:
        if goes_on:
            newer_for(request, check)
            plan = versions.store_newer(check=check, state=state, by=request.user)
        else:
            plan = services.store(check=check, mark=state.partition(".")[0], by=request.user)
    except services.SettledAlready as reason:
        messages.warning(request, str(reason))
        return redirect("checking:store", check.pk)
    version = plan.versions.first()
    said = f"Stored as version {version.number}." if goes_on else "Stored as a plan."
    messages.success(request, said)
    # Who keeps one plan alone needs a role over this new one before they read it.
    if not plans_for(request.user).filter(pk=plan.pk).exists():
        return redirect("checking:store", check.pk)
    return redirect("plans:plan_detail", plan.pk)


def _as_a_version(request, check):
    """For the last step: which version of which plan it becomes, and what is still to be decided."""
    if check.reading.stored_plan:
        return {}
    if check.newer_of is None:
        likely = likely_plans(check, request.user)
        return {"likely": next((one for one in likely if one.is_likely), None)}
    if not may_in_plan(request.user, Permission.EDIT_PLAN, check.newer_of):
        return {"is_of_others": True}
    newer = newer_for(request, check)
    merged = newer.merged().plan
    objectives = [one for theme in merged.themes for one in theme.objectives]
    return {
        "plan": newer.plan,
        "number": newer.plan.versions.first().number + 1,
        "undecided": len(newer.undecided),
        "kept": len(newer.refused),
        "let_go": len(newer.let_go),
        "total": len(newer.comparison.differences),
        "objectives": len(objectives),
        "actions": sum(len(one.actions) for one in objectives),
    }
