"""Child-level data: what is known, what came of each load, and loading more."""

import datetime

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from goldenthread.childdata.differing import Differences
from goldenthread.childdata.unknown_spellings import code_set_of, unknown_spellings
from goldenthread.web.childdata import forms, queries, services
from goldenthread.web.childdata.pages import (
    change_rows,
    known_tables,
    loaded_tables,
    spellings_said,
    unread_said,
)
from goldenthread.web.childdata.store import manifest_of, manifests, site_store
from goldenthread.web.shared import events
from goldenthread.web.shared.pages import page_of

SPELLINGS_ON_A_PAGE = 40


@require_GET
def known(request):
    """What is known on a day, table by table, and every load so far."""
    _refuse_unless_reader(request)
    day = _day(request.GET.get("day")) or timezone.localdate()
    stored = manifests()
    page = {
        "day": day,
        "tables": known_tables(stored, day),
        "snapshots": stored,
        "loads": page_of(request, queries.loads_for(request.user)),
        "may_load": queries.may_load(request.user),
        "may_read_children": queries.may_read_children(request.user),
    }
    return render(request, "childdata/known.html", page)


def send_in(request):
    _refuse_unless_loader(request)
    form = forms.SendInForm(request.POST or None, request.FILES or None, today=timezone.localdate())
    if form.is_valid():
        told = form.cleaned_data
        load = services.send_in(files=told["files"], known_at=told["known_at"], by=request.user)
        return redirect("jobs:job_detail", load.job_id)
    page = {"form": form, "watched": services.watched_folder()}
    return render(request, "childdata/send_in.html", page)


def take_from_folder(request):
    _refuse_unless_loader(request)
    form = forms.KnownAtForm(request.POST or None, today=timezone.localdate())
    if form.is_valid():
        try:
            load = services.take_from_folder(by=request.user, **form.cleaned_data)
        except services.NoWatchedFolder as refused:
            form.add_error(None, str(refused))
        else:
            return redirect("jobs:job_detail", load.job_id)
    return render(request, "childdata/take_from_folder.html", {"form": form})


@require_GET
def load_detail(request, load_id):
    load = get_object_or_404(queries.loads_for(request.user), pk=load_id)
    manifest = manifest_of(load.snapshot) if load.snapshot else None
    page = {
        "load": load,
        "manifest": manifest,
        "tables": loaded_tables(manifest) if manifest else [],
        "unread": unread_said(manifest) if manifest else [],
        "may_load": queries.may_load(request.user),
    }
    return render(request, "childdata/load_detail.html", page)


@require_GET
def changes(request):
    """What changed between what was known on two days, as counts."""
    _refuse_unless_reader(request)
    days = sorted({one.known_at for one in manifests()})
    since = _day(request.GET.get("since")) or (days[-2] if len(days) > 1 else None)
    until = _day(request.GET.get("until")) or (days[-1] if days else None)
    page = {"days": days, "since": since, "until": until}
    if since and until and since < until:
        with Differences(site_store(), since, until) as found:
            told = [(one.table, one.change.value, one.records) for one in found.counts()]
            page |= {
                "rows": change_rows(told),
                "fields": found.fields(),
                "not_compared": found.not_compared,
                "is_compared": True,
            }
    elif request.GET and since and until:
        messages.info(request, "Choose an earlier day and a later one.")
    return render(request, "childdata/changes.html", page)


def values(request):
    """Which code each of the authority's own spellings stands for."""
    _refuse_unless_loader(request)
    if request.method == "POST":
        return _values_kept(request)
    stored = manifests()
    known = {(one.place, one.spelling) for one in queries.own_values_for(request.user)}
    unknown = [
        one
        for one in unknown_spellings(site_store(), stored)
        if (one.place, one.spelling) not in known
    ]
    events.record("childdata.values_opened", by=request.user, page="values")
    page = {
        "page": page_of(request, spellings_said(unknown), SPELLINGS_ON_A_PAGE),
        "own": queries.own_values_for(request.user),
    }
    return render(request, "childdata/values.html", page)


def _values_kept(request):
    told = zip(
        *(request.POST.getlist(name) for name in ("place", "spelling", "code")), strict=False
    )
    chosen = []
    for place, spelling, code in told:
        code_set = code_set_of(place)
        known = {one.code for one in code_set.codes} if code_set else set()
        if code in known and spelling:
            chosen.append((place, spelling[:200], code))
    count = services.keep_values(values=chosen, by=request.user)
    if count:
        messages.success(request, f"{count} kept. The next load reads them so.")
    else:
        messages.info(request, "Nothing new was chosen.")
    return redirect("childdata:values")


@require_POST
def value_take_back(request, value_id):
    _refuse_unless_loader(request)
    value = get_object_or_404(queries.own_values_for(request.user), pk=value_id)
    services.take_back_value(value=value, by=request.user)
    messages.success(request, "It stands for nothing again, from the next load on.")
    return redirect("childdata:values")


def _day(text):
    try:
        return datetime.date.fromisoformat(text or "")
    except ValueError:
        return None


def _refuse_unless_reader(request):
    if not queries.may_read_counts(request.user):
        raise Http404


def _refuse_unless_loader(request):
    if not queries.may_load(request.user):
        raise Http404
