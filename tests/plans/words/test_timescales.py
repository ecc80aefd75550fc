"""When things are due is understood however it is written."""

import datetime

import pytest

from goldenthread.plans.plan import Timescale, TimescaleKind
from goldenthread.plans.words.days import Calendar
from goldenthread.plans.words.timescales import read_timescale, read_timescales, split_timescales

DAYS = Calendar(datetime.date(2025, 6, 1))


def said(text: str) -> str:
    """A timescale as understood, in short: its kind, its days, and a star where the year is inferred."""
    told = read_timescale(text, DAYS)
    days = "..".join(str(day) for day in (told.start, told.end) if day)
    return f"{told.kind} {days}{'*' if told.inferred else ''}".strip()


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("31/03/2026", "by 2026-03-31"),
        ("31.03.26", "by 2026-03-31"),
        ("2026-03-31", "by 2026-03-31"),
        ("2026-03-31 00:00:00", "by 2026-03-31"),
        ("Friday 6 June 2025", "by 2025-06-06"),
        ("1st July '25", "by 2025-07-01"),
        ("20-Oct-2025", "by 2025-10-20"),
        ("June 30, 2025", "by 2025-06-30"),
        ("31st of January, 2026", "by 2026-01-31"),
        ("w/c 3 June 2024", "by 2024-06-09"),
        ("FY 26/27 Q1", "by 2026-06-30"),
        ("Qtrly", "ongoing"),
        ("2025-26, Quarter 4", "by 2026-03-31"),
        ("Week commencing Monday 3rd June", "by 2025-06-09*"),
        ("From w/c 03/06/2024", "from 2024-06-03"),
        ("Launched w/c 3 June 2024", "on 2024-06-03..2024-06-09"),
        ("w/c 3 June to w/c 17 June 2024", "range 2024-06-03..2024-06-23"),
        ("w/e 7 June 2024", "by 2024-06-07"),
        ("Sept17", "by 2017-09-30"),
        ("Jul-25", "by 2025-07-31"),
        ("07/2025", "by 2025-07-31"),
        ("Mid June 2025", "by 2025-06-30"),
        ("End of Jan", "by 2025-01-31*"),
        ("6th June", "by 2025-06-06*"),
        ("Early 2025", "by 2025-03-31"),
        ("Mid 2025", "by 2025-06-30"),
        ("2025", "by 2025-12-31"),
        ("2025/26", "by 2026-03-31"),
        ("FY 2024-2025", "by 2025-03-31"),
        ("Q2 2024/25", "by 2024-09-30"),
        ("Q4 2024/25", "by 2025-03-31"),
        ("Third quarter of 2025", "by 2025-12-31"),
        ("Q3", "by 2025-12-31*"),
        ("Autumn term", "by 2025-12-31*"),
        ("Summer term 2024/25", "by 2025-08-31"),
        ("Winter 2025", "by 2026-02-28"),
        ("by Easter 2026", "by 2026-04-30"),
        ("June 2025 - on track", "by 2025-06-30"),
        ("Complete by June 2025", "by 2025-06-30"),
        ("Review March 2018", "by 2018-03-31"),
    ],
)
def test_a_day_a_month_a_quarter_a_term_or_a_year_is_due_on_its_last_day(text, understood):
    assert said(text) == understood


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("March – June 2024", "range 2024-03-01..2024-06-30"),
        ("March/April 17", "range 2017-03-01..2017-04-30"),
        ("Dec → March/April 2017", "range 2016-12-01..2017-04-30*"),
        (
            "Dec → New systems to be fully operational end of March.",
            "range 2024-12-01..2025-03-31*",
        ),
        ("Apr 25 - Mar 26", "range 2025-04-01..2026-03-31"),
        ("1 April 2025 to 31 March 2026", "range 2025-04-01..2026-03-31"),
        ("Between 1 and 30 November 2025", "range 2025-11-01..2025-11-30"),
        ("3rd-7th June 2025", "range 2025-06-03..2025-06-07"),
        ("Q1-Q2 2025/26", "range 2025-04-01..2025-09-30"),
        ("From April 2025 until June 2025", "range 2025-04-01..2025-06-30"),
        ("From April 2025, reviewed till June 2025", "range 2025-04-01..2025-06-30"),
        ("Between 1 May 2025 and 30 June 2026", "range 2025-05-01..2026-06-30"),
        ("Feb and March 2025", "range 2025-02-01..2025-03-31"),
    ],
)
def test_what_goes_from_one_day_to_another_is_a_range(text, understood):
    assert said(text) == understood


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("From April 2025", "from 2025-04-01"),
        ("May17 onwards", "from 2017-05-01"),
        ("Starting in September 2025", "from 2025-09-01"),
        ("Daily from 3 November 2025", "from 2025-11-03"),
        ("ongoing from May 2025", "from 2025-05-01"),
        ("Pilot to commence in July 2017", "from 2017-07-01"),
        ("on 4 June 2025", "on 2025-06-04..2025-06-04"),
        ("Group established Jan 2017.", "on 2017-01-01..2017-01-31"),
    ],
)
def test_what_begins_or_happens_on_a_day_says_so(text, understood):
    assert said(text) == understood


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("Ongoing", "ongoing"),
        ("On-going to the end of March 2018", "ongoing 2018-03-31"),
        ("Quarterly", "ongoing"),
        ("Every quarter to March 2027", "ongoing 2027-03-31"),
        ("Established now", "ongoing"),
        ("Immediate action", "immediate"),
        ("Immediately (by 1 June 2025)", "immediate"),
        ("ASAP", "immediate"),
        ("From now", "immediate"),
        ("Now, then each month", "ongoing"),
        ("Within 6 weeks of sign-off", "within"),
        ("12 months from sign off", "within"),
        ("6 weeks", "within"),
        ("Completed", "done"),
        ("Complete - June 2024", "done 2024-06-30"),
        ("31 March 2025 - Complete", "done 2025-03-31"),
        ("TBC", "unknown"),
        ("Next board meeting", "unknown"),
        ("31 Nov 2025", "unknown"),
        ("31/06/2025", "unknown"),
        ("01/13/2025", "unknown"),
        ("they may 12", "unknown"),
        ("", "unknown"),
    ],
)
def test_what_has_no_one_day_says_what_it_is(text, understood):
    assert said(text) == understood


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("Within 6 weeks of 3 May 2025", "within"),
        ("within 6 weeks of sign-off on 3 May 2025", "within"),
        ("Within three months of the inspection in March 2025", "within"),
        ("10 working days after the board of Tuesday 6 May", "within"),
        ("Within 4 weeks of the May 2025 board", "within"),
        ("Within 6 weeks of sign-off by 14 June 2025", "by 2025-06-14"),
        ("Within 6 weeks of sign-off (14 June 2025)", "by 2025-06-14"),
        ("Within 6 weeks, on 14 June 2025", "by 2025-06-14"),
    ],
)
def test_a_day_that_the_weeks_are_counted_from_is_not_the_day_by_which(text, understood):
    assert said(text) == understood


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("Now that the new team is in place", "unknown"),
        ("Now that the system is live, by June 2025", "by 2025-06-30"),
        ("now that the system is live by June 2025", "by 2025-06-30"),
        ("Now that posts are filled, immediately", "immediate"),
        ("Now with the board", "unknown"),
        ("Now until June 2025", "ongoing 2025-06-30"),
        ("From now to the end of June 2025", "ongoing 2025-06-30"),
    ],
)
def test_a_sentence_that_only_begins_with_now_sets_nothing_at_once(text, understood):
    assert said(text) == understood


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("April 26 (was Dec 25)", "by 2026-04-30"),
        ("Sept 25 (revised from June 25)", "by 2025-09-30"),
        ("March 2025 - revised to June 2025", "by 2025-06-30"),
        ("30 June 2025 (extended to 31 July 2025)", "by 2025-07-31"),
        ("30 June 2025 (moved to the autumn of the plan)", "by 2025-12-31*"),
        ("1 May 2025, deferred to a later day", "by 2025-05-01"),
    ],
)
def test_a_day_that_was_put_off_is_not_the_day(text, understood):
    assert said(text) == understood


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Jan 2017 May 2017", ["Jan 2017", "May 2017"]),
        ("Nov 2024; Feb 2025", ["Nov 2024", "Feb 2025"]),
        (
            "Audit in Jan 2018. Dip sample in Dec 2018",
            ["Audit in Jan 2018.", "Dip sample in Dec 2018"],
        ),
        ("31 March 2025 and then ongoing", ["31 March 2025", "ongoing"]),
        ("Feb to May 2017", ["Feb to May 2017"]),
        ("Jan to March 2017 June 2018", ["Jan to March 2017", "June 2018"]),
        ("Oct 2018 / Jan 2018 done", ["Oct 2018 /", "Jan 2018 done"]),
        ("Jan 2017/May 2017/March 2018", ["Jan 2017/May 2017/March 2018"]),
        ("May 2017 (review) after Jan 2018", ["May 2017", "(review) after Jan 2018"]),
        ("Ongoing", ["Ongoing"]),
        ("  ", []),
    ],
)
def test_a_text_is_cut_into_the_parts_that_each_say_when(text, parts):
    assert split_timescales(text, DAYS) == parts


def test_a_timescale_keeps_its_words_in_one_line():
    assert read_timescale("31\n March  2025", DAYS) == Timescale(
        "31 March 2025", TimescaleKind.BY, end=datetime.date(2025, 3, 31)
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("May & Nov 2031", [("May", "2031-05-31", False), ("Nov 2031", "2031-11-30", False)]),
        (
            "1 Feb, 2 March 2022",
            [("1 Feb", "2022-02-01", False), ("2 March 2022", "2022-03-02", False)],
        ),
        (
            "Jan, March, June 2031",
            [
                ("Jan", "2031-01-31", True),
                ("March", "2031-03-31", False),
                ("June 2031", "2031-06-30", False),
            ],
        ),
        ("May & Nov", [("May", "2025-05-31", True), ("Nov", "2025-11-30", True)]),
        ("June 2024", [("June 2024", "2024-06-30", False)]),
    ],
)
def test_a_year_that_is_printed_once_for_several_is_that_of_all(text, told):
    found = read_timescales(text, DAYS)

    assert [(one.raw, one.end and str(one.end), one.inferred) for one in found] == told
