"""Addresses of django-allauth's pages that we use, under the names that it knows them by.

Not its own list, which has pages for signing oneself up, and for addresses and resets of its own.
"""

from allauth.account import views as account
from allauth.mfa.base import views as codes
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path

from goldenthread.web.accounts.views_sign_in import my_account

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("again/", account.reauthenticate, name="account_reauthenticate"),
    path("password/", account.password_change, name="account_change_password"),
    path("codes/", codes.authenticate, name="mfa_authenticate"),
    path("codes/again/", codes.reauthenticate, name="mfa_reauthenticate"),
    path("codes/set-up/", totp.activate_totp, name="mfa_activate_totp"),
    path("codes/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("codes/recovery/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "codes/recovery/new/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "codes/recovery/download/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    # Where it goes when codes were set up or removed: to our own page, which shows them.
    path("", my_account, name="mfa_index"),
]
