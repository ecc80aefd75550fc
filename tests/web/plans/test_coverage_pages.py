"""What a plan answers of a source: suggested, accepted by a person, and shown as a matrix."""

import dataclasses
import io
import re

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goldenthread.plans.linking import Why
from goldenthread.web.accounts.roles import BoardChair, SocialWorker
from goldenthread.web.checking import services_of_versions as versions
from goldenthread.web.checking.newer import state_of
from goldenthread.web.plans import services_of_coverage as services
from goldenthread.web.plans.coverage_page import not_counted_said
from goldenthread.web.plans.models import Objective, Reading, RequirementLink
from goldenthread.web.shared.models import Event
from tests.factories.accounts import person_with, signed_in
from tests.factories.checks import begun
from tests.factories.inspections import REPORT, asked, inspected
from tests.factories.jobs import work_through_jobs
from tests.factories.newer_versions import FIRST, answered
from tests.factories.plans import keeper, stored

pytestmark = pytest.mark.django_db
CITING = FIRST.replace("Objective\t", "Objective\tRecommendations\t").replace(
    "listened to\t", "listened to\t1\t"
).replace("for the child\t", "for the child\t2\t").replace(
    "and recorded\t", "and recorded\t1-4\t"
).replace("health history\t", "health history\t\t")  # fmt: skip


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    return stored(by, CITING)


@pytest.fixture
def source(by):
    return inspected(by).source


def page(name, plan, source=None, *more):
    return reverse(f"plans:{name}", args=[plan.pk, *([source.pk] if source else []), *more])


def said(answer) -> str:
    return " ".join(answer.content.decode().replace("&#x27;", "'").split())


def pairs(plan, source):
    return {
        (link.objective.title.split()[0], link.requirement.number): link.why
        for link in RequirementLink.objects.filter(requirement__source=source)
    }


def texts_of(answer) -> list[str]:
    """What the cells of a downloaded workbook say."""
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    return [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]


def test_nothing_is_linked_before_somebody_accepts_it(client, by, plan, source):
    told = said(signed_in(client, by).get(page("coverage_of_source", plan, source)))

    assert "Nothing is linked yet." in told
    assert "6 links are suggested by the numbers that the plan cites" in told
    assert not RequirementLink.objects.exists()


def test_what_is_addressed_to_the_board_is_said_not_to_count_and_stands_on_the_inspection_s_page(
    client, by, plan, source
):
    site = signed_in(client, by)
    board = source.asked_of_others().get()

    told = said(site.get(page("coverage_of_source", plan, source)))

    assert "The one addressed to the Local Safeguarding Children Board is not counted here." in told
    address = reverse("inspections:inspection_detail", args=[source.pk])
    assert f'href="{address}#requirement-{board.position}">See it' in told
    assert f'id="requirement-{board.position}"' in said(site.get(address))


def test_several_addressed_to_the_board_are_counted_in_one_sentence(by):
    board = dataclasses.replace(REPORT.recommendations[-1], number="98")
    value = dataclasses.replace(REPORT, recommendations=(*REPORT.recommendations, board))

    told = not_counted_said(list(inspected(by, value).source.asked_of_others()))

    assert told == "The 2 addressed to the Local Safeguarding Children Board are not counted here."


def test_a_source_that_asks_of_nobody_else_says_nothing_of_others(client, by, plan):
    site = signed_in(client, by)

    assert "not counted here" not in said(
        site.get(page("coverage_of_source", plan, asked(by, "See every child.")))
    )


def test_the_file_says_too_what_is_not_counted(client, by, plan, source):
    answer = signed_in(client, by).get(page("coverage_download", plan, source, "xlsx"))

    assert any("Board is not counted here." in text for text in texts_of(answer))


def test_all_that_the_numbers_say_is_accepted_by_a_click(client, by, plan, source):
    site = signed_in(client, by)

    answer = site.post(page("coverage_links", plan, source), {"all_by_number": "yes"}, follow=True)

    assert "6 links kept." in said(answer)
    assert pairs(plan, source)["Children", "1"] == Why.NUMBER
    told = said(site.get(page("coverage_of_source", plan, source)))
    assert (
        "Recommendations 3 and 4 are answered only by blanket citations; 1 objective claims all 4."
        in told
    )


