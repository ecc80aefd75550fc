"""What people do while they check a reading, two at once among them."""

import pytest
from django.core.exceptions import ObjectDoesNotExist

from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.plans.plan import Guidance, Meaning, TableGuidance
from goldenthread.web.checking import services
from goldenthread.web.checking.drafts import tables_of
from goldenthread.web.checking.models import Decision as Kept
from goldenthread.web.checking.services import SettledAlready
from goldenthread.web.jobs.models import State
from goldenthread.web.plans.models import Plan
from goldenthread.web.shared.models import Event
from tests.factories.accounts import PersonFactory
from tests.factories.checks import action_of, begun, draft_of, flag_of, objective_of
from tests.factories.jobs import work_through_jobs
from tests.factories.plans import SMALL_PLAN, keeper

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def check(by):
    return begun(by)


def decide(check, by, kind, part="", *values, flag="", why=""):
    decision = Decision(kind, part, flag, values)
    return services.decide(check=check, decisions=[decision], about="it", why=why, by=by)[0]


def cost_is_progress(check) -> Guidance:
    """That the last column of the first table tells progress."""
    first = tables_of(check)[0]
    return Guidance({first.place: TableGuidance(columns={7: Meaning.PROGRESS})})


def test_a_check_is_begun_once(check):
    assert services.check_of(check.reading) == check


def test_another_meaning_has_the_document_read_again_and_decisions_stay(check, by):
    part = objective_of(check, "Strategy discussions involve health")
    decide(check, by, Decided.OWNERS, part, "Designated Nurse")

    job = services.settle_tables(check=check, guidance=cost_is_progress(check), by=by)
    work_through_jobs()

    job.refresh_from_db()
    assert job.state == State.DONE
    objective = draft_of(check).objectives[1].value
    assert objective.fields["progress"] == ("£5,000",)
    assert objective.officers == ("Designated Nurse",)
    event = Event.objects.get(what="checking.tables_settled")
    assert (event.details["before"], event.by) == ([], by)


def test_nothing_new_is_not_read_again(check, by):
    assert services.settle_tables(check=check, guidance=Guidance(), by=by) is None


def test_a_document_that_would_hold_no_plan_any_more_stays_as_it_was_read(check, by):
    tables = tables_of(check)
    none = Guidance({table.place: TableGuidance(holds_actions=False) for table in tables})

    job = services.settle_tables(check=check, guidance=none, by=by)
    work_through_jobs()

    job.refresh_from_db()
    assert job.state == State.FAILED
    assert "holds no improvement plan" in job.error
    assert len(draft_of(check).objectives) == 3


def test_a_decision_is_kept_with_who_and_why(check, by):
    part = action_of(check, "Write a threshold guide")

    kept = decide(check, by, Decided.REWORD, part, "Write the guide", why="The author said so")

    assert (kept.by, kept.why) == (by, "The author said so")
    assert draft_of(check).objectives[0].actions[0].value.text == "Write the guide"
    event = Event.objects.get(what="checking.part_decided")
    assert (event.by, event.details) == (by, {"decisions": [kept.pk]})


def test_of_two_who_settle_one_flag_the_second_is_told_who_was_first(check, by):
    flag = flag_of(check, "Nobody is named")
    decide(check, by, Decided.ACCEPT, flag=flag)

    with pytest.raises(SettledAlready, match=f"{by} settled this on .*, as “No change needed”"):
        decide(check, keeper(), Decided.ACCEPT, flag=flag)

    assert Kept.objects.count() == 1


def test_a_button_pressed_twice_decides_once(check, by):
    part = action_of(check, "Agree a rota with health")

    first, again = (decide(check, by, Decided.SPLIT, part, "Agree", "a rota") for _ in range(2))

    assert first == again
    assert [one.value.text for one in draft_of(check).objectives[1].actions] == ["Agree", "a rota"]


