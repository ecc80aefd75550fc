"""What is known of one child, for those who may see it and say why."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.views.decorators.cache import never_cache

from goldenthread.web.childdata import forms, queries
from goldenthread.web.shared import events

_NOT_FOUND = (
    "There is no child of this number whom you may see. Check the number. A child of another "
    "team is seen by that team."
)


@never_cache
def child(request):
    """A child's timeline. The number is sent in the body, so that no address or log holds it."""
    if not queries.may_read_children(request.user):
        raise Http404
    form = forms.ChildForm(request.POST or None)
    page = {"form": form}
    if form.is_valid():
        told = form.cleaned_data
        person_id = told["person_id"].strip()
        journey = queries.journey_for(request.user, person_id, timezone.localdate())
        # Who asked whether somebody looked at a child can hash its number alike and compare.
        events.record(
            "childdata.child_opened" if journey else "childdata.child_refused",
            by=request.user,
            child=salted_hmac("childdata.child", person_id).hexdigest()[:16],
            reason=told["reason"],
        )
        if journey:
            page["journey"] = journey
            page["person_id"] = person_id
        else:
            form.add_error("person_id", _NOT_FOUND)
    return render(request, "childdata/child.html", page)