def test_a_link_by_wording_says_which_words_and_is_accepted_singly(client, by, plan, source):
    site = signed_in(client, by)
    told = said(site.get(page("coverage_links", plan, source)))
    objective = Objective.objects.get(title__startswith="Care leavers")
    requirement = source.requirements.get(number="4")

    site.post(page("coverage_links", plan, source), {"accept": f"{objective.pk}-{requirement.pk}"})

    assert "Both say:" in told
    assert pairs(plan, source) == {("Care", "4"): Why.WORDING}


def test_several_suggestions_are_ticked_and_accepted_together(client, by, plan, source):
    site = signed_in(client, by)
    objective = Objective.objects.get(title__startswith="Children")
    ticked = [
        f"{objective.pk}-{source.requirements.get(number='1').pk}",
        f"{Objective.objects.get(title__startswith='Care').pk}-{source.requirements.get(number='4').pk}",
    ]

    answer = site.post(page("coverage_links", plan, source), {"accept": ticked}, follow=True)

    assert "2 links kept." in said(answer)
    assert pairs(plan, source) == {("Children", "1"): Why.NUMBER, ("Care", "4"): Why.WORDING}


def test_suggestions_stand_under_what_they_would_answer_in_its_order(client, by, plan, source):
    told = said(signed_in(client, by).get(page("coverage_links", plan, source)))

    by_wording = told[told.index("By wording") :]
    numbers = re.findall(r"<legend[^>]*><b>(\d+)\.</b>", by_wording)
    assert numbers == sorted(set(numbers), key=int)


@pytest.mark.parametrize("number", ["²", "9" * 30])
def test_a_number_that_is_none_links_nothing(client, by, plan, source, number):
    chosen = {"objective": number, "requirement": number}

    answer = signed_in(client, by).post(page("coverage_links", plan, source), chosen, follow=True)

    assert "Nothing new was linked." in said(answer)


def test_a_link_is_made_by_hand_and_taken_back(client, by, plan, source):
    site = signed_in(client, by)
    objective = Objective.objects.get(title__startswith="Children")
    requirement = source.requirements.get(number="3")
    chosen = {"objective": objective.pk, "requirement": requirement.pk}
    site.post(page("coverage_links", plan, source), chosen)
    assert pairs(plan, source) == {("Children", "3"): ""}
    shown = said(site.get(page("coverage_of_source", plan, source)))
    assert f'name="pair" value="{objective.pk}-{requirement.pk}">Take back' in shown

    site.post(page("coverage_unlink", plan, source), {"pair": f"{objective.pk}-{requirement.pk}"})

    assert pairs(plan, source) == {}
    assert [one.history_type for one in RequirementLink.history.order_by("history_id")] == [
        "+",
        "-",
    ]
    assert Event.objects.filter(what="plans.requirements_unlinked").count() == 1


def test_what_is_of_another_plan_or_source_is_not_linked(by, plan, source):
    other = stored(by, CITING.replace("Children", "Babies"), "other.txt")
    theirs = Objective.objects.filter(theme__plan=other).first()
    ours = Objective.objects.filter(theme__plan=plan).first()
    mine = source.requirements.first()
    foreign = inspected(by).source.requirements.first()

    count = services.link(
        plan=plan,
        source=source,
        pairs={(theirs.pk, mine.pk): None, (ours.pk, foreign.pk): None},
        by=by,
    )

    assert count == 0


@pytest.mark.parametrize("told", [{}, {"accept": "x"}, {"objective": "x", "requirement": "1"}])
def test_nonsense_links_nothing(client, by, plan, source, told):
    answer = signed_in(client, by).post(page("coverage_links", plan, source), told, follow=True)

    assert "Nothing new was linked." in said(answer)


def test_every_source_is_told_in_a_sentence(client, plan, source):
    told = said(signed_in(client, person_with(BoardChair)).get(page("coverage", plan)))

    assert "SIF inspection of Calderbrook Council, December 2016" in told
    assert "Nothing of it is linked to this plan yet." in told


def test_who_only_reads_changes_no_link(client, plan, source):
    reader = signed_in(client, person_with(BoardChair))

    assert reader.get(page("coverage_of_source", plan, source)).status_code == 200
    assert reader.get(page("coverage_links", plan, source)).status_code == 404
    assert reader.post(page("coverage_unlink", plan, source), {"pair": "1-1"}).status_code == 404


