"""The pages on which somebody sees what differs, and keeps it or takes it over."""

import pytest
from django.urls import reverse

from goldenthread.web.accounts.roles import Director, ImprovementProgrammeManager, ScopeKind
from goldenthread.web.checking import services_of_versions as versions
from goldenthread.web.checking.newer import newer_of, state_of
from goldenthread.web.documents.models import SentDocument
from tests.factories.accounts import person_with, signed_in
from tests.factories.checks import begun
from tests.factories.newer_versions import FIRST, LATER, answered, keys_of, newer
from tests.factories.plans import keeper, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def site(client, by):
    return signed_in(client, by)


def page(name, check):
    return reverse(f"checking:{name}", args=[check.pk])


def said(answer) -> str:
    return " ".join(answer.content.decode().replace("&#x27;", "'").split())


def press(site, check, answer, **more):
    told = {"answer": answer, "seen": "0", **more}
    return site.post(page("answer", check), told, follow=True)


def test_a_document_that_is_likely_a_newer_version_is_said_to_be_before_it_is_stored(site, by):
    stored(by, FIRST)
    check = begun(by, LATER, "later.txt")

    told = said(site.get(page("store", check)))

    assert "5 of the 8 objectives and actions of “Calderbrook Council improvement plan”" in told
    assert "Say whether it is a newer version of that plan" in told


def test_a_person_chooses_which_plan_it_goes_on_and_sees_what_differs(site, by):
    plan = stored(by, FIRST)
    check = begun(by, LATER, "later.txt")

    told = said(site.post(page("version", check), {"newer_of": plan.pk}, follow=True))

    assert "What differs from “Calderbrook Council improvement plan”" in told
    assert "The newer version has no owners at all." in told
    assert "The version before has 3 different owners, on 3 actions." in told
    assert "Not there any more: objectives" in told
    assert "New: objectives" in told


def test_a_plan_that_the_person_may_not_change_cannot_be_chosen(client, by):
    plan = stored(by, FIRST)
    check = begun(by, LATER, "later.txt")
    other = stored(by, FIRST.replace("Children", "Babies"), "other.txt")
    manager = person_with(ImprovementProgrammeManager, scope=ScopeKind.PLAN, plan_number=other.pk)
    SentDocument.objects.update(sent_by=manager)

    answer = signed_in(client, manager).post(page("version", check), {"newer_of": plan.pk})

    check.refresh_from_db()
    assert check.newer_of is None
    assert "Choose one of the plans in the list." in said(answer)


def test_those_who_may_not_change_the_plan_do_not_see_what_differs(client, by):
    _, check = newer(by)

    answer = signed_in(client, person_with(Director)).get(page("difference", check))

    assert answer.status_code == 404


def test_words_taken_out_and_put_in_are_said_aloud(site, by):
    _, check = newer(by)

    told = said(site.get(page("difference", check)))

    assert "[put in:</span> single<span" in told


def test_one_difference_is_kept_by_a_click_and_said_by_whom(site, by):
    _, check = newer(by)
    key = keys_of(check, lost=True)[0]

    told = said(press(site, check, f"keep:one:{key}"))

    assert "1 difference: kept as it was." in told
    assert "Kept as it was" in told
    assert newer_of(check).answers[key].by == by


def test_all_of_a_kind_are_let_go_by_a_click_and_again_is_no_harm(site, by):
    _, check = newer(by)

    first = said(press(site, check, "take:group:lost-1-owners"))
    second = said(press(site, check, "take:group:lost-1-owners", seen="99"))

    assert "3 differences: taken over." in first
    assert "That was so already." in second


def test_what_somebody_else_answered_meanwhile_is_said(site, by):
    _, check = newer(by)
    other = keeper()
    answered(check, other)

    told = said(press(site, check, "take:group:lost-1-owners"))

    assert f"{other} answered this at" in told
    assert "Yours was not kept" in told


def test_a_group_of_its_own_keeps_the_person_there(site, by):
    _, check = newer(by)

    answer = press(site, check, "keep:group:lost-1-owners", on_group="lost-1-owners", page="1")

    assert answer.redirect_chain[-1][0].endswith("?group=lost-1-owners&page=1")
    assert said(answer).count("Kept as it was") == 3


