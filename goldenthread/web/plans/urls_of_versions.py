"""Addresses of the versions of a plan."""

from django.urls import path

from goldenthread.web.plans import views_of_versions as views

urlpatterns = [
    path("<int:plan_id>/versions/", views.version_list, name="version_list"),
    path("<int:plan_id>/versions/compare/", views.version_compare, name="version_compare"),
    path("<int:plan_id>/versions/<int:number>/", views.version_detail, name="version_detail"),
]
