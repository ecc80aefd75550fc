"""Addresses of the pages about the site itself."""

from django.urls import path

from goldenthread.web.shared import views

app_name = "shared"
urlpatterns = [
    path("health/", views.health, name="health"),
    path("components/", views.components, name="components"),
    path("about/", views.about, name="about"),
    path("accessibility/", views.accessibility, name="accessibility"),
]
