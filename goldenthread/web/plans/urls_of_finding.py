"""Addresses of finding, printing and the document that places lead to."""

from django.urls import path

from goldenthread.web.plans import views_of_finding

urlpatterns = [
    path("find/", views_of_finding.search, name="search"),
    path("<int:plan_id>/find/", views_of_finding.find, name="find"),
    path("<int:plan_id>/print/", views_of_finding.plan_print, name="plan_print"),
    path("<int:plan_id>/document/", views_of_finding.plan_source, name="plan_source"),
]
