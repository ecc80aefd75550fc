"""What somebody is told who takes a step after their session has ended."""

import functools

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect
from django.urls import reverse

SIGNED_OUT = (
    "You had been signed out, so your last step was not kept. All steps before it were. "
    "Sign in, and take it once more."
)


def said_when_signed_out(view):
    """Ask for signing in as every page does, and say that what was sent is not kept.

    Whoever is not signed in never reaches the view.
    """

    @login_not_required
    @functools.wraps(view)
    def asked(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        back = request.get_full_path()
        if request.method == "POST":
            messages.warning(request, SIGNED_OUT)
            if hasattr(view, "leads_back_to"):
                back = reverse(view.leads_back_to, args=[kwargs["reading_id"]])
        return redirect_to_login(back)

    return asked


def only_takes_steps(back):
    """There is nothing to open at the view’s address: who does is led to the page `back`."""

    def marked(view):
        @functools.wraps(view)
        def asked(request, reading_id, **kwargs):
            if request.method != "POST":
                return redirect(back, reading_id)
            return view(request, reading_id, **kwargs)

        asked.leads_back_to = back
        return asked

    return marked
