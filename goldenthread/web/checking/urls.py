"""Addresses of the three steps of a check, and of what is asked and answered on the way."""

from django.urls import path

from goldenthread.web.checking import (
    views,
    views_of_differences,
    views_of_erasing,
    views_of_left,
    views_of_names,
    views_of_storing,
)
from goldenthread.web.checking.signed_out import said_when_signed_out

app_name = "checking"


def step(route, view, name):
    return path(route, said_when_signed_out(view), name=name)


urlpatterns = [
    step("<int:reading_id>/tables/", views.tables, name="tables"),
    step("<int:reading_id>/beside/", views.beside, name="beside"),
    step("<int:reading_id>/names/", views_of_names.names, name="names"),
    step("<int:reading_id>/left/", views_of_left.left, name="left"),
    step("<int:reading_id>/left/<str:key>/", views_of_left.take_in, name="take_in"),
    step("<int:reading_id>/parts/<str:key>/", views.part, name="part"),
    step("<int:reading_id>/accept/", views.accept, name="accept"),
    step("<int:reading_id>/undo/", views.undo, name="undo"),
    step("<int:reading_id>/ask/<str:flag>/", views.ask, name="ask"),
    step("<int:reading_id>/version/", views_of_storing.version, name="version"),
    step("<int:reading_id>/difference/", views_of_differences.difference, name="difference"),
    step("<int:reading_id>/difference/answer/", views_of_differences.answer, name="answer"),
    step("<int:reading_id>/store/", views_of_storing.store, name="store"),
    step("<int:reading_id>/erase/", views_of_erasing.erase, name="erase"),
    step("<int:reading_id>/decisions/", views.decisions, name="decisions"),
    step(
        "<int:reading_id>/decisions/<int:decision_id>/take-back/",
        views.take_back,
        name="take_back",
    ),
    step("questions/<int:question_id>/", views.question, name="question"),
]
