"""The pages of a check, as a person opens them."""

import re

import pytest
from django.urls import reverse

from goldenthread.plans.checking.decisions import Decided
from goldenthread.plans.checking.decisions import Decision as Said
from goldenthread.web.accounts.roles import (
    Councillor,
    SocialWorker,
)
from goldenthread.web.checking import services
from goldenthread.web.checking.models import Decision, Question
from goldenthread.web.shared.models import Event, Kind
from tests.factories.accounts import person_with, signed_in
from tests.factories.checks import FAULTY_PLAN, action_of, begun, draft_of, flag_of, objective_of
from tests.factories.jobs import work_through_jobs
from tests.factories.plans import SMALL_PLAN, keeper, read, stored

pytestmark = pytest.mark.django_db
PAGES = ("tables", "beside", "names", "left", "store", "decisions")


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def check(by):
    return begun(by)


@pytest.fixture
def keeper_s(client, by):
    return signed_in(client, by)


def page(name, check, *more):
    return reverse(f"checking:{name}", args=[check.pk, *more])


def told(client, name, check, *more) -> str:
    return client.get(page(name, check, *more)).content.decode()


def told_at(client, address) -> str:
    return client.get(address).content.decode()


def said(answer) -> str:
    return answer.content.decode().replace("&#x27;", "'")


@pytest.mark.parametrize("name", PAGES)
def test_every_step_opens_before_and_after_storing(keeper_s, check, by, name):
    before = keeper_s.get(page(name, check))
    services.store(check=check, mark=check.mark, by=by)

    after = keeper_s.get(page(name, check))

    assert (before.status_code, after.status_code) == (200, 200)
    assert "This reading is stored as" in said(after)


@pytest.mark.parametrize("name", PAGES)
def test_opening_any_step_is_recorded(keeper_s, check, by, name):
    keeper_s.get(page(name, check))

    event = Event.objects.get(kind=Kind.OPENED)
    assert (event.what, event.by, event.subject_id) == (
        "checking.reading_opened",
        by,
        str(check.pk),
    )
    assert event.details == {"page": name}


@pytest.mark.parametrize("role", [Councillor, SocialWorker])
@pytest.mark.parametrize("name", PAGES)
def test_who_brings_no_plans_in_sees_none_of_it(client, check, role, name):
    assert signed_in(client, person_with(role)).get(page(name, check)).status_code == 404


def test_tables_are_shown_with_their_reasons(keeper_s, check):
    shown = told(keeper_s, "tables", check)

    assert "“Lead” is a" in shown
    assert "Table 2: part of the plan" in shown


def test_another_meaning_is_read_at_once_and_leads_back(keeper_s, check):
    answer = keeper_s.post(page("tables", check), {"table-1": "", "column-1-7": "progress"})
    work_through_jobs()

    assert answer.url.startswith("/jobs/")
    assert re.search(r'value="progress" selected', told(keeper_s, "tables", check))


def test_nothing_changed_leads_to_the_next_step(keeper_s, check):
    assert keeper_s.post(page("tables", check), {"table-1": ""}).url == page("beside", check)


def test_flags_stand_first_with_the_part_they_are_about(keeper_s, check):
    shown = told(keeper_s, "beside", check)

    part = objective_of(check, "Strategy discussions involve health")
    assert shown.index("Nobody is named for") < shown.index(
        "The document, and what was read from it"
    )
    assert page("part", check, part) in shown


def test_a_flag_is_accepted_by_one_click(keeper_s, check):
    flag = flag_of(check, "Nobody is named")

    keeper_s.post(page("accept", check), {"flag": flag})

    assert [one.key for one in draft_of(check).open_flags] == [flag_of(check, "tells no date")]


def test_all_flags_of_a_kind_are_accepted_at_once(keeper_s, check):
    keeper_s.post(page("accept", check), {"kind": "no_owner"})
    again = keeper_s.post(page("accept", check), {"kind": "no_owner"}, follow=True)

    assert len(draft_of(check).open_flags) == 1
    assert "There was nothing left to settle." in said(again)


def test_the_second_to_settle_a_flag_is_told(keeper_s, check):
    flag, other = flag_of(check, "Nobody is named"), keeper()
    accept = Said(Decided.ACCEPT, flag=flag)
    services.decide(check=check, decisions=[accept], about="", why="", by=other)

    second = keeper_s.post(page("accept", check), {"flag": flag}, follow=True)

    assert f"{other} settled this on" in said(second)


def test_a_flag_pressed_twice_is_no_trouble(keeper_s, check):
    flag = flag_of(check, "Nobody is named")
    keeper_s.post(page("accept", check), {"flag": flag})

    second = keeper_s.post(page("accept", check), {"flag": flag}, follow=True)

    assert "<strong>Saved</strong>" in said(second)
    assert Decision.objects.count() == 1


