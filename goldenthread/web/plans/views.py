"""A plan and its parts: overview, grid, themes, objectives, actions, owners, downloads."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from goldenthread.web.accounts.roles import Permission
from goldenthread.web.plans import forms, queries, services
from goldenthread.web.plans.action_rows import action_rows, dates_understood
from goldenthread.web.plans.anchors import anchor_of_flag, anchored
from goldenthread.web.plans.field_words import said_in_columns
from goldenthread.web.plans.grid_page import grid_blocks
from goldenthread.web.plans.plan_frame import frame_of, plan_for
from goldenthread.web.plans.reading_page import flags_by_kind
from goldenthread.web.shared.history import changes_of
from goldenthread.web.shared.pages import page_of, query_without_page

ACTIONS_ON_A_PAGE = 60


@require_GET
def plan_list(request):
    page = {
        "plans": queries.plans_with_counts_for(request.user),
        "readings": queries.waiting_readings_for(request.user),
        "may_bring_in": queries.may_bring_in(request.user),
    }
    return render(request, "plans/plan_list.html", page)


@require_GET
def plan_detail(request, plan_id):
    plan = plan_for(request, plan_id)
    page = {
        **frame_of(request, plan),
        "counts": queries.plans_with_counts_for(request.user).get(pk=plan.pk),
        "themes": queries.themes_with_counts_for(request.user).filter(plan=plan),
        "document": plan.reading.document,
        "version": queries.versions_of(plan).first(),
        "layout_title": services.layout_title(plan.layout),
    }
    return render(request, "plans/plan_detail.html", page)


def plan_name(request, plan_id):
    plan = plan_for(request, plan_id, Permission.EDIT_PLAN)
    form = forms.PlanNameForm(
        request.POST or None, initial={"title": plan.title, "authority": plan.authority}
    )
    if form.is_valid():
        services.name_plan(plan=plan, by=request.user, **form.cleaned_data)
        messages.success(request, "The plan’s name is changed.")
        return redirect("plans:plan_detail", plan.pk)
    page = {**frame_of(request, plan), "form": form, "changes": changes_of(plan)}
    return render(request, "plans/plan_name.html", page)


@require_GET
def action_list(request, plan_id):
    plan = plan_for(request, plan_id)
    shown = page_of(
        request,
        queries.actions_for(request.user).filter(objective__theme__plan=plan),
        ACTIONS_ON_A_PAGE,
    )
    frame = frame_of(request, plan)
    page = {
        **frame,
        "page": shown,
        "rows": action_rows(shown.object_list, reads_whole=frame["reads_whole"]),
        "query": query_without_page(request),
    }
    return render(request, "plans/action_list.html", page)


@require_GET
def plan_grid(request, plan_id):
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    page = {
        **frame_of(request, plan),
        # Called by the template, and only where this edition's page is not kept already.
        "blocks": lambda: grid_blocks(
            services.document_of(plan), queries.links_into(plan), dates_understood(plan)
        ),
    }
    return render(request, "plans/plan_grid.html", page)


@require_GET
def recommendation_list(request, plan_id):
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    page = {
        **frame_of(request, plan),
        "rows": anchored(
            queries.recommendations_with_objectives(request.user, plan),
            lambda cited: f"recommendation-{cited.number}",
        ),
    }
    return render(request, "plans/recommendation_list.html", page)


@require_GET
def owner_list(request, plan_id):
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    roles = queries.owner_roles_for(request.user).filter(plan=plan)
    page = {**frame_of(request, plan), "roles": queries.roles_with_counts(roles)}
    return render(request, "plans/owner_list.html", page)


def owner_detail(request, role_id):
    role = get_object_or_404(queries.owner_roles_for(request.user), pk=role_id)
    may_give = queries.may_in_plan(request.user, Permission.EDIT_PLAN, role.plan)
    form = forms.HolderForm(
        request.POST or None,
        people=queries.people_who_may_hold(),
        initial={"held_from": timezone.localdate()},
    )
    if request.method == "POST" and not may_give:
        raise Http404
    if form.is_valid():
        try:
            services.give_role(role=role, by=request.user, **form.cleaned_data)
        except services.HeldAlready as refusal:
            form.add_error("held_from", str(refusal))
        else:
            day, holder = form.cleaned_data["held_from"], form.cleaned_data["holder"]
            holds = "will hold" if day > timezone.localdate() else "holds"
            messages.success(request, f"{holder} {holds} this role from {day:%-d %B %Y}.")
            return redirect("plans:owner_detail", role.pk)
    page = {
        **frame_of(request, role.plan),
        "role": role,
        "holdings": role.holdings.select_related("holder", "given_by"),
        "objectives": queries.objectives_for(request.user).filter(officers=role),
        "rows": action_rows(
            queries.actions_for(request.user).filter(owners=role), reads_whole=True
        ),
        "form": form if may_give else None,
    }
    return render(request, "plans/owner_detail.html", page)


@require_GET
def flag_list(request, plan_id):
    plan = plan_for(request, plan_id, Permission.READ_PLAN)
    page = {
        **frame_of(request, plan),
        "groups": [
            (group.title, anchored(group.flags, anchor_of_flag))
            for group in flags_by_kind(plan.flags.all())
        ],
        "unplaced": plan.unplaced.all(),
    }
    return render(request, "plans/flag_list.html", page)


@require_GET
def plan_download(request, plan_id):
    plan = plan_for(request, plan_id, Permission.EXPORT_PLAN)
    settings = queries.settings_of(plan)
    form = forms.DownloadForm(
        request.GET if "suffix" in request.GET else None,
        has_title_page=settings.has_title_page,
        initial={
            "layout": settings.layout,
            "suffix": services.usual_format(plan),
            "with_title_page": True,
        },
    )
    if form.is_valid():
        file = services.download(plan=plan, by=request.user, **form.cleaned_data)
        return _attachment(file.name, file.media_type, file.content)
    return render(request, "plans/plan_download.html", {**frame_of(request, plan), "form": form})


@require_GET
def theme_detail(request, theme_id):
    theme = get_object_or_404(queries.themes_for(request.user), pk=theme_id)
    page = {
        **frame_of(request, theme.plan),
        "theme": theme,
        "objectives": queries.objectives_with_counts_for(request.user).filter(theme=theme),
    }
    return render(request, "plans/theme_detail.html", page)


@require_GET
def objective_detail(request, objective_id):
    objective = get_object_or_404(queries.objectives_for(request.user), pk=objective_id)
    plan = objective.theme.plan
    frame = frame_of(request, plan)
    actions = queries.actions_for(request.user).filter(objective=objective)
    # What stands in the objective's own columns tells of all its actions.
    reads_columns = frame["reads_whole"] or queries.answers_for(request.user, objective)
    page = {
        **frame,
        "objective": objective,
        "said": said_in_columns(objective, frame["levels"]) if reads_columns else [],
        "reads_columns": reads_columns,
        "recommendations": queries.recommendations_cited(objective),
        "rows": action_rows(actions, reads_whole=frame["reads_whole"]),
        "neighbours": queries.neighbours(
            queries.objectives_for(request.user).filter(theme__plan=plan), objective
        ),
    }
    return render(request, "plans/objective_detail.html", page)


@require_GET
def action_detail(request, action_id):
    actions = queries.actions_for(request.user).select_related("objective__theme__plan__settings")
    action = get_object_or_404(actions, pk=action_id)
    plan = action.objective.theme.plan
    frame = frame_of(request, plan)
    page = {
        **frame,
        "action": action,
        "row": action_rows([action], reads_whole=frame["reads_whole"])[0],
        "objective": action.objective,
        "said": said_in_columns(action, frame["levels"]),
        "neighbours": queries.neighbours(
            queries.actions_for(request.user).filter(objective__theme__plan=plan), action
        ),
    }
    return render(request, "plans/action_detail.html", page)


def _attachment(name, media_type, content):
    return HttpResponse(
        content,
        content_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
