"""The three steps of a check, each on its page, and what is decided, asked and answered."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.web.checking import forms, queries, services
from goldenthread.web.checking.check_frame import check_for, frame_of
from goldenthread.web.checking.drafts import checked, tables_of
from goldenthread.web.checking.pages import (
    STRETCHES_ON_A_PAGE,
    dates_named,
    flags_said,
    roles_named,
    stretches_said,
)
from goldenthread.web.shared import events
from goldenthread.web.shared.pages import page_of, query_without_page

LEFT_ON_A_PAGE = 25
SIGNED_OUT = "You had been signed out, so your last step was not kept. Take it once more."


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
        request, "checking/tables.html", {**frame_of(request, check), "form": form, "rows": rows}
    )


@require_GET
def beside(request, reading_id):
    check = check_for(request, reading_id)
    told = checked(check)
    shown = page_of(request, told.stretches, STRETCHES_ON_A_PAGE)
    page = {
        **frame_of(request, check),
        "page": shown,
        "query": query_without_page(request),
        "stretches": stretches_said(shown.object_list),
        "groups": flags_said(told, list(queries.questions_of(check))),
        "settled": len(told.draft.flags) - len(told.draft.open_flags),
    }
    return render(request, "checking/beside.html", page)


def names(request, reading_id):
    check = check_for(request, reading_id)
    if request.method == "POST":
        return _settle_alike(request, check)
    draft = checked(check).draft
    dates = dates_named(draft)
    page = {
        **frame_of(request, check),
        "roles": roles_named(draft),
        "dates": dates,
        "months": [one.printed for one in dates if services.day_of_month(one.printed)],
    }
    return render(request, "checking/names.html", page)


def _settle_alike(request, check):
    """One role or date wherever it stands, or all dates that are a month and a number."""
    back = redirect("checking:names", check.pk)
    if "all_months" in request.POST:
        days = {
            one.printed: services.day_of_month(one.printed)
            for one in dates_named(checked(check).draft)
        }
        told = [services.understood_date(check, raw, day) for raw, day in days.items() if day]
        return _decide(request, check, [one for one in told if one], "Months with a number", back)
    form = forms.LikeForm(request.POST)
    if not form.is_valid():
        messages.warning(request, "Enter what it is always meant to say.")
        return back
    printed, meant = form.cleaned_data["printed"], form.cleaned_data["meant"]
    if request.POST.get("what") == "date":
        decision = services.understood_date(check, printed, meant)
        if decision is None:
            messages.warning(
                request, f"“{meant}” tells no date. Write it as 17 May 2026 or May 2026."
            )
            return back
    else:
        decision = Decision(Decided.ROLE, values=(printed, meant))
    return _decide(request, check, [decision], f"“{printed}” is “{meant}”", back)


def left(request, reading_id):
    check = check_for(request, reading_id)
    draft = checked(check).draft
    waiting = [one for one in draft.left if not one.is_settled]
    back = redirect("checking:left", check.pk)
    if "leave_out" in request.POST:
        keys = set(request.POST.getlist("leave_out"))
        told = [Decision(Decided.LEAVE_OUT, one.key) for one in waiting if one.key in keys]
        return _decide(request, check, told, "Text outside the plan", back)
    if request.method == "POST":
        form = forms.TakeInForm(request.POST, parts=draft)
        text = next((one for one in waiting if one.key == request.POST.get("part")), None)
        if text is None or not form.is_valid():
            messages.warning(request, "Choose an objective. Somebody may have settled this text.")
            return back
        decision = Decision(Decided.TAKE_IN, text.key, values=(form.cleaned_data["under"],))
        return _decide(request, check, [decision], text.value.text, back)
    shown = page_of(request, waiting, LEFT_ON_A_PAGE)
    page = {
        **frame_of(request, check),
        "page": shown,
        "query": query_without_page(request),
        "rows": [
            {
                "left": one,
                "form": forms.TakeInForm(
                    initial={"part": one.key}, parts=draft, auto_id=f"id_{one.key}_%s"
                ),
            }
            for one in shown.object_list
        ],
    }
    return render(request, "checking/left.html", page)


def part(request, reading_id, key):
    check = check_for(request, reading_id)
    draft = checked(check).draft
    flag = request.POST.get("flag", request.GET.get("flag", ""))
    if draft.objective(key) is None and draft.action(key) is None:
        messages.warning(request, "That part is no longer there: it was moved, joined or left out.")
        return redirect("checking:beside", check.pk)
    back = redirect("checking:beside", check.pk)
    form = forms.PartForm(request.POST or None, parts=draft, key=key)
    about = form.initial["text"]
    for name, kind in (("join", Decided.JOIN), ("leave_out", Decided.LEAVE_OUT)):
        if name in request.POST:
            why = request.POST.get("why", "")
            return _decide(request, check, [Decision(kind, key, flag)], about, back, why)
    if form.is_valid():
        told = form.decisions()
        if not told:
            messages.info(request, "Nothing was changed.")
            return back
        last = told.pop()
        told.append(Decision(last.kind, last.part, flag, last.values))
        return _decide(request, check, told, about, back, form.cleaned_data["why"])
    page = {**frame_of(request, check), "form": form, "flag": flag, "about": about}
    return render(request, "checking/part.html", page)


def accept(request, reading_id):
    """Flags that need nothing: one, or all of a kind."""
    check = check_for(request, reading_id)
    back = redirect("checking:beside", check.pk)
    if request.method != "POST":
        messages.warning(request, SIGNED_OUT)
        return back
    draft = checked(check).draft
    key, kind = request.POST.get("flag"), request.POST.get("kind")
    told = [one for one in draft.flags if one.key == key]
    told += [one for one in draft.open_flags if one.value.kind == kind]
    about = told[0].value.message if len(told) == 1 else f"{len(told)} flags of one kind"
    return _decide(
        request, check, [Decision(Decided.ACCEPT, flag=one.key) for one in told], about, back
    )


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
        return redirect("checking:beside", check.pk)
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
                "words": WORDS[Decided(one.kind)],
            }
            for one in shown.object_list
        ],
    }
    return render(request, "checking/decisions.html", page)


WORDS = {
    Decided.ACCEPT: "Needs nothing",
    Decided.REWORD: "Worded anew",
    Decided.OWNERS: "Owned by",
    Decided.DATES: "Due",
    Decided.MOVE: "Moved to another objective",
    Decided.SPLIT: "Split",
    Decided.JOIN: "Joined to what stands before it",
    Decided.LEAVE_OUT: "No content of the plan",
    Decided.TAKE_IN: "Taken in as an action",
    Decided.ROLE: "A role, wherever it stands",
    Decided.DATE: "A date, wherever it stands",
}


@require_POST
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


def _decide(request, check, told, about, back, why=""):
    if not told:
        messages.info(request, "There was nothing left to settle.")
        return back
    try:
        services.decide(check=check, decisions=told, about=about, why=why, by=request.user)
    except services.SettledAlready as reason:
        messages.warning(request, str(reason))
    else:
        messages.success(request, "Kept.")
    return back