def test_after_a_flag_one_stands_at_the_next_and_may_undo_it_there(keeper_s, check):
    flag, following = flag_of(check, "Nobody is named"), flag_of(check, "tells no date")

    answer = keeper_s.post(page("accept", check), {"flag": flag})

    assert answer.url.endswith(f"&at=flag-{following}#kept")
    shown = told_at(keeper_s, answer.url)
    assert shown.index('id="kept"') < shown.index(f'id="flag-{following}"')
    kept = re.search(r'name="kept" value="([^"]+)"', shown)[1]
    back = keeper_s.post(page("undo", check), {"kept": kept, "to": "beside"})
    assert back.url == f"{page('beside', check)}?at=flag-{flag}#flag-{flag}"
    assert len(draft_of(check).open_flags) == 2


def test_after_a_part_one_stands_where_one_was(keeper_s, check):
    part = action_of(check, "Agree a rota with health")

    answer = keeper_s.post(page("part", check, part), {"text": "Agree the rota"}, follow=True)

    shown = said(answer)
    assert shown.index(f'id="part-{part}"') < shown.index('id="kept"') < shown.index("Agree the rota\n")  # fmt: skip


@pytest.mark.parametrize("button", ["join", "leave_out"])
def test_after_a_part_is_gone_one_stands_at_its_objective(keeper_s, check, button):
    under = objective_of(check, "Every contact is decided within a day")

    answer = keeper_s.post(
        page("part", check, action_of(check, "Audit forty contacts")), {button: "yes"}
    )

    assert answer.url.endswith(f"&at=part-{under}#kept")


def test_after_an_objective_is_gone_one_stands_at_the_one_before(keeper_s, check):
    before = objective_of(check, "Every contact is decided within a day")
    part = objective_of(check, "Strategy discussions involve health")

    answer = keeper_s.post(page("part", check, part), {"join": "yes"})

    assert answer.url.endswith(f"&at=part-{before}#kept")


def test_only_ones_own_decisions_are_undone(keeper_s, check):
    kept = services.decide(
        check=check,
        decisions=[Said(Decided.ACCEPT, flag=flag_of(check, "Nobody is named"))],
        about="",
        why="",
        by=keeper(),
    )[0]

    keeper_s.post(page("undo", check), {"kept": f"{kept.pk}-{kept.pk}", "to": "elsewhere"})

    kept.refresh_from_db()
    assert kept.taken_back_at is None


def test_what_another_changed_meanwhile_is_shown_and_nothing_typed_is_lost(keeper_s, check):
    part = action_of(check, "Agree a rota with health")
    form = keeper_s.get(page("part", check, part)).context["form"]
    services.decide(
        check=check,
        decisions=[Said(Decided.REWORD, part, values=("Agree it",))],
        about="",
        why="",
        by=keeper(),
    )
    mine = {"text": "Agree a rota", "opened": form.now, "under": form.under}

    shown = keeper_s.post(page("part", check, part), mine)

    assert "Somebody changed this since you opened the page." in said(shown)
    assert ">\nAgree a rota</textarea>" in said(shown)
    assert Decision.objects.count() == 1
    again = re.search(r'name="opened" value="([^"]+)"', said(shown))[1]
    keeper_s.post(page("part", check, part), {**mine, "opened": again})
    assert draft_of(check).objectives[1].actions[0].value.text == "Agree a rota"


def test_the_document_stands_beside_the_part_that_is_changed(keeper_s, check):
    shown = told(keeper_s, "part", check, action_of(check, "Agree a rota with health"))

    assert "<dt>Objective</dt>" in shown
    assert "Strategy discussions involve health" in shown


def test_a_part_is_changed_and_its_flag_settled(keeper_s, check):
    part = objective_of(check, "Strategy discussions involve health")

    keeper_s.post(
        page("part", check, part),
        {
            "text": "Strategy discussions involve health",
            "owners": "Designated Nurse",
            "dates": "30 June 2026",
            "flag": flag_of(check, "tells no date"),
            "why": "She said so",
        },
    )

    value = draft_of(check).objectives[1].value
    assert value.officers == ("Designated Nurse",)
    assert [when.raw for when in value.timescales] == ["30 June 2026"]
    assert [flag.value.kind for flag in draft_of(check).open_flags] == ["no_owner"]
    assert {one.why for one in Decision.objects.all()} == {"She said so"}


def test_an_action_on_two_lines_is_two(keeper_s, check):
    part = action_of(check, "Agree a rota with health")
    under = objective_of(check, "Strategy discussions involve health")

    keeper_s.post(page("part", check, part), {"text": "Agree a rota\nwith health", "under": under})

    assert [one.value.text for one in draft_of(check).objectives[1].actions] == [
        "Agree a rota",
        "with health",
    ]


