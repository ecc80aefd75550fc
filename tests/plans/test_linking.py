"""Which recommendations an objective may answer."""

from goldenthread.plans.linking import Why, suggested_links
from tests.factories.versions import objective

RECOMMENDATIONS = [
    "Ensure that return home interviews inform the plans for missing children.",
    "Ensure that supervision is reflective and recorded.",
]
INTERVIEWS = objective(
    "Better return interviews", "Let return home interviews inform plans for missing children"
)


def test_a_number_that_the_plan_cites_suggests_a_link():
    [found] = suggested_links([objective("Tea", recommendations=(24, 99))], ["Serve tea."], {24: 0})

    assert (found.objective, found.recommendation, found.why) == (0, 0, Why.NUMBER)


def test_words_in_common_suggest_a_link_and_are_told():
    [found] = suggested_links([INTERVIEWS, objective("Tea", "Boil water")], RECOMMENDATIONS, {})

    assert (found.objective, found.recommendation, found.why) == (0, 0, Why.WORDING)
    assert {"interviews", "missing"} <= set(found.shared)


def test_what_a_number_says_is_not_said_by_wording_again():
    citing = objective(INTERVIEWS.title, INTERVIEWS.actions[0].text, recommendations=(1,))

    [found] = suggested_links([citing], RECOMMENDATIONS, {1: 0, 2: 1})

    assert found.why == Why.NUMBER


def test_nothing_in_common_suggests_nothing():
    assert suggested_links([objective("Tea", "Boil water")], RECOMMENDATIONS, {}) == []


def test_suggestions_come_recommendation_by_recommendation_the_numbers_first():
    by_number = objective("Tea", "Boil water", recommendations=(1,))
    supervision = objective("Supervision is reflective", "Record supervision")

    found = suggested_links([supervision, INTERVIEWS, by_number], RECOMMENDATIONS, {1: 0, 2: 1})

    assert [(one.recommendation, one.objective) for one in found] == [(0, 2), (0, 1), (1, 0)]
