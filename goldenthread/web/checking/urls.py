"""Addresses of the three steps of a check, and of what is asked and answered on the way."""

from django.urls import path

from goldenthread.web.checking import (
    views,
    views_of_differences,
    views_of_erasing,
    views_of_storing,
)

app_name = "checking"

urlpatterns = [
    path("<int:reading_id>/tables/", views.tables, name="tables"),
    path("<int:reading_id>/beside/", views.beside, name="beside"),
    path("<int:reading_id>/names/", views.names, name="names"),
    path("<int:reading_id>/left/", views.left, name="left"),
    path("<int:reading_id>/parts/<str:key>/", views.part, name="part"),
    path("<int:reading_id>/accept/", views.accept, name="accept"),
    path("<int:reading_id>/ask/<str:flag>/", views.ask, name="ask"),
    path("<int:reading_id>/version/", views_of_storing.version, name="version"),
    path("<int:reading_id>/difference/", views_of_differences.difference, name="difference"),
    path("<int:reading_id>/difference/answer/", views_of_differences.answer, name="answer"),
    path("<int:reading_id>/store/", views_of_storing.store, name="store"),
    path("<int:reading_id>/erase/", views_of_erasing.erase, name="erase"),
    path("<int:reading_id>/decisions/", views.decisions, name="decisions"),
    path(
        "<int:reading_id>/decisions/<int:decision_id>/take-back/",
        views.take_back,
        name="take_back",
    ),
    path("questions/<int:question_id>/", views.question, name="question"),
]
