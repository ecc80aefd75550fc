"""The page on which somebody says that a document is to be erased."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from goldenthread.web.checking import erasing
from goldenthread.web.plans.queries import readings_for


def erase(request, reading_id):
    readings = readings_for(request.user).defer("content")
    reading = get_object_or_404(readings, pk=reading_id)
    if reading.stored_plan:
        raise Http404
    name = reading.document.name
    if request.method == "POST":
        try:
            erasing.erase(reading=reading, by=request.user)
        except erasing.CannotBeErased as reason:
            messages.warning(request, str(reason))
            return redirect("plans:plan_list")
        messages.success(request, f"{name} is erased.")
        return redirect("plans:plan_list")
    page = {"reading": reading, "document": reading.document}
    return render(request, "checking/erase.html", page)
