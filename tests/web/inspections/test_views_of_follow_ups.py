"""The next letter, as people open it."""

import pytest
from django.urls import reverse

from goldenthread.web.accounts.roles import Councillor
from goldenthread.web.inspections.models import FollowUp
from tests.factories.accounts import person_with, signed_in
from tests.factories.inspections import NEXT_REPORT, asked, inspected
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def site(client, by):
    return signed_in(client, by)


@pytest.fixture
def earlier(by):
    return inspected(by)


@pytest.fixture
def newer(by):
    return inspected(by, NEXT_REPORT)


def page(name, *args):
    return reverse(f"inspections:{name}", args=args)


def said(answer) -> str:
    return " ".join(answer.content.decode().replace("&#x27;", "'").split())


def key(requirement, name):
    return f"r{requirement.pk}-{name}"


def test_a_newer_inspection_says_what_it_looks_back_on_and_an_older_one_what_came_after(
    site, earlier, newer
):
    link = page("follow_ups", newer.pk, earlier.pk)

    assert link in said(site.get(page("inspection_detail", newer.pk)))
    assert link in said(site.get(page("inspection_detail", earlier.pk)))
    assert "0 of 4 confirmed" in said(site.get(page("inspection_detail", newer.pk)))


def test_quotes_stand_beside_what_was_asked_with_what_they_propose(site, earlier, newer):
    told = said(site.get(page("follow_ups", newer.pk, earlier.pk)))

    assert "Children are seen alone, and they are listened to well" in told
    assert "Proposed: <b>resolved</b>. The text speaks well of it." in told
    assert "Proposed: <b>repeated</b>. It is among the recommendations again." in told
    assert "Both say: supervision, reflective, recorded" in told
    assert not FollowUp.objects.exists()


def test_what_a_person_chooses_is_kept(site, by, earlier, newer):
    third = earlier.source.requirements.get(position=3)
    again = newer.source.requirements.get()

    answer = site.post(
        page("follow_ups", newer.pk, earlier.pk),
        {
            key(third, "outcome"): "worse",
            key(third, "again"): str(again.pk),
            key(third, "note"): "Fewer sessions.",
        },
        follow=True,
    )

    kept = FollowUp.objects.get()
    assert "What became of 1 is kept." in said(answer)
    assert (kept.requirement, kept.outcome, kept.again, kept.note, kept.proposed) == (
        third,
        "worse",
        again,
        "Fewer sessions.",
        "repeated",
    )
    assert "1 of 4 confirmed." in said(answer)


def test_what_somebody_else_settled_meanwhile_is_not_overruled_unseen(site, earlier, newer):
    third = earlier.source.requirements.get(position=3)
    address = page("follow_ups", newer.pk, earlier.pk)
    site.post(address, {key(third, "outcome"): "worse", key(third, "known"): ""})

    answer = site.post(
        address, {key(third, "outcome"): "resolved", key(third, "known"): ""}, follow=True
    )

    assert "1 of these was settled by somebody else after you opened this page" in said(answer)
    assert FollowUp.objects.get().outcome == "worse"


def test_what_is_settled_can_be_changed_by_who_has_seen_it(site, earlier, newer):
    third = earlier.source.requirements.get(position=3)
    address = page("follow_ups", newer.pk, earlier.pk)
    site.post(address, {key(third, "outcome"): "worse"})
    known = FollowUp.objects.get().at.isoformat()

    site.post(address, {key(third, "outcome"): "resolved", key(third, "known"): known})

    assert FollowUp.objects.get().outcome == "resolved"


def test_pressing_twice_keeps_it_once_and_blames_nobody(site, earlier, newer):
    third = earlier.source.requirements.get(position=3)
    address = page("follow_ups", newer.pk, earlier.pk)
    site.post(address, {key(third, "outcome"): "worse"})

    answer = site.post(address, {key(third, "outcome"): "worse"}, follow=True)

    assert "Nothing was chosen that is not kept already." in said(answer)


