"""The access log: who did, opened and took away what."""

from django.shortcuts import render
from django.utils import timezone

from goldenthread.web.accounts import queries
from goldenthread.web.accounts.forms import EventFilter
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.accounts.rules import allowed_to
from goldenthread.web.shared import events
from goldenthread.web.shared.csv_answers import csv_answer
from goldenthread.web.shared.pages import page_of, query_without_page

HEADINGS = ["When", "Who", "Kind", "What", "About", "Number", "Details", "Request"]


@allowed_to(Permission.READ_EVENTS)
def event_list(request):
    form = EventFilter(request.GET or None)
    page = {
        "form": form,
        "page": page_of(request, _chosen(request, form), on_a_page=50),
        "query": query_without_page(request),
    }
    return render(request, "accounts/event_list.html", page)


@allowed_to(Permission.READ_EVENTS)
def event_list_csv(request):
    """The same list as a file, which is itself something taken away."""
    chosen = _chosen(request, EventFilter(request.GET or None))
    events.record("accounts.access_log_exported", by=request.user, events=chosen.count())
    rows = (
        [
            timezone.localtime(event.at).isoformat(timespec="seconds"),
            event.by or "The site itself",
            event.kind,
            event.words,
            event.subject_words,
            event.subject_id,
            event.details_words,
            event.request_id,
        ]
        for event in chosen.iterator()
    )
    return csv_answer(f"access-log-{timezone.localdate():%Y-%m-%d}.csv", HEADINGS, rows)


def _chosen(request, form):
    found = queries.events_for(request.user)
    return queries.chosen_events(found, **form.cleaned_data) if form.is_valid() else found