def test_who_settled_a_flag_otherwise_before_is_told_that_it_was_themselves(check, by):
    flag = flag_of(check, "Nobody is named")
    decide(check, by, Decided.ACCEPT, flag=flag)

    with pytest.raises(SettledAlready, match=r"^You settled this on .* take it back"):
        decide(check, by, Decided.OWNERS, "part", "Head of Care", flag=flag)


def test_what_is_taken_back_holds_no_longer_and_stays_on_record(check, by):
    flag = flag_of(check, "Nobody is named")
    kept = decide(check, by, Decided.ACCEPT, flag=flag)

    services.take_back(decision=kept, by=by)
    services.take_back(decision=kept, by=by)

    kept.refresh_from_db()
    assert kept.taken_back_by == by
    assert len(draft_of(check).open_flags) == 2
    assert Event.objects.filter(what="checking.decision_taken_back").count() == 1
    decide(check, by, Decided.ACCEPT, flag=flag)


def test_a_decision_of_another_check_is_not_taken_back_through_this_one(check, by):
    kept = decide(check, by, Decided.ACCEPT, flag=flag_of(check, "Nobody is named"))
    kept.check_of = begun(by, SMALL_PLAN, "other.txt")

    with pytest.raises(ObjectDoesNotExist):
        services.take_back(decision=kept, by=by)


def test_a_question_is_asked_and_answered_and_answered_better(check, by):
    person = PersonFactory()
    question = services.ask(
        check=check, flag="f", about="Nobody is named", where="row 3", text="Who?", asked_of=person, by=by
    )  # fmt: skip

    services.answer(question=question, text="The nurse", by=person)
    services.answer(question=question, text="The designated nurse", by=person)

    question.refresh_from_db()
    assert (question.answer, question.asked_of) == ("The designated nurse", person)
    assert [(was.answer, was.history_user) for was in question.history.order_by("pk")][1:] == [
        ("The nurse", person), ("The designated nurse", person),
    ]  # fmt: skip
    assert not Event.objects.filter(details__icontains="nurse").exists()


def test_what_is_stored_is_what_the_check_made(check, by):
    decide(
        check, by, Decided.REWORD, action_of(check, "Write a threshold guide"), "Write the guide"
    )
    decide(check, by, Decided.ACCEPT, flag=flag_of(check, "Nobody is named"))
    check.refresh_from_db()

    plan = services.store(check=check, mark=check.mark, by=by)

    assert plan.themes.first().objectives.first().actions.first().text == "Write the guide"
    assert [flag.kind for flag in plan.flags.all()] == ["unclear_date"]


def test_stored_twice_it_is_one_plan(check, by):
    first = services.store(check=check, mark=check.mark, by=by)

    assert services.store(check=check, mark="an older mark", by=by) == first
    assert Plan.objects.count() == 1


def test_what_changed_since_it_was_looked_at_is_not_stored_unseen(check, by):
    seen = check.mark
    decide(check, by, Decided.ACCEPT, flag=flag_of(check, "Nobody is named"))

    with pytest.raises(SettledAlready, match="Look at it once more"):
        services.store(check=check, mark=seen, by=by)

    assert Plan.objects.count() == 0


def test_once_it_is_stored_nothing_is_decided_any_more(check, by):
    services.store(check=check, mark=check.mark, by=by)

    with pytest.raises(SettledAlready, match="Change it there"):
        decide(check, by, Decided.ACCEPT, flag="x")


def test_a_date_is_understood_from_words(check):
    told = services.understood_date(check, "as soon as we can", "30 June 2026")

    assert told.values == ("as soon as we can", "by", "", "2026-06-30")
    assert services.understood_date(check, "as soon as we can", "presently") is None


@pytest.mark.parametrize(
    ("raw", "day"), [("May 26", "26 May"), ("June 07", "7 June"), ("May 45", ""), ("May 2026", ""), ("26 May", "")]
)  # fmt: skip
def test_a_month_and_a_number_may_be_a_day(raw, day):
    assert services.day_of_month(raw) == day
