"""Addresses of plans, their parts and the readings of documents."""

from django.urls import path

from goldenthread.web.plans import (
    urls_of_coverage,
    urls_of_finding,
    urls_of_settings,
    urls_of_versions,
    views,
    views_of_readings,
)

app_name = "plans"

urlpatterns = [
    path("", views.plan_list, name="plan_list"),
    path("bring-in/", views_of_readings.bring_in, name="bring_in"),
    path("readings/<int:reading_id>/", views_of_readings.reading_detail, name="reading_detail"),
    path("readings/<int:reading_id>/put-aside/", views_of_readings.put_aside, name="put_aside"),
    path("readings/<int:reading_id>/document/", views_of_readings.document, name="document"),
    path("<int:plan_id>/", views.plan_detail, name="plan_detail"),
    path("<int:plan_id>/name/", views.plan_name, name="plan_name"),
    path("<int:plan_id>/actions/", views.action_list, name="action_list"),
    path("<int:plan_id>/grid/", views.plan_grid, name="plan_grid"),
    path("<int:plan_id>/recommendations/", views.recommendation_list, name="recommendation_list"),
    path("<int:plan_id>/owners/", views.owner_list, name="owner_list"),
    path("<int:plan_id>/not-placed/", views.flag_list, name="flag_list"),
    path("<int:plan_id>/download/", views.plan_download, name="plan_download"),
    path("owners/<int:role_id>/", views.owner_detail, name="owner_detail"),
    path("themes/<int:theme_id>/", views.theme_detail, name="theme_detail"),
    path("objectives/<int:objective_id>/", views.objective_detail, name="objective_detail"),
    path("actions/<int:action_id>/", views.action_detail, name="action_detail"),
    *urls_of_coverage.urlpatterns,
    *urls_of_finding.urlpatterns,
    *urls_of_settings.urlpatterns,
    *urls_of_versions.urlpatterns,
]