def test_an_action_moves_under_another_objective(keeper_s, check):
    part = action_of(check, "Agree a rota with health")
    under = objective_of(check, "Every care leaver has a pathway plan")

    keeper_s.post(page("part", check, part), {"text": "Agree a rota with health", "under": under})

    assert [len(one.actions) for one in draft_of(check).objectives] == [2, 0, 2]


@pytest.mark.parametrize(("button", "left"), [("join", 0), ("leave_out", 1)])
def test_an_action_is_joined_or_left_out_by_a_button(keeper_s, check, button, left):
    part = action_of(check, "Audit forty contacts")

    keeper_s.post(page("part", check, part), {button: "yes"})

    assert len(draft_of(check).objectives[0].actions) == 1
    assert len([one for one in draft_of(check).left if one.is_settled]) == left


def test_an_unchanged_part_keeps_nothing(keeper_s, check):
    part = objective_of(check, "Strategy discussions involve health")

    answer = keeper_s.post(
        page("part", check, part),
        {"text": "Strategy discussions involve health", "dates": "as soon as we can"},
        follow=True,
    )

    assert "You saved it without a change" in said(answer)
    assert not Decision.objects.exists()


def test_no_text_is_said_beside_the_field(keeper_s, check):
    part = objective_of(check, "Strategy discussions involve health")

    answer = keeper_s.post(page("part", check, part), {"text": " "})

    assert "There is a problem" in said(answer)


def test_a_part_that_is_gone_is_said(keeper_s, check):
    answer = keeper_s.get(page("part", check, "gone"), follow=True)

    assert "That part is no longer there" in said(answer)


def test_a_question_goes_to_a_persons_list_and_the_answer_back(client, check, by):
    person = person_with(SocialWorker)
    flag = flag_of(check, "Nobody is named")
    signed_in(client, by).post(
        page("ask", check, flag), {"asked_of": person.pk, "text": "Who owns this?"}
    )

    theirs = signed_in(client, person)
    address = reverse("checking:question", args=[Question.objects.get().pk])
    assert address in said(theirs.get("/"))
    theirs.post(address, {"text": "The designated nurse"})
    assert address not in said(theirs.get("/"))

    assert "The designated nurse" in told(signed_in(client, by), "beside", check)


def test_somebody_elses_question_is_not_opened(client, check, by):
    question = services.ask(
        check=check, flag="", about="", where="", text="Who?", asked_of=person_with(SocialWorker), by=by
    )  # fmt: skip

    other = signed_in(client, person_with(SocialWorker))

    assert other.get(reverse("checking:question", args=[question.pk])).status_code == 404


def test_a_question_needs_words_and_a_flag(keeper_s, check):
    flag = flag_of(check, "Nobody is named")

    assert "Enter your question." in said(keeper_s.post(page("ask", check, flag), {"text": ""}))
    assert keeper_s.get(page("ask", check, "gone")).status_code == 404


def test_decisions_are_listed_and_taken_back(keeper_s, check):
    keeper_s.post(page("accept", check), {"flag": flag_of(check, "Nobody is named")})
    kept = Decision.objects.get()

    keeper_s.post(page("take_back", check, kept.pk))

    assert "Taken back by" in told(keeper_s, "decisions", check)
    assert len(draft_of(check).open_flags) == 2


def test_after_storing_nothing_is_decided_or_taken_back(keeper_s, check, by):
    keeper_s.post(page("accept", check), {"flag": flag_of(check, "Nobody is named")})
    check.refresh_from_db()
    services.store(check=check, mark=check.mark, by=by)

    for address, sent in (
        (page("accept", check), {"flag": flag_of(check, "tells no date")}),
        (page("take_back", check, Decision.objects.get().pk), {}),
        (page("tables", check), {"table-1": "no"}),
    ):
        assert "This reading is stored as" in said(keeper_s.post(address, sent, follow=True))
    assert Decision.objects.filter(taken_back_at__isnull=True).count() == 1


def test_a_newer_file_of_the_same_name_is_pointed_to(keeper_s, check, by):
    newer = read(by, FAULTY_PLAN.replace("Audit forty", "Audit fifty"))

    assert reverse("plans:reading_detail", args=[newer.pk]) in told(keeper_s, "beside", check)


def test_a_plan_of_another_authority_is_said(keeper_s, by):
    stored(by)
    other = begun(by, SMALL_PLAN.replace("Calderbrook Council", "Northmoor Council"), "other.txt")

    shown = told(keeper_s, "store", other)

    assert "the plan of Northmoor Council" in shown
    assert "are of Calderbrook Council" in shown
