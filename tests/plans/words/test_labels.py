"""Labels and what they say."""

import pytest

from goldenthread.plans.plan import Meaning
from goldenthread.plans.words.labels import inner_labels, label_alone, labelled_line


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lead: Head of QA", [("Lead", "owners", "Head of QA")]),
        ("By when: May 2025", [("By when", "timescales", "May 2025")]),
        ("Lead – Head of QA", [("Lead", "owners", "Head of QA")]),
        (
            "Lead: Head of QA. By when: May 2025; Status: Green",
            [
                ("Lead", "owners", "Head of QA"),
                ("By when", "timescales", "May 2025"),
                ("Status", "rag", "Green"),
            ],
        ),
        (
            "Progress to date: The first hub opened.",
            [("Progress to date", "progress", "The first hub opened.")],
        ),
        ("Zebra: mane", []),
        ("What we will do about all of this and more: visits", []),
        ("Head of QA", []),
    ],
)
def test_a_line_of_labels_says_one_thing_after_another(text, told):
    assert [(each.label, each.meaning.value, each.said) for each in labelled_line(text)] == told


@pytest.mark.parametrize(
    ("text", "start", "said"),
    [
        ("Run an advert. Lead: Marketing. By: May 2025", 14, ["Marketing", "May 2025"]),
        ("Lead: Marketing", 15, []),
        ("Run an advert", 13, []),
    ],
)
def test_who_and_when_may_stand_inside_a_text(text, start, said):
    begin, labels = inner_labels(text)

    assert (begin, [each.said for each in labels]) == (start, said)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Actions:", Meaning.ACTION),
        ("We will:", Meaning.ACTION),
        ("Lead", Meaning.OWNERS),
        ("By when", Meaning.TIMESCALES),
        ("How will we know?", Meaning.SUCCESS_MEASURES),
        ("Is every child safe?", None),
        ("What:", Meaning.ACTION),
        ("How will we know:", Meaning.SUCCESS_MEASURES),
        ("Quality assurance", None),
        ("Recruitment", None),
        ("Actions are taken.", None),
        (":", None),
    ],
)
def test_a_label_may_stand_alone(text, meaning):
    assert label_alone(text) == meaning


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Lead officer – Head of MASH", ["Lead officer"]),
        ("Review thresholds with partners – Head of MASH", []),
        ("Agreed with all our partners: Head of MASH", ["Agreed with all our partners"]),
    ],
)
def test_a_label_before_a_dash_is_short(text, labels):
    assert [told.label for told in labelled_line(text)] == labels
