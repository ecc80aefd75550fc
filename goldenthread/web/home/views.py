"""The first page after signing in."""

from django.shortcuts import render

from goldenthread.web.accounts import queries


def my_work(request):
    return render(request, "home/my_work.html", {"held": queries.roles_held_by(request.user)})
