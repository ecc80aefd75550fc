"""Addresses of people, roles and the access log."""

from django.urls import path

from goldenthread.web.accounts import views

app_name = "accounts"
urlpatterns = [
    path("people/", views.person_list, name="person_list"),
    path("roles/", views.roles, name="roles"),
    path("events/", views.event_list, name="event_list"),
]
