"""Addresses of a plan's settings and of its abbreviations."""

from django.urls import path

from goldenthread.web.plans import views_of_settings

urlpatterns = [
    path("<int:plan_id>/settings/", views_of_settings.settings, name="settings"),
    path("<int:plan_id>/settings/words/", views_of_settings.settings_words, name="settings_words"),
    path(
        "<int:plan_id>/settings/layout/", views_of_settings.settings_layout, name="settings_layout"
    ),
    path(
        "<int:plan_id>/settings/title-page/",
        views_of_settings.settings_title_page,
        name="settings_title_page",
    ),
    path(
        "<int:plan_id>/settings/colours/",
        views_of_settings.settings_colours,
        name="settings_colours",
    ),
    path("<int:plan_id>/settings/look-again/", views_of_settings.look_again, name="look_again"),
    path(
        "<int:plan_id>/abbreviations/",
        views_of_settings.abbreviation_list,
        name="abbreviation_list",
    ),
    path(
        "<int:plan_id>/abbreviations/add/",
        views_of_settings.abbreviation_add,
        name="abbreviation_add",
    ),
    path(
        "abbreviations/<int:abbreviation_id>/",
        views_of_settings.abbreviation_change,
        name="abbreviation_change",
    ),
    path(
        "abbreviations/<int:abbreviation_id>/remove/",
        views_of_settings.abbreviation_remove,
        name="abbreviation_remove",
    ),
]