def test_it_cannot_be_stored_until_all_that_is_no_longer_told_is_decided(site, by):
    plan, check = newer(by)
    before = said(site.get(page("store", check)))
    site.post(page("store", check), {"state": state_of(check)})
    assert plan.versions.count() == 1
    answered(check, by)

    after = said(site.get(page("store", check)))

    assert "It cannot be stored yet" in before
    assert "Store this as version 2" not in before
    assert "Store this as version 2" in after


def test_storing_goes_to_the_plan_which_says_its_version(site, by):
    plan, check = newer(by)
    answered(check, by)

    answer = site.post(page("store", check), {"state": state_of(check)}, follow=True)

    assert answer.redirect_chain[-1][0] == reverse("plans:plan_detail", args=[plan.pk])
    assert "Stored as version 2." in said(answer)


def test_a_plan_of_somebody_else_is_told_from_a_newer_version(site, by):
    other = FIRST.replace("Calderbrook Council", "Northmere County Council")
    for old, new in (("Children are seen alone", "Roads are mended"), ("Visit each child every week", "Fill holes"), ("Plans say what changes for the child", "Parks are clean"), ("Audit ten plans each month", "Sweep them"), ("Supervision is", "Libraries are"), ("Train every manager in supervision", "Buy books"), ("Care leavers know their health", "Bins tell their"), ("Write a summary for each care leaver", "Empty them")):  # fmt: skip
        other = other.replace(old, new)
    _, check = newer(by, later=other)

    told = said(site.get(page("difference", check)))

    assert "Only 0 of the plan’s 8 objectives and actions stand in this document" in told


def test_an_older_document_is_said_to_be_older(site, by):
    plan, check = newer(by)
    answered(check, by, keep=False)
    versions.store_newer(check=check, state=state_of(check), by=by)
    again = begun(by, FIRST + "\n", "drawer.txt")
    versions.choose_plan(check=again, plan=plan, by=by)

    told = said(site.get(page("difference", again)))

    assert "This document says more of what version 1 says" in told
    assert "It may be an older file." in told


def test_the_same_document_again_differs_in_nothing(site, by):
    _, check = newer(by, later=FIRST + "\n")

    assert "Nothing differs: this document says what version 1 says." in said(
        site.get(page("difference", check))
    )


@pytest.mark.parametrize("told", [{"seen": "²"}, {"seen": "9" * 5000}, {"answer": "nonsense:one:x"}, {"answer": ""}])  # fmt: skip
def test_nonsense_answers_nothing(site, by, told):
    _, check = newer(by)
    key = keys_of(check, lost=True)[0]

    answer = press(site, check, **{"answer": f"x:one:{key}", **told})

    assert answer.status_code == 200
    assert newer_of(check).answers == {}


def test_what_was_answered_of_one_plan_answers_nothing_of_another(site, by):
    plan, check = newer(by)
    answered(check, by, keep=False)
    other = stored(by, FIRST.replace("plan", "programme"), "other.txt")

    versions.choose_plan(check=check, plan=other, by=by)

    check.refresh_from_db()
    assert newer_of(check).answers == {}
    versions.choose_plan(check=check, plan=plan, by=by)
    check.refresh_from_db()
    assert newer_of(check).undecided == []


def test_who_may_not_change_the_chosen_plan_is_told_what_they_can_do(client, by):
    _, check = newer(by)
    other = stored(by, FIRST.replace("Children", "Babies"), "other.txt")
    manager = person_with(ImprovementProgrammeManager, scope=ScopeKind.PLAN, plan_number=other.pk)
    SentDocument.objects.update(sent_by=manager)

    told = said(signed_in(client, manager).get(page("store", check)))

    assert "make it a plan of its own instead" in told
    assert "Store this" not in told


def test_two_columns_whose_headings_differ_in_signs_alone_are_two_groups(site, by):
    costed = FIRST.replace("By when", "By when\tCost\tCost (£)")
    costed = "\n".join(
        f"{line}\tsome {line[0]}\t{line[0]}00" if line[:1].isdigit() else line
        for line in costed.splitlines()
    )
    _, check = newer(by, later=FIRST, first=costed)

    press(site, check, "take:group:lost-1-cost")

    assert len(newer_of(check).undecided) == 4


def test_the_page_of_what_differs_costs_no_more_queries_for_more_differences(
    site, by, django_assert_max_num_queries
):
    _, check = newer(by)
    site.get(page("difference", check))

    with django_assert_max_num_queries(40):
        site.get(page("difference", check))
