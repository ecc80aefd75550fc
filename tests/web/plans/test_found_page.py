"""Parts of a plan as pages show them."""

import pytest

from goldenthread.plans.finding.sought import terms_of
from goldenthread.web.plans.action_rows import When
from goldenthread.web.plans.field_words import Said
from goldenthread.web.plans.finding import parts_for
from goldenthread.web.plans.found_page import found_themes
from tests.factories.found_plans import stored_to_find
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db
PROGRESS = Said("Progress as the document tells it", ["Nine of twelve met"])
EVIDENCE = Said("Evidence the document names", ["Café talks with families"])


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def parts(by):
    return parts_for(by, stored_to_find(by))


def test_actions_stand_under_their_objectives_and_those_under_their_themes(by, parts):
    themes = found_themes(by, parts, (), reads_whole=True)

    told = {
        theme.theme.title: {
            under.objective.title: [action.row.text.words for action in under.actions]
            for under in theme.objectives
        }
        for theme in themes
    }
    assert told == {
        "The front door": {
            "Contacts are decided within a day": ["Write a threshold guide", "Audit forty contacts"]
        },
        "Care leavers": {
            "Care leavers’ pathway plans are theirs": [
                "Review every pathway plan",
                "Ask young people",
            ],
            "Health histories are known": [],
        },
    }


def test_a_colour_says_whether_it_is_the_objective_s(by, parts):
    (front_door, _) = found_themes(by, parts, (), reads_whole=True)

    guide, audit = front_door.objectives[0].actions
    assert (guide.rag, guide.rag_through) == ("Amber", True)
    assert (audit.rag, audit.rag_through) == ("Green", False)


def test_an_objective_without_actions_stands_for_itself(by, parts):
    (_, leavers) = found_themes(by, parts, (), reads_whole=True)

    bare = leavers.objectives[1]
    assert bare.is_bare
    assert [owner.words for owner in bare.owners] == ["Designated Nurse"]
    assert bare.due == [When("May 2026", "by 31 May 2026")]
    assert [bare.has_refs, bare.has_colours] == [False, False]


def test_what_columns_say_stands_with_the_action_whose_row_says_it(by, parts):
    (front_door, _) = found_themes(by, parts, (), reads_whole=True)

    contacts = front_door.objectives[0]
    assert contacts.columns == [EVIDENCE]
    assert [action.columns for action in contacts.actions] == [[], [PROGRESS]]


def test_who_reads_only_their_own_is_shown_no_column_of_an_objective(by, parts):
    (front_door, _) = found_themes(by, parts, terms_of("cafe"), reads_whole=False)

    assert front_door.objectives[0].columns == []
    assert front_door.objectives[0].owners[0].href == ""


def test_of_columns_what_was_looked_for_is_cut_out(by, parts):
    (front_door, _) = found_themes(by, parts, terms_of("nine cafe"), reads_whole=True)

    contacts = front_door.objectives[0]
    assert contacts.excerpts == [EVIDENCE]
    assert contacts.actions[1].excerpts == [PROGRESS]
