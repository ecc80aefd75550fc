"""Every address of the site: a line for each app, and the pages for errors."""

from django.urls import include, path

urlpatterns = [
    path("", include("goldenthread.web.home.urls")),
    path("", include("goldenthread.web.shared.urls")),
    path("", include("goldenthread.web.accounts.urls")),
    path("data/", include("goldenthread.web.childdata.urls")),
    path("inspections/", include("goldenthread.web.inspections.urls")),
    path("plans/", include("goldenthread.web.plans.urls")),
    path("readings/", include("goldenthread.web.checking.urls")),
    path("jobs/", include("goldenthread.web.jobs.urls")),
    path("account/", include("goldenthread.web.accounts.urls_sign_in")),
]

handler400 = "goldenthread.web.shared.errors.bad_request"
handler403 = "goldenthread.web.shared.errors.permission_denied"
handler404 = "goldenthread.web.shared.errors.not_found"
handler500 = "goldenthread.web.shared.errors.server_error"
