"""Words of a plan in templates."""

import pytest
from django.template import Context, Template

from goldenthread.documents.document import Place
from goldenthread.plans.finding.sought import terms_of
from goldenthread.web.plans.short_forms import ShortForms
from tests.factories.found_plans import stored_to_find
from tests.factories.plans import keeper

LOAD = "{% load plan_words %}"


def shown(template: str, **context) -> str:
    return Template(LOAD + template).render(Context(context))


def test_without_terms_and_short_forms_a_text_is_shown_as_it_is_and_escaped():
    assert shown("“{% told text %}”", text="Audit <b>\nagain") == "“Audit &lt;b&gt;<br>again”"


def test_what_was_looked_for_is_marked():
    told = shown("{% told text %}", text="Audit & <audits>", terms=terms_of("audit"))

    assert told == "<mark>Audit</mark> &amp; &lt;<mark>audits</mark>&gt;"


@pytest.mark.django_db
def test_a_short_form_is_explained_at_its_first_use_in_each_part_and_can_take_the_keyboard():
    short_forms = ShortForms(stored_to_find(keeper()))
    page = "{% told text %}|{% told text %}|{% told text part='owners' linked=True %}"

    first, again, linked = shown(page, text="HOS", short_forms=short_forms).split("|")

    inside = 'HOS<span class="app-short-form__long"> (Head of Service)</span></abbr>'
    named = '<abbr class="app-short-form" title="Head of Service"'
    assert first == f'{named} tabindex="0">{inside}'
    assert again == "HOS"
    assert linked == f"{named}>{inside}"
    assert short_forms.used == {"HOS": "Head of Service"}


@pytest.mark.django_db
def test_a_short_form_inside_what_was_looked_for_is_both():
    short_forms = ShortForms(stored_to_find(keeper()))

    told = shown("{% told text %}", text="HOS", short_forms=short_forms, terms=terms_of("hos"))

    assert told.startswith("<mark><abbr")


@pytest.mark.django_db
def test_a_place_leads_to_its_row_for_who_reads_the_whole_plan():
    plan = stored_to_find(keeper())
    where = Place(table=2, row=4, column=3)

    led = shown("{% place where %}", where=where, plan=plan, reads_whole=True)
    told = shown("{% place where %}", where=where, plan=plan, reads_whole=False)

    assert f'href="/plans/{plan.pk}/document/#table-2-row-4"' in led
    assert "table 2, row 4, column 3" in told
    assert "href" not in told


def test_no_place_and_a_page_of_no_plan_lead_nowhere():
    assert shown("{% place where %}", where=Place()).strip() == ""
    assert "href" not in shown("{% place where %}", where="page 3")
