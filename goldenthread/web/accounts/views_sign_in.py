"""One's own account, and ways in for those who have no password or have forgotten it."""

from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone

from goldenthread.web.accounts import queries, services
from goldenthread.web.accounts.links import person_of_link
from goldenthread.web.accounts.sign_in_forms import ChosenPasswordForm, ForgottenPasswordForm
from goldenthread.web.accounts.tasks import mail_password_link


def my_account(request):
    page = {
        "roles": queries.roles_said(queries.roles_held_by(request.user), timezone.localdate()),
        "uses_codes": queries.uses_codes(request.user),
        "must_use_codes": settings.REQUIRE_CODES and queries.must_use_codes(request.user),
    }
    return render(request, "accounts/my_account.html", page)


@login_not_required
def forgotten_password(request):
    """Mail a link, where there is mail; the answer is the same whether or not there is a person."""
    if not settings.EMAIL_HOST:
        return render(request, "accounts/forgotten_password.html", {"form": None})
    form = ForgottenPasswordForm(request.POST or None)
    if form.is_valid():
        email = form.cleaned_data["email"].lower()
        if not ratelimit.consume(request, action="reset_password", key=email):
            return ratelimit.respond_429(request)
        mail_password_link.enqueue(email, request.build_absolute_uri("/"))
        return render(request, "accounts/forgotten_password_sent.html")
    return render(request, "accounts/forgotten_password.html", {"form": form})


@login_not_required
def choose_password(request, key, token):
    person = person_of_link(key, token)
    if person is None:
        return render(request, "accounts/link_over.html", status=404)
    form = ChosenPasswordForm(request.POST or None, person=person)
    if form.is_valid():
        services.choose_password(person=person, password=form.cleaned_data["password"], by=person)
        messages.success(request, "Your password is set. Sign in with it.")
        return redirect("account_login")
    return render(request, "accounts/choose_password.html", {"form": form, "person": person})
