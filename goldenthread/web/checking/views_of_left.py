"""Text outside the plan: left out, or taken in as an action."""

from django.contrib import messages
from django.shortcuts import redirect, render

from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.web.checking import forms
from goldenthread.web.checking.check_frame import check_for, decided, frame_of
from goldenthread.web.checking.drafts import checked
from goldenthread.web.shared.pages import page_of, query_without_page

LEFT_ON_A_PAGE = 100


def left(request, reading_id):
    check = check_for(request, reading_id)
    waiting = [one for one in checked(check).draft.left if not one.is_settled]
    if request.method == "POST":
        keys = set(request.POST.getlist("leave_out"))
        is_all = "all" in request.POST
        told = [
            (Decision(Decided.LEAVE_OUT, one.key), one.value.text)
            for one in waiting
            if is_all or one.key in keys
        ]
        return decided(request, check, told, to="left")
    shown = page_of(request, waiting, LEFT_ON_A_PAGE)
    page = {
        **frame_of(request, check),
        "page": shown,
        "query": query_without_page(request),
        "left": shown.object_list,
    }
    return render(request, "checking/left.html", page)


def take_in(request, reading_id, key):
    check = check_for(request, reading_id)
    draft = checked(check).draft
    text = next((one for one in draft.left if one.key == key and not one.is_settled), None)
    if text is None or not draft.objectives:
        messages.warning(request, "That text is settled already, or there is no objective to choose.")  # fmt: skip
        return redirect("checking:left", check.pk)
    form = forms.TakeInForm(request.POST or None, parts=draft, near="")
    if form.is_valid():
        decision = Decision(Decided.TAKE_IN, text.key, values=(form.cleaned_data["under"],))
        return decided(request, check, [(decision, text.value.text)], to="left")
    page = {**frame_of(request, check), "form": form, "text": text}
    return render(request, "checking/take_in.html", page)
