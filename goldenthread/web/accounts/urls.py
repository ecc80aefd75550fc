"""Addresses of people, roles, the access log and one's own account."""

from django.urls import path

from goldenthread.web.accounts import views, views_events, views_sign_in

app_name = "accounts"
urlpatterns = [
    path("people/", views.person_list, name="person_list"),
    path("people/invite/", views.person_invite, name="person_invite"),
    path("people/<int:person_id>/", views.person_detail, name="person_detail"),
    path("people/<int:person_id>/change/", views.person_change, name="person_change"),
    path(
        "people/<int:person_id>/password-link/",
        views.person_password_link,
        name="person_password_link",
    ),
    path(
        "people/<int:person_id>/remove-codes/",
        views.person_remove_codes,
        name="person_remove_codes",
    ),
    path("people/<int:person_id>/bar/", views.person_bar, name="person_bar"),
    path("people/<int:person_id>/readmit/", views.person_readmit, name="person_readmit"),
    path("people/<int:person_id>/roles/give/", views.role_give, name="role_give"),
    path("people/roles/<int:held_id>/end/", views.role_end, name="role_end"),
    path("people/services/", views.service_list, name="service_list"),
    path("people/services/add/", views.service_add, name="service_add"),
    path("people/services/<int:service_id>/teams/add/", views.team_add, name="team_add"),
    path("roles/", views.roles, name="roles"),
    path("access-log/", views_events.event_list, name="event_list"),
    path("access-log/csv/", views_events.event_list_csv, name="event_list_csv"),
    path("account/", views_sign_in.my_account, name="my_account"),
    path("account/forgotten/", views_sign_in.forgotten_password, name="forgotten_password"),
    path(
        "account/choose-password/<str:key>/<str:token>/",
        views_sign_in.choose_password,
        name="choose_password",
    ),
]
