"""Who and when at the end of an action."""

import datetime

import pytest

from goldenthread.plans.words.days import Calendar
from goldenthread.plans.words.inline import has_dated_note, line_note, read_note

DAYS = Calendar(datetime.date(2017, 6, 1))


def noted(text: str) -> tuple[list[str], list[str]]:
    note = read_note(text, DAYS)
    return list(note.owners), [timescale.raw for timescale in note.timescales]


@pytest.mark.parametrize(
    ("text", "owners", "dates"),
    [
        ("Audit (Head of QA – Mar18)", ["Head of QA"], ["Mar18"]),
        ("Audit (Head of QA - Mar18).", ["Head of QA"], ["Mar18"]),
        ("Workshops (All HOS – Sept17 onwards)", ["All HOS"], ["Sept17 onwards"]),
        ("Report (IROs – on-going)", ["IROs"], ["on-going"]),
        ("Report (on-going)", [], ["on-going"]),
        ("Briefing (May17)", [], ["May17"]),
        ("Events (Jun17, Sept17 and Jan18)", [], ["Jun17", "Sept17", "Jan18"]),
        ("Sign off (Mar17 – Jun17)", [], ["Mar17 – Jun17"]),
        (
            "Pop-ups (Service Manager (CYP Systems) – Dec17 )",
            ["Service Manager (CYP Systems)"],
            ["Dec17"],
        ),
        ("Develop plan (SD EHCS Dec17)", ["SD EHCS"], ["Dec17"]),
        ("Audit (Perf. and Intel. by end of Aug17)", [], ["Perf. and Intel. by end of Aug17"]),
        ("Audit (Head of QA)", ["Head of QA"], []),
        (
            "Guidance on LCS – Service Manager (Systems) Aug17)",
            ["Service Manager (Systems)"],
            ["Aug17"],
        ),
        (
            "Make it permanent (HOS 1 / SD Help) and Safeguarding – Dec17)",
            ["HOS 1", "SD Help and Safeguarding"],
            ["Dec17"],
        ),
        ("Tea (Head of Fostering – May18", ["Head of Fostering"], ["May18"]),
        ("Audit (Mar18 – Head of QA)", ["Head of QA"], ["Mar18"]),
        ("Audit (in two teams – and then all)", [], []),
        ("Review thresholds)", [], []),
        ("Support for children (with SEND)", [], []),
        ("Review the plan", [], []),
        (
            "Hold a meeting – Head of MASH – by 31 Oct 2017 – Complete",
            ["Head of MASH"],
            ["by 31 Oct 2017"],
        ),
        ("Train all – PSW – Summer 2018", ["PSW"], ["Summer 2018"]),
        ("Train all – Summer 2018 – PSW", ["PSW"], ["Summer 2018"]),
        ("Report on cases – court and care – June 2017", [], []),
        ("Report to the Head of MASH – June 2017", [], []),
        ("Report – Head of MASH – soon", [], []),
        ("Caseloads run monthly", [], ["run monthly"]),
        ("Report monthly", [], []),
        ("A note (" + "that goes on and on " * 10 + ")", [], []),
    ],
)
def test_owner_and_date_stand_in_brackets_at_the_end(text, owners, dates):
    assert noted(text) == (owners, dates)


@pytest.mark.parametrize(
    ("text", "owners", "dates"),
    [
        (
            "Run an advert. Lead: Marketing Manager. By: 30 September 2025",
            ["Marketing Manager"],
            ["30 September 2025"],
        ),
        (
            "Notify health (Lead: Support Officer; Due: 1 May 2026)",
            ["Support Officer"],
            ["1 May 2026"],
        ),
        ("Decide: by when: soon", [], []),
        ("Review ten plans (Lead: IRO Manager; ongoing)", ["IRO Manager"], ["ongoing"]),
        ("Review ten plans (Lead: IRO Manager; PSW)", ["IRO Manager", "PSW"], []),
        (
            "Review ten plans (Leads: PSW; March Centre Manager)",
            ["PSW", "March Centre Manager"],
            [],
        ),
    ],
)
def test_owner_and_date_may_have_labels(text, owners, dates):
    assert noted(text) == (owners, dates)


def test_a_line_of_labels_alone_tells_who_and_when():
    note = line_note("Lead: Head of Court Team", DAYS)

    assert note is not None
    assert note.owners == ("Head of Court Team",)


@pytest.mark.parametrize("text", ["Give workers protected time", "Progress: on track"])
def test_a_line_with_anything_else_is_no_such_line(text):
    assert line_note(text, DAYS) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [("Audit (Head of QA – Mar18)", True), ("Audit (Head of QA)", False), ("Audit", False)],
)
def test_a_dated_note_names_both_someone_and_a_day(text, answer):
    assert has_dated_note(text, DAYS) is answer
