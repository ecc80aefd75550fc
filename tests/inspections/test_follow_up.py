"""What a newer report says of what was asked before."""

import dataclasses
import json
import random

from goldenthread.inspections.follow_up import Asked, Ground, Outcome, followed_up
from goldenthread.inspections.json_form import report_as_json, report_from_json
from goldenthread.inspections.report import Passage, Recommendation, RecommendationList, Report

NOTHING = Report(None, "ILACS", 10, (), None, (), (), ())
INTERVIEWS = Asked("Ensure that return home interviews inform the plans of missing children.")
MANY = (
    "police, schools, nurses, courts, landlords, dentists, governors, trustees, wardens, tutors, "
    "solicitors, drivers, librarians, coaches, gardeners, cooks and cleaners"
)
DETAILED = Asked(
    "Ensure that return home interviews of missing children are independent, offered twice, held "
    "within three days, written up and shared, and inform their plans, reviews and conferences."
)
OTHERS = (
    "Care leavers live in suitable homes near their friends.",
    "Adopters wait for a match, and panels meet each month.",
    "Foster carers are trained in first aid every year.",
)


def said(*texts: str, recommendations: tuple[Recommendation, ...] = ()) -> Report:
    passages = tuple(Passage(text, page) for page, text in enumerate((*OTHERS, *texts), start=1))
    return dataclasses.replace(NOTHING, passages=passages, recommendations=recommendations)


def recommended(text: str, group: str | None = None, repeats: bool = False) -> Recommendation:
    return Recommendation(
        RecommendationList.LOCAL_AUTHORITY, None, group, None, text, 5, repeats=repeats
    )


def of(report: Report, asked: Asked = INTERVIEWS):
    [found] = followed_up([asked], report)
    return found


def test_what_is_recommended_again_is_repeated_and_both_wordings_are_told():
    again = recommended("The use of return home interviews in plans for missing children")

    found = of(said(recommendations=(recommended("Serve tea."), again)))

    assert (found.outcome, found.ground, found.again) == (
        Outcome.REPEATED,
        Ground.ASKED_AGAIN,
        1,
    )
    assert (found.quotes[0].text, found.quotes[0].page) == (again.text, 5)
    assert {"return", "interviews", "missing"} <= set(found.quotes[0].shared)


def test_what_is_urgent_now_and_was_not_before_is_worse():
    again = recommended("Return home interviews for missing children", "Priority actions")

    assert of(said(recommendations=(again,))).outcome == Outcome.WORSE
    urgent = dataclasses.replace(INTERVIEWS, group="For immediate action")
    assert of(said(recommendations=(again,)), urgent).outcome == Outcome.REPEATED


def test_a_recommendation_that_says_it_is_made_again_needs_fewer_words_in_common():
    once = recommended(f"Interviews that inform the plans and reviews of {MANY}")

    assert of(said(recommendations=(once,)), DETAILED).again is None
    again = dataclasses.replace(once, repeats=True)
    assert of(said(recommendations=(again,)), DETAILED).again == 0


def test_what_the_prose_speaks_well_of_is_resolved():
    found = of(
        said("Return home interviews are timely. They inform plans for missing children well.")
    )

    assert (found.outcome, found.ground) == (Outcome.RESOLVED, Ground.SPOKEN_WELL_OF)
    assert found.quotes[0].page == 4


def test_what_the_prose_finds_wanting_is_repeated_and_what_fell_is_worse():
    wanting = of(said("Return home interviews of missing children do not inform plans."))
    fallen = of(said("The return home interviews of missing children have deteriorated."))

    assert (wanting.outcome, fallen.outcome) == (Outcome.REPEATED, Outcome.WORSE)


def test_what_is_told_both_ways_is_left_to_the_person_who_reads_it():
    found = of(said("Return home interviews of missing children are timely but often weak."))

    assert (found.outcome, found.ground) == (None, Ground.BOTH)
    assert found.quotes


def test_what_is_not_mentioned_is_said_not_to_be_and_quotes_nothing():
    found = of(said())

    assert (found.outcome, found.ground, found.quotes) == (
        Outcome.NOT_SAID,
        Ground.NOTHING,
        (),
    )


def test_the_nearest_words_are_shown_where_they_are_no_ground():
    found = of(said(f"Interviews inform the plans and reviews of {MANY}."), DETAILED)

    assert (found.outcome, len(found.quotes)) == (Outcome.NOT_SAID, 1)


def test_no_sentence_is_quoted_twice():
    text = "Return home interviews inform plans. Missing children value return home interviews. Missing children return home."

    quotes = of(said(text)).quotes

    assert len({quote.text for quote in quotes}) == len(quotes)
    assert sum("value" in quote.text for quote in quotes) == 1


def test_a_list_is_not_quoted_as_prose():
    again = recommended("Return home interviews inform the plans of missing children.")

    found = of(said(again.text, recommendations=(again,)))

    assert [quote.page for quote in found.quotes] == [5]


def test_each_is_told_for_itself_whatever_the_order():
    asked = [INTERVIEWS, Asked("Train foster carers in first aid."), Asked("Match adopters.")]
    report = said("Return home interviews inform plans for missing children well.")
    shuffled = asked[:]
    random.Random(1).shuffle(shuffled)

    by_text = dict(zip((one.text for one in asked), followed_up(asked, report), strict=True))

    assert [by_text[one.text] for one in shuffled] == followed_up(shuffled, report)


def test_the_prose_is_kept_in_json_only_where_it_is_asked_for():
    report = said("Return home interviews are timely.")

    assert "passages" not in report_as_json(report)
    told = json.loads(json.dumps(report_as_json(report, with_passages=True)))
    assert report_from_json(told) == report
