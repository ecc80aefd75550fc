"""The parts of plans that a viewer may read, and which of them are found."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.plans.finding.filtering import Narrowing
from goldenthread.plans.finding.sought import has_any_hit, terms_of
from goldenthread.plans.plan import FlagKind
from goldenthread.web.accounts.roles import Adviser, SocialWorker
from goldenthread.web.plans import services
from goldenthread.web.plans.field_words import said_in_columns
from goldenthread.web.plans.finding import Found, found_among, keys_holding, parts_for
from goldenthread.web.plans.models import Action, Objective
from tests.conftest import TODAY
from tests.factories.accounts import person_with
from tests.factories.found_plans import stored_to_find
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    return stored_to_find(by)


def said(parts) -> list[str]:
    """The texts of parts."""
    return [
        Action.objects.get(pk=part.action).text
        if part.action
        else Objective.objects.get(pk=part.objective).title
        for part in parts
    ]


def facts_of(by, plan, text):
    parts = parts_for(by, plan)
    return parts[said(parts).index(text)].facts


def test_the_parts_are_the_actions_and_the_objectives_without_any_in_their_order(by, plan):
    assert said(parts_for(by, plan)) == [
        "Write a threshold guide",
        "Audit forty contacts",
        "Review every pathway plan",
        "Ask young people",
        "Health histories are known",
    ]


def test_an_action_has_from_its_objective_what_it_does_not_say_itself(by, plan):
    facts = facts_of(by, plan, "Write a threshold guide")

    roles = plan.owner_roles.in_bulk(field_name="pk")
    assert {roles[owner].name for owner in facts.owners} == {"HOS Front Door", "Audit Lead"}
    assert [when.raw for when in facts.timescales] == ["Mar 26"]
    assert facts.rag == "Amber"
    assert facts.recommendations == {1, 3}


def test_what_an_action_says_itself_is_not_its_objective_s(by, plan):
    facts = facts_of(by, plan, "Audit forty contacts")

    assert facts.owners == {plan.owner_roles.get(name="Audit Lead").pk}
    assert [when.raw for when in facts.timescales] == ["31/03/2027"]
    assert facts.rag == "Green"


def test_flags_are_of_the_part_that_they_quote_or_that_stands_where_they_do(by, plan):
    flags = {text: part.facts.flags for text, part in zip(
        said(parts_for(by, plan)), parts_for(by, plan), strict=True)}  # fmt: skip

    assert {text: kinds for text, kinds in flags.items() if kinds} == {
        "Review every pathway plan": {FlagKind.NO_OWNER},
        "Health histories are known": {FlagKind.NO_DATE},
    }


def test_what_is_found_is_counted_among_all(by, plan):
    parts = parts_for(by, plan)

    found = found_among(parts, Narrowing(rag="red"))

    assert found == Found(parts[-1:], parts)
    assert (found.actions, found.actions_in_all) == (0, 4)
    assert (found.objectives, found.objectives_in_all) == (1, 1)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("AUDITS", []),
        ("audit fort", ["Audit forty contacts"]),
        ("audit lead threshold", ["Write a threshold guide"]),
        ("contacts decided", ["Write a threshold guide", "Audit forty contacts"]),
        ("cafe", ["Write a threshold guide", "Audit forty contacts"]),
        ("nine met", ["Audit forty contacts"]),
        ("31/03/2027", ["Audit forty contacts"]),
        ("1.1", ["Write a threshold guide"]),
        ("leavers'", ["Review every pathway plan", "Ask young people"]),
        ('"designated nurse"', ["Health histories are known"]),
    ],
)
def test_words_find_actions_by_what_is_said_of_them_or_of_their_objective(by, plan, asked, found):
    holding = keys_holding(by, terms_of(asked), plan)

    assert said(found_among(parts_for(by, plan), Narrowing(), holding).parts) == found


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    asked=st.lists(
        st.sampled_from(
            [
                "a",
                "audit",
                '"of twelve"',
                "MAR",
                "lead",
                "26",
                "Café",
                "plan",
                "path way",
                "’s",
                "%_",
            ]
        ),
        max_size=3,
    )
)
def test_the_database_finds_what_a_look_through_every_text_finds(by, plan, asked):
    terms = terms_of(" ".join(asked))

    slowly = {
        part.key
        for part in parts_for(by, plan)
        if all(any(has_any_hit(text, (term,)) for text in texts_of(part)) for term in terms)
    }

    quickly = keys_holding(by, terms, plan)
    assert {part.key for part in parts_for(by, plan) if part.key in quickly} == slowly


def texts_of(part) -> list[str]:
    """Everything that a part is found by, one text after another."""
    objective = Objective.objects.get(pk=part.objective)
    texts = [objective.ref or "", objective.title]
    texts += [
        text
        for column in said_in_columns(objective)
        for text in column.texts
        if text != "Nine of twelve met"
    ]
    owners = objective.officers_in_order.all()
    whens = objective.timescales.all()
    if part.action is not None:
        action = Action.objects.get(pk=part.action)
        texts += [action.ref or "", action.text]
        texts += [text for column in said_in_columns(action) for text in column.texts]
        owners = action.owners_in_order.all() or owners
        whens = action.timescales.all() or whens
    return [*texts, *(str(owner.role) for owner in owners), *(when.raw for when in whens)]


def test_who_reads_only_their_own_finds_nothing_by_what_is_said_of_the_whole_objective(by, plan):
    viewer = person_with(SocialWorker)
    role = plan.owner_roles.get(name="Audit Lead")
    services.give_role(role=role, holder=viewer, held_from=TODAY, by=by)
    parts = parts_for(viewer, plan)

    def found(asked: str) -> list[str]:
        holding = keys_holding(viewer, terms_of(asked), plan)
        return said(found_among(parts, Narrowing(), holding).parts)

    assert "Review every pathway plan" not in said(parts)
    assert found("nine") == ["Audit forty contacts"]
    assert found("cafe") == []


def test_all_plans_are_searched_and_only_those_that_the_viewer_may_see(by, plan):
    other = stored_to_find(by, mark="new")
    viewer = person_with(Adviser, plan_number=other.pk)

    assert {part.plan for part in parts_for(by, None)} == {plan.pk, other.pk}
    assert {part.plan for part in parts_for(viewer, None)} == {other.pk}
    assert len(keys_holding(by, terms_of("cafe"), None)) == 2 * 3
    reads_one = [part for part in parts_for(viewer, None) if part.key in
                 keys_holding(viewer, terms_of("cafe"), None)]  # fmt: skip
    assert {part.plan for part in reads_one} == {other.pk}
