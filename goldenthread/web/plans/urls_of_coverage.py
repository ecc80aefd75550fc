"""Addresses of what a plan answers."""

from django.urls import path, re_path

from goldenthread.web.plans import views_of_coverage as views

urlpatterns = [
    path("draft/<int:source_id>/", views.draft_plan, name="draft_plan"),
    path("<int:plan_id>/coverage/", views.coverage, name="coverage"),
    path(
        "<int:plan_id>/coverage/<int:source_id>/",
        views.coverage_of_source,
        name="coverage_of_source",
    ),
    path(
        "<int:plan_id>/coverage/<int:source_id>/links/",
        views.coverage_links,
        name="coverage_links",
    ),
    path(
        "<int:plan_id>/coverage/<int:source_id>/unlink/",
        views.coverage_unlink,
        name="coverage_unlink",
    ),
    re_path(
        r"^(?P<plan_id>\d+)/coverage/(?P<source_id>\d+)/coverage\.(?P<suffix>xlsx|docx|pdf|html)$",
        views.coverage_download,
        name="coverage_download",
    ),
]
