"""Addresses of child-level data. None holds anything about a child."""

from django.urls import path

from goldenthread.web.childdata import views, views_of_children, views_of_quality

app_name = "childdata"

urlpatterns = [
    path("", views.known, name="known"),
    path("load/", views.send_in, name="send_in"),
    path("load/folder/", views.take_from_folder, name="take_from_folder"),
    path("loads/<int:load_id>/", views.load_detail, name="load_detail"),
    path("values/", views.values, name="values"),
    path("values/<int:value_id>/take-back/", views.value_take_back, name="value_take_back"),
    path("child/", views_of_children.child, name="child"),
    path("quality/", views_of_quality.quality, name="quality"),
    path("quality/fix-list/", views_of_quality.fix_list, name="fix_list"),
    path("changes/", views.changes, name="changes"),
]