def test_who_reads_only_their_own_sees_no_matrix(client, plan, source):
    worker = signed_in(client, person_with(SocialWorker))

    assert worker.get(page("coverage", plan)).status_code == 404


def test_the_matrix_is_downloaded_and_that_is_recorded(client, by, plan, source):
    site = signed_in(client, by)
    site.post(page("coverage_links", plan, source), {"all_by_number": "yes"})

    answer = site.get(page("coverage_download", plan, source, "xlsx"))

    cells = texts_of(answer)
    assert "●" in cells
    assert "○" in cells
    assert Event.objects.filter(what="plans.coverage_exported").count() == 1


def test_a_draft_plan_has_an_objective_for_each_requirement_of_the_authority(client, by, source):
    site = signed_in(client, by)

    site.post(reverse("plans:draft_plan", args=[source.pk]))
    work_through_jobs()

    value = Reading.objects.get().value()
    objectives = [one for theme in value.themes for one in theme.objectives]
    assert [one.recommendations for one in objectives] == [(1,), (2,), (3,), (4,)]
    assert objectives[0].title == "Ensure that children are seen alone and listened to."


def test_who_may_not_bring_in_plans_makes_no_draft(client, source):
    answer = signed_in(client, person_with(BoardChair)).post(
        reverse("plans:draft_plan", args=[source.pk])
    )

    assert answer.status_code == 404


@pytest.fixture
def newer(by, plan):
    """The plan in a version that cites less; called once links are what they shall be before it."""

    def make(later):
        check = begun(by, later, "later.txt")
        versions.choose_plan(check=check, plan=plan, by=by)
        check.refresh_from_db()
        answered(check, by, keep=False)
        versions.store_newer(check=check, state=state_of(check), by=by)

    return make


def test_what_each_version_answers_is_told_with_what_changed(client, by, plan, source, newer):
    newer(CITING.replace("and recorded\t1-4\t", "and recorded\t3\t"))

    told = said(signed_in(client, by).get(page("coverage_of_source", plan, source)))

    assert "Recommendations 3 and 4 are answered only by blanket citations" in told
    assert (
        "Recommendation 3 is answered specifically now, and was not before; recommendation 4 is "
        "answered by nothing now, and was not before." in told
    )


def test_links_by_numbers_that_a_newer_version_drops_are_told_and_taken_back(
    client, by, plan, source, newer
):
    site = signed_in(client, by)
    site.post(page("coverage_links", plan, source), {"all_by_number": "yes"})
    newer(CITING.replace("and recorded\t1-4\t", "and recorded\t3\t"))
    shown = said(site.get(page("coverage_of_source", plan, source)))
    assert "3 links accepted by a number that the plan cites no longer" in shown

    answer = site.post(
        page("coverage_unlink", plan, source), {"no_longer_cited": "yes"}, follow=True
    )

    assert "3 links taken back." in said(answer)
    assert {number for _, number in pairs(plan, source)} == {"1", "2", "3"}


def test_a_letter_from_which_nothing_is_taken_yet_is_told_so(client, by, plan):
    letter = inspected(by, dataclasses.replace(REPORT, recommendations=())).source
    site = signed_in(client, by)

    assert "It asks for nothing that a plan could answer." in said(site.get(page("coverage", plan)))
    told = said(site.get(page("coverage_of_source", plan, letter)))
    assert "It asks for nothing that a plan could answer." in told
    assert "The matrix" not in told


def test_each_source_costs_two_queries_its_requirements_and_its_links(client, by, plan, source):
    site = signed_in(client, by)
    site.get(page("coverage", plan))
    with CaptureQueriesContext(connection) as with_one:
        site.get(page("coverage", plan))
    for _ in range(3):
        inspected(by)

    with CaptureQueriesContext(connection) as with_four:
        site.get(page("coverage", plan))

    assert len(with_four) - len(with_one) == 3 * 2


def test_what_the_plan_prints_in_other_words_stands_beside_the_report_s(client, by, source):
    texts = [one.text for one in source.asked_of_authority()]
    texts[2] = "Ensure that supervision happens."
    listed = "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
    plan = stored(
        by, CITING.replace("## Practice", f"## Recommendations\n\n{listed}\n\n## Practice")
    )

    told = said(signed_in(client, by).get(page("coverage_of_source", plan, source)))

    assert "The plan prints 1 of these in other words" in told
    assert "<dt>3 in the plan</dt><dd>Ensure that supervision happens.</dd>" in told
