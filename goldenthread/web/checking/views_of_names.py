"""Roles and dates, each settled once for everywhere that it is printed."""

from django.contrib import messages
from django.shortcuts import render

from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.web.checking import services
from goldenthread.web.checking.check_frame import check_for, decided, frame_of
from goldenthread.web.checking.drafts import checked
from goldenthread.web.checking.names_page import dates_named, roles_named, short_forms_named
from goldenthread.web.shared.pages import page_of, query_without_page

NAMES_ON_A_PAGE = 200
KINDS = ("date", "short", "role")


def names(request, reading_id):
    check = check_for(request, reading_id)
    draft = checked(check).draft
    typed = {}
    if request.method == "POST":
        told, unclear = _told(request, check)
        if not unclear:
            return decided(request, check, told, to="names")
        typed = _typed(request)
        for raw, meant in unclear:
            messages.warning(
                request,
                f"“{meant}” for “{raw}” is not a date. Enter it like 17 May 2026 or May 2026. "
                "Nothing is saved yet.",
            )
    roles = page_of(request, roles_named(draft), NAMES_ON_A_PAGE)
    dates = dates_named(draft)
    page = {
        **frame_of(request, check),
        "page": roles,
        "query": query_without_page(request),
        "groups": [
            ("date", "Dates", _rows("date", dates[:NAMES_ON_A_PAGE], typed)),
            ("short", "Short forms in roles", _rows("short", short_forms_named(draft), typed)),
            ("role", "Roles", _rows("role", roles.object_list, typed)),
        ],
        "dates_more": max(0, len(dates) - NAMES_ON_A_PAGE),
        "months": [one.printed for one in dates if services.day_of_month(one.printed)],
    }
    return render(request, "checking/names.html", page)


def _rows(what, named, typed):
    return [(one, typed.get((what, one.printed), "")) for one in named]


def _typed(request):
    """What was filled in, by what it is about."""
    return {
        (what, printed): meant.strip()
        for what in KINDS
        for printed, meant in zip(
            request.POST.getlist(f"{what}_printed"), request.POST.getlist(f"{what}_meant"), strict=False
        )
        if meant.strip()
    }  # fmt: skip


def _told(request, check):
    """The decisions, each with what it is about, and what was given as a date and is none."""
    filled = _typed(request)
    if "all_months" in request.POST:
        days = {
            one.printed: services.day_of_month(one.printed)
            for one in dates_named(checked(check).draft)
        }
        filled |= {("date", raw): day for raw, day in days.items() if day}
    told, unclear = [], []
    for (what, printed), meant in filled.items():
        decision = _decision(check, what, printed, meant)
        if decision:
            told.append((decision, f"“{printed}” is “{meant}”"))
        else:
            unclear.append((printed, meant))
    return told, unclear


def _decision(check, what, printed, meant):
    if what == "date":
        return services.understood_date(check, printed, meant)
    if what == "short":
        return Decision(Decided.SHORT, values=(printed, meant))
    several = [name.strip() for name in meant.split(";") if name.strip()]
    return Decision(Decided.ROLE, values=(printed, *several)) if several else None
