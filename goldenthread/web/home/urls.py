"""The address of the first page."""

from django.urls import path

from goldenthread.web.home import views

app_name = "home"
urlpatterns = [path("", views.my_work, name="my_work")]
