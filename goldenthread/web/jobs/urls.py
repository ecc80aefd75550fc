"""Addresses of jobs."""

from django.urls import path

from goldenthread.web.jobs import views

app_name = "jobs"
urlpatterns = [
    path("", views.job_list, name="job_list"),
    path("<int:job_id>/", views.job_detail, name="job_detail"),
    path("<int:job_id>/start-again/", views.job_start_again, name="job_start_again"),
]
