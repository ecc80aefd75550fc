"""Inspections and what else asks something of the authority: bring in, look, store, add."""

from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from goldenthread.web.inspections import forms, queries, services
from goldenthread.web.inspections import services_of_follow_ups as follow_ups
from goldenthread.web.inspections.clocks import clocks_of
from goldenthread.web.inspections.kinds import kind_of
from goldenthread.web.inspections.pages import (
    judgement_rows,
    passages_under_headings,
    requirement_groups,
)
from goldenthread.web.shared import events


@require_GET
def source_list(request):
    if not queries.may_read(request.user):
        raise Http404
    page = {
        "sources": queries.sources_for(request.user),
        "reports": queries.waiting_reports_for(request.user),
        "may_keep": queries.may_keep(request.user),
    }
    return render(request, "inspections/source_list.html", page)


def bring_in(request):
    _refuse_unless_keeper(request)
    form = (
        forms.BringInReportForm(request.POST, request.FILES)
        if request.method == "POST"
        else forms.BringInReportForm()
    )
    if form.is_valid():
        sent = form.cleaned_data["document"]
        arrival = services.bring_in(file=sent, name=sent.name, by=request.user)
        if arrival.is_new:
            return redirect("jobs:job_detail", arrival.report.job_id)
        messages.info(request, "This very file was brought in before. Here is what was read.")
        return redirect("inspections:report_detail", arrival.report.pk)
    return render(request, "inspections/bring_in.html", {"form": form})


def report_detail(request, report_id):
    """What was read of a report, and the form that makes an inspection of it."""
    report = get_object_or_404(queries.reports_for(request.user), pk=report_id)
    if report.stored_inspection:
        return redirect("inspections:inspection_detail", report.stored_inspection.pk)
    events.record_opening("inspections.report_opened", report, request)
    page = {"report": report, "document": report.document}
    if report.is_read:
        value = report.value()
        form = forms.StoreReportForm(
            request.POST or None, initial={"authority": value.authority or ""}
        )
        if form.is_valid():
            inspection = services.store_report(report=report, by=request.user, **form.cleaned_data)
            messages.success(request, "Stored as an inspection.")
            return redirect("inspections:inspection_detail", inspection.pk)
        page |= {"value": value, "kind": kind_of(value.framework), "form": form}
    elif report.is_under_way:
        page["standing"] = report.job.standing(timezone.now())
    return render(request, "inspections/report_detail.html", page)


@require_GET
def inspection_detail(request, source_id):
    inspection = get_object_or_404(queries.inspections_for(request.user), pk=source_id)
    events.record_opening("inspections.source_opened", inspection.source, request)
    compared = queries.judged_beside(request.user, inspection)
    requirements = list(inspection.source.requirements.all())
    clocks = clocks_of(inspection)
    today = timezone.localdate()
    page = {
        "inspection": inspection,
        "source": inspection.source,
        "compared": compared,
        "rows": judgement_rows(compared),
        "groups": requirement_groups(
            requirements, with_lists=len({one.asked_of for one in requirements}) > 1
        ),
        "requirements_count": len(requirements),
        "earlier": queries.earlier_sources_for(request.user, inspection),
        "later": queries.later_inspections_for(request.user, inspection.source),
        "clocks": [
            {
                "said": clock,
                "standing": clock.standing(today),
                "is_near": clock.is_near(today),
                "is_late": clock.is_late(today),
            }
            for clock in clocks
        ],
        "has_open_clock": any(clock.is_open for clock in clocks),
        "may_keep": queries.may_keep(request.user),
        "may_draft": requirements and queries.may_draft(request.user),
    }
    return render(request, "inspections/inspection_detail.html", page)


def received(request, source_id):
    inspection = _kept(request, source_id)
    form = forms.ReceivedForm(request.POST or None, initial={"received_on": inspection.received_on})
    if form.is_valid():
        services.say_received(inspection=inspection, by=request.user, **form.cleaned_data)
        messages.success(request, "The days are counted from it now.")
        return redirect("inspections:inspection_detail", inspection.pk)
    page = {"inspection": inspection, "source": inspection.source, "form": form}
    return render(request, "inspections/received.html", page)


