"""How new the newest is: said in a sentence, and against how new it should be."""

import datetime

from goldenthread.childdata.quality.events import MAY_LIE_AHEAD, all_events
from goldenthread.childdata.quality.examples import drawn
from goldenthread.childdata.quality.freshness import freshness
from goldenthread.childdata.tables import all_tables

TODAY = datetime.date(2026, 3, 31)
SUPERVISION = """
    exsu_supervision_id | exsu_supervision_date | exsu_recorded_date
    S1                  | 2026-03-12            | 2026-03-14
    S2                  | 2026-02-12            | 2026-03-15
    S3                  | 2026-04-12            | 2026-04-12
"""


def sentences(**tables):
    with drawn(tables, TODAY) as material:
        return [one.sentence for one in freshness(material, TODAY)]


def test_it_is_said_how_long_ago_the_last_was_and_how_long_it_should_be():
    assert sentences(ext_supervision=SUPERVISION) == [
        "Supervision was last recorded 19 days ago, for 12 March 2026 and last written down on "
        "15 March 2026; 14 days is as long as it should be."
    ]


def test_what_is_new_enough_is_said_and_no_more():
    visits = """
        cinv_cin_visit_id | cinv_cin_visit_date
        V1                | 2026-03-31
    """

    assert sentences(ssd_cin_visits=visits) == [
        "A visit to a child in need was last recorded today, for 31 March 2026."
    ]


def test_the_furthest_behind_comes_first_and_what_never_was_before_it():
    told = sentences(
        ext_supervision=SUPERVISION,
        ssd_contacts="cont_contact_id | cont_contact_date\nC1 | 2026-03-30 10:00",
        ssd_cp_visits="cppv_cp_visit_id | cppv_cp_visit_date\nV1 | ",
        ssd_cla_visits="clav_cla_visit_id | clav_cla_visit_date\nV1 | 2025-03-31",
    )

    assert [one.split(" was ")[0] for one in told] == [
        "A visit to a child on a protection plan",
        "A visit to a child in care",
        "Supervision",
        "A contact",
    ]
    assert told[0].endswith("was never recorded.")
    assert "yesterday" in told[3]


def test_every_event_names_columns_that_there_are():
    for table, event in all_events().items():
        named = {event.day, event.end, event.recorded, event.over} - {None}
        assert named <= all_tables()[table].columns.keys()
        assert event.when in ("anytime", "alive", "born")
    assert {name for one in all_tables().values() for name in one.columns} >= MAY_LIE_AHEAD