def test_all_can_be_confirmed_as_proposed_but_for_what_the_words_leave_open(site, earlier, newer):
    site.post(page("follow_ups", newer.pk, earlier.pk), {"all_proposed": "yes"})

    assert [(one.requirement.number, one.outcome) for one in FollowUp.objects.all()] == [
        ("1", "resolved"),
        ("2", "not_said"),
        ("3", "repeated"),
        ("4", "repeated"),
    ]
    answer = site.post(
        page("follow_ups", newer.pk, earlier.pk), {"all_proposed": "yes"}, follow=True
    )
    assert "Nothing was chosen that is not kept already." in said(answer)


def test_a_choice_that_is_not_offered_is_refused_in_words_and_keeps_nothing(site, earlier, newer):
    first = earlier.source.requirements.first()

    answer = site.post(
        page("follow_ups", newer.pk, earlier.pk), {key(first, "outcome"): "splendid"}
    )

    assert "Choose one of the four." in said(answer)
    assert not FollowUp.objects.exists()


def test_who_may_only_read_sees_what_was_confirmed_and_changes_nothing(client, earlier, newer):
    councillor = signed_in(client, person_with(Councillor))
    address = page("follow_ups", newer.pk, earlier.pk)

    assert "Keep what is chosen" not in said(councillor.get(address))
    assert councillor.post(address, {"all_proposed": "yes"}).status_code == 404


def test_a_source_of_a_later_day_is_not_looked_back_on(site, earlier, newer):
    assert site.get(page("follow_ups", earlier.pk, newer.pk)).status_code == 404


def test_another_authority_s_inspection_is_no_part_of_it(site, by, newer):
    import dataclasses

    other = inspected(by, dataclasses.replace(NEXT_REPORT, authority="Hayle"))

    assert site.get(page("follow_ups", newer.pk, other.pk)).status_code == 404
    assert "Hayle" not in said(site.get(page("history", newer.pk)))


def test_the_history_shows_every_theme_and_finds_those_about_something(site, by, earlier, newer):
    asked(by, "See every child.")
    site.post(page("follow_ups", newer.pk, earlier.pk), {"all_proposed": "yes"})

    told = said(site.get(page("history", newer.pk)))
    found = said(site.get(page("history", newer.pk), {"about": "supervising"}))

    assert "5 in all." in told
    assert "See every child." in told
    assert "1 of 5 are about “supervising”" in found
    assert "health histories" not in found


def test_a_theme_is_read_through_every_inspection_with_its_words(site, earlier, newer):
    site.post(page("follow_ups", newer.pk, earlier.pk), {"all_proposed": "yes"})
    third = earlier.source.requirements.get(position=3)

    told = said(site.get(page("trail", newer.pk, third.pk)))

    assert "First asked as 3 of SIF inspection of Calderbrook Council" in told
    assert "The quality of supervision, so that it is reflective and recorded." in told
    assert "Confirmed by" in told
    assert site.get(page("trail", newer.pk, newer.source.requirements.get().pk)).status_code == 404


def test_a_report_without_its_text_says_that_only_recommendations_are_compared(site, by, earlier):
    import dataclasses

    bare = inspected(by, dataclasses.replace(NEXT_REPORT, passages=()))

    assert "The text of this report was not kept" in said(
        site.get(page("follow_ups", bare.pk, earlier.pk))
    )


def test_passages_are_taken_from_the_text_as_what_it_asks_for(site, newer):
    address = page("passages", newer.pk)
    shown = said(site.get(address))

    answer = site.post(address, {"passage": ["2", "99", "x"]}, follow=True)

    assert "Finds something wanting" in shown
    assert "1 taken as what it asks for." in said(answer)
    assert "Care leavers do not know their health histories when they leave care." in said(answer)
    assert "Asked for already" in said(site.get(address))
    assert "Choose at least one passage" in said(site.post(address, {}))


def test_the_text_is_for_those_who_keep_what_is_asked(client, newer):
    councillor = signed_in(client, person_with(Councillor))

    assert councillor.get(page("passages", newer.pk)).status_code == 404
