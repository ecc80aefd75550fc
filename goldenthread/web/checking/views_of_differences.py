"""What differs between a plan and the newer version of it that is checked, kept or taken over."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from goldenthread.web.checking import services
from goldenthread.web.checking import services_of_versions as versions
from goldenthread.web.checking.check_frame import check_for, frame_of, how_likely, newer_for
from goldenthread.web.checking.newer import closer_version
from goldenthread.web.checking.signed_out import only_takes_steps
from goldenthread.web.plans.difference_page import items_said, sections_said
from goldenthread.web.plans.queries import words_of
from goldenthread.web.shared.pages import page_of, query_without_page

DIFFERENCES_ON_A_PAGE = 40


@require_GET
def difference(request, reading_id):
    check = check_for(request, reading_id)
    if check.reading.stored_plan or check.newer_of is None:
        return redirect("checking:version", check.pk)
    newer = newer_for(request, check)
    sections = sections_said(
        newer.comparison, words_of(newer.plan), newer.answers, lambda answer: answer.is_kept
    )
    groups = {group.id: group for section in sections for group in section.groups}
    page = {
        **frame_of(request, check),
        "plan": newer.plan,
        "number": newer.plan.versions.first().number,
        "seen": _seen(check),
        "undecided": len(newer.undecided),
        "kept": len(newer.refused),
        "total": len(newer.comparison.differences),
    }
    one = groups.get(request.GET.get("group", ""))
    if one:
        shown = page_of(request, one.differences, DIFFERENCES_ON_A_PAGE)
        one.items = items_said(
            newer.comparison, shown.object_list, newer.answers, words_of(newer.plan)
        )
        page |= {"group": one, "page": shown, "query": query_without_page(request)}
        return render(request, "checking/difference_group.html", page)
    page |= {
        "open": request.GET.get("open", ""),
        "sections": sections,
        "closer": closer_version(check),
        "likely": how_likely(check),
    }
    return render(request, "checking/difference.html", page)


@only_takes_steps("checking:difference")
def answer(request, reading_id):
    """Keep or take over one difference, or all of a group."""
    check = check_for(request, reading_id)
    if check.newer_of is None:
        return redirect("checking:version", check.pk)
    newer = newer_for(request, check)
    choice, _, what = request.POST.get("answer", "").partition(":")
    kind, _, name = what.partition(":")
    groups = {
        group.id: [one.key for one in group.differences]
        for section in sections_said(newer.comparison, words_of(newer.plan), {})
        for group in section.groups
    }
    keys = groups.get(name, []) if kind == "group" else [name]
    if choice not in ("keep", "take"):
        messages.warning(request, "Choose whether to keep it.")
        return redirect("checking:difference", check.pk)
    try:
        count = versions.answer_differences(
            check=check,
            keys=keys,
            is_kept=choice == "keep",
            seen=_number(request.POST.get("seen", "")),
            by=request.user,
        )
    except services.SettledAlready as reason:
        messages.warning(request, str(reason))
    else:
        said = "kept as it was" if choice == "keep" else "taken over"
        messages.success(
            request, f"{count} difference{'' if count == 1 else 's'}: {said}."
        ) if count else messages.info(request, "That was so already.")
    return redirect(_page_after(request, check, groups, kind, name))


def _page_after(request, check, groups, kind, name):
    """Where the person was: the group's own page if they came from it, else its place on the page."""
    page = reverse("checking:difference", args=[check.pk])
    if request.POST.get("on_group"):
        at = f"&page={_number(request.POST.get('page', '')) or 1}"
        group = request.POST["on_group"]
        return f"{page}?group={group}{at}" if group in groups else page
    if kind != "group":
        name = next((group for group, keys in groups.items() if name in keys), "")
    return f"{page}?open={name}#{name}" if name in groups else page


def _number(text):
    """The number that a form sent; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 15 else 0


def _seen(check):
    """The last answer on the page, so that a later one of somebody else is not overruled unseen."""
    last = check.difference_answers.order_by("-pk").first()
    return last.pk if last else 0
