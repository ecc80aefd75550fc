"""A plan's settings: its words, layout, title page, key of colours and abbreviations."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from goldenthread.web.accounts.roles import Permission
from goldenthread.web.plans import forms_of_settings as forms
from goldenthread.web.plans import queries, services
from goldenthread.web.plans import services_of_settings as settling
from goldenthread.web.plans.plan_frame import frame_of, plan_for
from goldenthread.web.shared.history import changes_of


@require_GET
def settings(request, plan_id):
    plan = plan_for(request, plan_id, Permission.EDIT_PLAN)
    settled = queries.settings_of(plan)
    page = {
        **frame_of(request, plan),
        "settings": settled,
        "layout_title": dict(services.layout_choices()).get(settled.layout, settled.layout),
        "colours": plan.colour_meanings.all(),
        "abbreviations_count": len(queries.abbreviations_of(plan)),
        "changes": changes_of(settled) if settled.pk else [],
    }
    return render(request, "plans/settings.html", page)


def settings_words(request, plan_id):
    return _some_settings(
        request, plan_id, forms.WordsForm, "settings_words", "The plan’s words are settled."
    )


def settings_layout(request, plan_id):
    return _some_settings(
        request, plan_id, forms.LayoutForm, "settings_layout", "The layout is settled."
    )


def settings_title_page(request, plan_id):
    return _some_settings(
        request, plan_id, forms.TitlePageForm, "settings_title_page", "The title page is settled."
    )


def settings_colours(request, plan_id):
    plan = plan_for(request, plan_id, Permission.EDIT_PLAN)
    form = forms.ColoursForm(request.POST or None, colours=plan.colour_meanings.all())
    if form.is_valid() and _settled(
        form,
        lambda said, opened: settling.settle_colours(
            plan=plan, meanings=said, opened=opened, by=request.user
        ),
    ):
        messages.success(request, "The key of colours is settled.")
        return redirect("plans:settings", plan.pk)
    page = {**frame_of(request, plan), "form": form}
    return render(request, "plans/settings_colours.html", page)


@require_GET
def abbreviation_list(request, plan_id):
    plan = plan_for(request, plan_id)
    page = {
        **frame_of(request, plan),
        "abbreviations": queries.abbreviations_for(request.user).filter(plan=plan),
    }
    return render(request, "plans/abbreviation_list.html", page)


def abbreviation_add(request, plan_id):
    plan = plan_for(request, plan_id, Permission.EDIT_PLAN)
    form = forms.AbbreviationAddForm(request.POST or None)
    if form.is_valid():
        try:
            settling.add_abbreviation(plan=plan, by=request.user, **form.cleaned_data)
        except settling.ToldAlready as refusal:
            form.add_error("short", str(refusal))
        else:
            messages.success(request, f"{form.cleaned_data['short']} is added.")
            return redirect("plans:abbreviation_list", plan.pk)
    page = {**frame_of(request, plan), "form": form}
    return render(request, "plans/abbreviation_add.html", page)


def abbreviation_change(request, abbreviation_id):
    abbreviation = _abbreviation(request, abbreviation_id)
    form = forms.AbbreviationForm(request.POST or None, now={"long": abbreviation.long})
    if form.is_valid() and _settled(
        form,
        lambda said, opened: settling.change_abbreviation(
            abbreviation=abbreviation, opened=opened, by=request.user, **said
        ),
    ):
        messages.success(request, f"{abbreviation.short} is changed.")
        return redirect("plans:abbreviation_list", abbreviation.plan_id)
    page = {
        **frame_of(request, abbreviation.plan),
        "abbreviation": abbreviation,
        "form": form,
        "changes": changes_of(abbreviation),
    }
    return render(request, "plans/abbreviation_change.html", page)


@require_POST
def abbreviation_remove(request, abbreviation_id):
    abbreviation = _abbreviation(request, abbreviation_id)
    settling.remove_abbreviation(abbreviation=abbreviation, by=request.user)
    messages.success(
        request, f"{abbreviation.short} is off the list. Add it again if it was the wrong one."
    )
    return redirect("plans:abbreviation_list", abbreviation.plan_id)


@require_POST
def look_again(request, plan_id):
    """Look in the document once more; leads back to where it was asked for."""
    plan = plan_for(request, plan_id, Permission.EDIT_PLAN)
    settling.look_again(plan=plan, by=request.user)
    messages.success(
        request, "The document was looked through again. What people settled is as it was."
    )
    return redirect("plans:settings", plan.pk)


def _some_settings(request, plan_id, kind, name, done):
    """A page on which some of the settings are changed; its template and address are called `name`."""
    plan = plan_for(request, plan_id, Permission.EDIT_PLAN)
    settled = queries.settings_of(plan)
    form = kind(
        request.POST or None,
        now={field: getattr(settled, field) for field in kind.base_fields if field != "opened"},
    )
    if form.is_valid() and _settled(
        form,
        lambda said, opened: settling.settle(plan=plan, said=said, opened=opened, by=request.user),
    ):
        messages.success(request, done)
        return redirect("plans:settings", plan.pk)
    page = {**frame_of(request, plan), "settings": settled, "form": form}
    return render(request, f"plans/{name}.html", page)


def _settled(form, settle):
    """Whether it was taken; where somebody else changed the same, the form says so."""
    try:
        settle(form.said(), form.cleaned_data["opened"])
    except settling.ChangedMeanwhile as refusal:
        form.meanwhile(refusal.theirs)
        return False
    return True


def _abbreviation(request, abbreviation_id):
    abbreviation = get_object_or_404(
        queries.abbreviations_for(request.user).select_related("plan__settings"),
        pk=abbreviation_id,
    )
    if not queries.may_in_plan(request.user, Permission.EDIT_PLAN, abbreviation.plan):
        raise Http404
    return abbreviation
