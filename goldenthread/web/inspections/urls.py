"""Addresses of inspections and other sources of requirement."""

from django.urls import path

from goldenthread.web.inspections import views, views_of_follow_ups

app_name = "inspections"

urlpatterns = [
    path("", views.source_list, name="source_list"),
    path("bring-in/", views.bring_in, name="bring_in"),
    path("add/", views.source_add, name="source_add"),
    path("reports/<int:report_id>/", views.report_detail, name="report_detail"),
    path("<int:source_id>/", views.inspection_detail, name="inspection_detail"),
    path("<int:source_id>/document/", views.document, name="document"),
    path("<int:source_id>/received/", views.received, name="received"),
    path("<int:source_id>/extend/", views.extend, name="extend"),
    path("<int:source_id>/done/", views.done, name="done"),
    path("<int:source_id>/done/take-back/", views.done_taken_back, name="done_taken_back"),
    path("<int:source_id>/text/", views.passages, name="passages"),
    path(
        "<int:source_id>/since/<int:earlier_id>/",
        views_of_follow_ups.follow_ups,
        name="follow_ups",
    ),
    path("<int:source_id>/history/", views_of_follow_ups.history, name="history"),
    path(
        "<int:source_id>/history/<int:requirement_id>/",
        views_of_follow_ups.trail,
        name="trail",
    ),
    path("sources/<int:source_id>/", views.source_detail, name="source_detail"),
]
