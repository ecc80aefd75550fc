"""The same children loaded from each form: the same position on the same day, as far as each tells it."""

import datetime

import pytest

from goldenthread.childdata.loading import load
from goldenthread.childdata.store.position import Position
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.synth.authority import Wanted
from goldenthread.childdata.synth.making import Forms, make_up

DAY = datetime.date(2026, 3, 31)
NOW = datetime.datetime(2026, 4, 1, tzinfo=datetime.UTC)
WANTED = Wanted(children=300, years=3, seed=31, until=DAY)

PLANS_THAT_RUN = """
    SELECT cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_latest_category
    FROM ssd_cp_plans WHERE cppl_cp_plan_end_date IS NULL AND NOT coalesce(cppl_cp_plan_ola, false)
"""
IN_NEED = """
    SELECT cine_person_id, cast(cine_referral_date AS date), cine_cin_primary_need_code
    FROM ssd_cin_episodes WHERE cine_close_date IS NULL AND NOT cine_referral_nfa
"""
OPEN_ASSESSMENTS = """
    SELECT cina_person_id, cina_assessment_start_date
    FROM ssd_cin_assessments WHERE cina_assessment_auth_date IS NULL
"""
ENQUIRIES = """
    SELECT s47e_person_id, s47e_s47_start_date
    FROM ssd_s47_enquiry WHERE s47e_s47_start_date >= '2025-11-01'
"""
EPISODES = """
    SELECT clae_person_id, clae_cla_episode_start_date, clae_cla_episode_start_reason,
        clae_cla_episode_ceased_date, clae_cla_episode_ceased_reason
    FROM ssd_cla_episodes
    WHERE clae_cla_episode_ceased_date IS NULL OR clae_cla_episode_ceased_date > '2024-04-01'
"""
PLACED = """
    SELECT clap_person_id, clap_cla_placement_type, clap_cla_placement_urn,
        clap_cla_placement_postcode
    FROM ssd_cla_placement WHERE clap_cla_placement_end_date IS NULL AND clap_person_id NOT IN (
        SELECT lega_person_id FROM ssd_legal_status WHERE lega_legal_status = 'V4')
"""
REVIEWS = """
    SELECT clar_cla_person_id, clar_cla_review_date, clar_cla_review_participation
    FROM ssd_cla_reviews
    WHERE clar_cla_review_date >= '2024-04-01' AND NOT coalesce(clar_cla_review_cancelled, false)
"""
CONTACTS = """
    SELECT cont_person_id, cast(cont_contact_date AS date), cont_contact_source_code
    FROM ssd_contacts WHERE cont_contact_date >= '2025-09-30'
"""


@pytest.fixture(scope="module")
def positions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("forms")
    places = {
        "ssd": folder / "ssd",
        "annex_a": folder / "annex.xlsx",
        "ssda903": folder / "903",
        "cin_census": folder / "cin.xml",
    }
    forms = Forms(**places)
    make_up(WANTED, forms, with_faults=False)
    found = {}
    for name, place in places.items():
        store = Store(folder / f"store_{name}")
        load([place], store, DAY, NOW)
        found[name] = Position(store, DAY)
    yield found
    for position in found.values():
        position.close()


@pytest.mark.parametrize(
    ("form", "question"),
    [
        ("cin_census", PLANS_THAT_RUN),
        ("annex_a", PLANS_THAT_RUN),
        ("cin_census", IN_NEED),
        ("cin_census", OPEN_ASSESSMENTS),
        ("annex_a", OPEN_ASSESSMENTS),
        ("cin_census", ENQUIRIES),
        ("annex_a", ENQUIRIES),
        ("ssda903", EPISODES),
        ("ssda903", PLACED),
        ("annex_a", PLACED),
        ("ssda903", REVIEWS),
        ("annex_a", CONTACTS),
    ],
)
def test_a_form_tells_what_the_dataset_tells(positions, form, question):
    said = positions["ssd"].cursor().execute(question).fetchall()

    assert said
    assert set(positions[form].cursor().execute(question).fetchall()) == set(said)
