"""Bringing a document in, and looking at what was read from it."""

from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from goldenthread.web.plans import forms, queries, services
from goldenthread.web.plans.reading_page import flags_by_kind, reading_figures
from goldenthread.web.shared import events


def bring_in(request):
    if not queries.may_bring_in(request.user):
        raise Http404
    form = (
        forms.BringInForm(request.POST, request.FILES)
        if request.method == "POST"
        else forms.BringInForm()
    )
    if form.is_valid():
        sent = form.cleaned_data["document"]
        arrival = services.bring_in(file=sent, name=sent.name, by=request.user)
        if arrival.is_new:
            return redirect("jobs:job_detail", arrival.reading.job_id)
        messages.info(request, "This very file was brought in before. Here is what was read.")
        return redirect("plans:reading_detail", arrival.reading.pk)
    return render(request, "plans/bring_in.html", {"form": form})


@require_GET
def reading_detail(request, reading_id):
    reading = _reading(request, reading_id)
    # A job's own page is for whoever started it.
    if reading.is_under_way and reading.job.started_by_id == request.user.pk:
        return redirect("jobs:job_detail", reading.job_id)
    events.record_opening("plans.reading_opened", reading, request)
    page = {"reading": reading, "document": reading.document}
    if reading.is_under_way:
        page["standing"] = reading.job.standing(timezone.now())
    if reading.is_read:
        value = reading.value()
        page |= {
            "value": value,
            "figures": reading_figures(value),
            "flags": flags_by_kind(value.flags),
        }
    return render(request, "plans/reading_detail.html", page)


@require_POST
def put_aside(request, reading_id):
    reading = _reading(request, reading_id)
    services.put_aside(reading=reading, by=request.user)
    messages.success(request, f"The reading of {reading.document.name} is put aside.")
    return redirect("plans:plan_list")


@require_GET
def document(request, reading_id):
    """The document as it was sent in: to those who bring plans in, and to readers of its plan."""
    reading = get_object_or_404(queries.readings_with_documents_for(request.user), pk=reading_id)
    sent = reading.document
    if not sent.file:
        raise Http404
    events.record("documents.document_exported", sent, by=request.user)
    return FileResponse(
        sent.file.open("rb"),
        as_attachment=True,
        filename=sent.name,
        content_type="application/octet-stream",
    )


def _reading(request, reading_id):
    return get_object_or_404(queries.readings_for(request.user), pk=reading_id)
