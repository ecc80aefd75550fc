"""The three steps of a check, each on its page, and what is decided, asked and answered."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.web.checking import forms, queries, services
from goldenthread.web.checking.check_frame import check_for, decided, frame_of
from goldenthread.web.checking.drafts import checked, tables_of
from goldenthread.web.checking.landing import (
    Kept,
    address_after,
    kept_just_now,
    next_flag,
    page_with,
    stands_under,
)
from goldenthread.web.checking.pages import (
    flags_said,
    found_in,
    has_part,
    pages_of,
    parts_of,
    stretches_said,
)
from goldenthread.web.checking.signed_out import only_takes_steps
from goldenthread.web.shared import events
from goldenthread.web.shared.pages import page_of, query_without_page


def tables(request, reading_id):
    check = check_for(request, reading_id)
    told = tables_of(check)
    form = forms.TablesForm(
        request.POST or None, tables=told, guidance=checked(check).draft.read.guidance
    )
    if form.is_valid():
        try:
            job = services.settle_tables(check=check, guidance=form.guidance(), by=request.user)
        except services.SettledAlready as reason:
            messages.warning(request, str(reason))
            return redirect("checking:tables", check.pk)
        if job:
            return redirect("jobs:job_detail", job.pk)
        return redirect("checking:beside", check.pk)
    rows = [
        {
            "table": table,
            "choice": form[f"table-{table.number}"],
            "columns": [
                {"said": column, "field": form[f"column-{table.number}-{column.index}"]}
                for column in table.columns
            ],
        }
        for table in told
    ]
    return render(
        request,
        "checking/tables.html",
        {
            **frame_of(request, check),
            "form": form,
            "rows": rows,
            "read_again": "again" in request.GET,
            "found": found_in(checked(check).draft),
        },
    )


@require_GET
def beside(request, reading_id):
    check = check_for(request, reading_id)
    told = checked(check)
    shown = page_of(request, pages_of(told.stretches), 1)
    as_printed = "as_printed" in request.GET
    stretches = [one for page in shown.object_list for one in page]
    groups = flags_said(told, list(queries.questions_of(check)))
    frame = frame_of(request, check)
    here = {f"flag-{flag.key}" for group in groups for flag in group.flags} | parts_of(stretches)
    if frame["kept"] and request.GET.get("at") in here:
        frame["kept"] = Kept(frame["kept"].decisions, request.GET["at"])
    page = {
        **frame,
        "page": shown,
        "query": "&as_printed=yes" if as_printed else "",
        "stretches": stretches_said(stretches, as_printed=as_printed),
        "as_printed": as_printed,
        "groups": groups,
        "settled": len(told.draft.flags) - len(told.draft.open_flags),
    }
    return render(request, "checking/beside.html", page)


def part(request, reading_id, key):
    check = check_for(request, reading_id)
    told = checked(check)
    draft = told.draft
    flag = request.POST.get("flag", request.GET.get("flag", ""))
    if draft.objective(key) is None and draft.action(key) is None:
        messages.warning(request, "That part is no longer there: it was moved, joined or removed.")
        return redirect("checking:beside", check.pk)
    form = forms.PartForm(request.POST or None, parts=draft, key=key)
    where = {
        "at": next_flag(draft, {flag}) if flag else f"part-{key}",
        "page": 1 if flag else page_with(told, key),
    }
    about = form.initial["text"]
    for name, kind in (("join", Decided.JOIN), ("leave_out", Decided.LEAVE_OUT)):
        if name in request.POST:
            why = request.POST.get("why", "")
            if not flag:
                where["at"] = f"part-{stands_under(draft, key)}"
            return decided(request, check, [(Decision(kind, key, flag), about)], to="beside", why=why, **where)  # fmt: skip
    if form.is_valid():
        decisions = form.decisions(flag)
        if not decisions:
            messages.info(request, "You saved it without a change, so nothing was kept.")
            return redirect(address_after("beside", check, [], **where))
        kept = services.kept_already(check=check, decisions=decisions, by=request.user)
        if kept or not form.is_stale:
            why = form.cleaned_data["why"]
            told_of = [(one, about) for one in decisions]
            return decided(request, check, told_of, to="beside", why=why, **where)
        form.say_it_changed()
    stretch = next((one for one in told.stretches if has_part(one, key)), None)
    page = {
        **frame_of(request, check),
        "form": form,
        "flag": flag,
        "about": about,
        "stretch": stretches_said([stretch])[0] if stretch else None,
    }
    return render(request, "checking/part.html", page)


@only_takes_steps("checking:beside")
def accept(request, reading_id):
    """Flags that need nothing: one, or all of a kind."""
    check = check_for(request, reading_id)
    draft = checked(check).draft
    key, kind = request.POST.get("flag"), request.POST.get("kind")
    told = [one for one in draft.flags if one.key == key]
    told += [one for one in draft.open_flags if one.value.kind == kind]
    decisions = [(Decision(Decided.ACCEPT, flag=one.key), one.value.message) for one in told]
    at = next_flag(draft, {one.key for one in told})
    return decided(request, check, decisions, to="beside", at=at)


@only_takes_steps("checking:beside")
def undo(request, reading_id):
    """Take back what the viewer has just decided, and show it where it stands."""
    check = check_for(request, reading_id)
    kept = kept_just_now(request.POST.get("kept", ""), "", check, request.user)
    to = request.POST.get("to")
    name = to if to in ("beside", "names", "left") else "beside"
    at = ""
    if kept:
        try:
            services.take_back_each(decisions=kept.decisions, by=request.user)
        except services.SettledAlready as reason:
            messages.warning(request, str(reason))
        else:
            messages.success(request, "Undone. It is as it was before.")
            first = kept.decisions[0]
            at = f"flag-{first.flag}" if first.flag else f"part-{first.part}"
    check.refresh_from_db(fields=["mark"])
    page = page_with(checked(check), at.partition("-")[2]) if at.startswith("part-") else 1
    return redirect(address_after(name, check, [], at=at if name == "beside" else "", page=page))


def ask(request, reading_id, flag):
    check = check_for(request, reading_id)
    found = next((one for one in checked(check).draft.flags if one.key == flag), None)
    if found is None:
        raise Http404
    form = forms.AskForm(request.POST or None, people=queries.people_to_ask())
    if form.is_valid():
        services.ask(
            check=check,
            flag=flag,
            about=found.value.message,
            where=str(found.value.place),
            by=request.user,
            **form.cleaned_data,
        )
        messages.success(
            request, f"{form.cleaned_data['asked_of']} is asked. The question is on their list."
        )
        return redirect(address_after("beside", check, [], at=f"flag-{flag}"))
    page = {**frame_of(request, check), "form": form, "flag": found}
    return render(request, "checking/ask.html", page)


@require_GET
def decisions(request, reading_id):
    check = check_for(request, reading_id)
    unfit = checked(check).draft.unfit
    shown = page_of(request, queries.decisions_of(check))
    page = {
        **frame_of(request, check),
        "page": shown,
        "query": query_without_page(request),
        "rows": [
            {
                "decision": one,
                "is_unfit": not one.taken_back_at and one.value() in unfit,
                "words": services.DECIDED_WORDS[Decided(one.kind)],
            }
            for one in shown.object_list
        ],
    }
    return render(request, "checking/decisions.html", page)


@only_takes_steps("checking:decisions")
def take_back(request, reading_id, decision_id):
    check = check_for(request, reading_id)
    decision = get_object_or_404(queries.decisions_of(check), pk=decision_id)
    try:
        services.take_back(decision=decision, by=request.user)
    except services.SettledAlready as reason:
        messages.warning(request, str(reason))
    return redirect("checking:decisions", check.pk)


def question(request, question_id):
    asked = get_object_or_404(queries.questions_for(request.user), pk=question_id)
    form = forms.AnswerForm(request.POST or None, initial={"text": asked.answer})
    if form.is_valid():
        services.answer(question=asked, text=form.cleaned_data["text"], by=request.user)
        messages.success(request, f"{asked.asked_by} has your answer.")
        return redirect("home:my_work")
    events.record_opening("checking.question_opened", asked.check_of.reading, request)
    return render(request, "checking/question.html", {"asked": asked, "form": form})
