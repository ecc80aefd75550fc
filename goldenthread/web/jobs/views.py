"""A person's jobs, and one job with how far it is."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from goldenthread.web.jobs import queries, services
from goldenthread.web.shared.pages import page_of

SECONDS_BETWEEN_LOOKS = 3


def job_list(request):
    now = timezone.now()
    page = page_of(request, queries.jobs_for(request.user))
    rows = [{"job": job, "standing": job.standing(now)} for job in page.object_list]
    return render(request, "jobs/job_list.html", {"page": page, "rows": rows})


def job_detail(request, job_id):
    job = get_object_or_404(queries.jobs_for(request.user), pk=job_id)
    standing = job.standing(timezone.now())
    page = {
        "job": job,
        "standing": standing,
        "refresh_every": None if standing.is_over else SECONDS_BETWEEN_LOOKS,
    }
    if request.htmx and job.result_url:
        return HttpResponseClientRedirect(job.result_url)
    template = "jobs/progress.html" if request.htmx else "jobs/job_detail.html"
    return render(request, template, page)


@require_POST
def job_start_again(request, job_id):
    job = get_object_or_404(queries.jobs_for(request.user), pk=job_id)
    return redirect("jobs:job_detail", services.start_again(job=job, by=request.user).pk)