def extend(request, source_id):
    inspection = _kept(request, source_id)
    clocks = clocks_of(inspection)
    if not clocks:
        raise Http404
    form = forms.ExtensionForm(request.POST or None, clocks=clocks)
    if form.is_valid():
        services.extend(inspection=inspection, by=request.user, **form.cleaned_data)
        messages.success(request, "The later day is kept, with why.")
        return redirect("inspections:inspection_detail", inspection.pk)
    page = {"inspection": inspection, "source": inspection.source, "form": form}
    return render(request, "inspections/extend.html", page)


def done(request, source_id):
    """Something with a time limit was done: it stands no longer among what is due."""
    inspection = _kept(request, source_id)
    clocks = clocks_of(inspection)
    if not any(clock.is_open for clock in clocks):
        raise Http404
    form = forms.DoneForm(request.POST or None, clocks=clocks, today=timezone.localdate())
    if form.is_valid():
        follow_ups.say_done(inspection=inspection, by=request.user, **form.cleaned_data)
        messages.success(request, "It is kept as done.")
        return redirect("inspections:inspection_detail", inspection.pk)
    page = {"inspection": inspection, "source": inspection.source, "form": form}
    return render(request, "inspections/done.html", page)


@require_POST
def done_taken_back(request, source_id):
    inspection = _kept(request, source_id)
    what = request.POST.get("what", "")
    if follow_ups.take_done_back(inspection=inspection, what=what, by=request.user):
        messages.success(request, "It is due again. If it was done on another day, say when.")
    return redirect("inspections:inspection_detail", inspection.pk)


def passages(request, source_id):
    """The prose of a report, from which a person takes what asks something of the authority."""
    inspection = _kept(request, source_id)
    told = inspection.report.value().passages
    if request.method == "POST":
        chosen = [int(one) for one in request.POST.getlist("passage") if one.isdecimal()]
        taken = [(told[at].text, told[at].page) for at in chosen if at < len(told)]
        count = follow_ups.take_passages(inspection=inspection, passages=taken, by=request.user)
        if count:
            messages.success(request, f"{count} taken as what it asks for.")
            return redirect("inspections:inspection_detail", inspection.pk)
        messages.info(request, "Choose at least one passage that is not taken yet.")
    asked = [one.text for one in inspection.source.requirements.all()]
    page = {
        "inspection": inspection,
        "source": inspection.source,
        "headings": passages_under_headings(told, asked),
    }
    return render(request, "inspections/passages.html", page)


def source_add(request):
    _refuse_unless_keeper(request)
    form = forms.SourceForm(request.POST or None)
    if form.is_valid():
        told = form.cleaned_data
        source = services.add_source(
            kind=told["kind"],
            title=told["title"],
            dated_on=told["dated_on"],
            texts=told["requirements"],
            by=request.user,
        )
        messages.success(request, "It is kept, with what it asks for.")
        return redirect("inspections:source_detail", source.pk)
    return render(request, "inspections/source_add.html", {"form": form})


@require_GET
def source_detail(request, source_id):
    source = get_object_or_404(queries.sources_for(request.user), pk=source_id)
    if hasattr(source, "inspection"):
        return redirect("inspections:inspection_detail", source.pk)
    events.record_opening("inspections.source_opened", source, request)
    page = {
        "source": source,
        "later": queries.later_inspections_for(request.user, source),
        "groups": requirement_groups(list(source.requirements.all()), with_lists=False),
        "may_draft": queries.may_draft(request.user),
    }
    return render(request, "inspections/source_detail.html", page)


@require_GET
def document(request, source_id):
    """The report itself, for whoever may read what was read from it."""
    inspection = get_object_or_404(queries.inspections_for(request.user), pk=source_id)
    sent = inspection.report.document
    events.record("documents.document_exported", sent, by=request.user)
    return FileResponse(sent.file.open("rb"), as_attachment=True, filename=sent.name)


def _kept(request, source_id):
    _refuse_unless_keeper(request)
    return get_object_or_404(queries.inspections_for(request.user), pk=source_id)


def _refuse_unless_keeper(request):
    if not queries.may_keep(request.user):
        raise Http404
