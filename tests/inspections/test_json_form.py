"""A report as JSON and as a summary."""

import datetime
import json

from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.inspections.contained import report_entries, report_of_file
from goldenthread.inspections.json_form import report_as_json
from goldenthread.inspections.report import (
    Judgement,
    Recommendation,
    RecommendationList,
    Report,
    Span,
    Statement,
    Unsure,
)
from goldenthread.inspections.summary import summary_lines
from tests.factories.reports import ilacs_cover, report

MARCH = datetime.date(2023, 3, 1)
FULL = Report(
    authority="Calderbrook",
    framework="SIF",
    pages=40,
    spans=(Span(MARCH, MARCH), Span(datetime.date(2023, 4, 1), datetime.date(2023, 4, 2))),
    published=None,
    lead_inspectors=("Anna Field", "Tom Brook"),
    judgements=(Judgement("overall", "Overall", "good"), Judgement("lscb", "Board", None)),
    recommendations=(
        Recommendation(
            RecommendationList.LSCB, "97", "Priority actions", "Leadership", "Lead: well", 34,
            lead="Lead:", sub=("well",), refs=("(paragraph 3)",), repeats=True,
        ),
    ),
    statements=(Statement(RecommendationList.LOCAL_AUTHORITY, None, "None.", 5),),
    unsure=(Unsure("judgements", "No grade was found for “Board”."),),
)  # fmt: skip
EMPTY = Report(None, "ILACS", 10, (), None, (), (), ())


def test_a_report_has_every_key_of_the_contract_and_its_places():
    told = json.loads(json.dumps(report_as_json(FULL)))

    assert told["inspection_start"] == "2023-03-01"
    assert told["inspection_end"] == "2023-04-02"
    assert told["inspection_spans"] == [["2023-03-01", "2023-03-01"], ["2023-04-01", "2023-04-02"]]
    assert told["recommendations"] == [
        {
            "list": "lscb", "number": "97", "group": "Priority actions", "theme": "Leadership",
            "text": "Lead: well", "page": 34, "lead": "Lead:", "sub": ["well"],
            "refs": ["(paragraph 3)"], "repeat": True,
        }
    ]  # fmt: skip
    assert told["judgements"][1] == {"key": "lscb", "name": "Board", "grade": None}
    assert told["statements"][0]["list"] == "local_authority"
    assert told["unsure"] == [{"field": "judgements", "reason": "No grade was found for “Board”."}]


def test_an_empty_report_has_the_same_keys_with_nothing_in_them():
    told = report_as_json(EMPTY)

    assert told["inspection_start"] is told["published"] is told["authority"] is None
    assert told["recommendations"] == told["judgements"] == told["unsure"] == []
    assert "inspection_spans" not in told


def test_a_summary_says_what_was_found_and_what_is_unsure():
    lines = summary_lines({"file": "a.pdf", **report_as_json(FULL)})

    assert lines == [
        "a.pdf",
        "  Calderbrook: SIF",
        "  Inspected 2023-03-01 to 2023-04-02, published on no printed date",
        "  Led by Anna Field and Tom Brook",
        "  Overall: good",
        "  Board: not found",
        "  1 recommendation for the safeguarding children board",
        "  Unsure of judgements: No grade was found for “Board”.",
    ]


def test_a_summary_of_nothing_says_so():
    lines = summary_lines({"file": "a.pdf", **report_as_json(EMPTY)})

    assert lines[1:] == [
        "  Authority not known: ILACS",
        "  Inspected on days not known, published on no printed date",
        "  Led by nobody named",
        "  No recommendations",
    ]


def test_what_the_contained_process_answers_is_what_an_entry_tells(tmp_path):
    data = report(ilacs_cover())
    (tmp_path / "a.pdf").write_bytes(data)
    (tmp_path / ".hidden").write_bytes(b"not looked at")

    (entry,) = report_entries([tmp_path])

    assert entry == {
        "file": "a.pdf",
        "path": str(tmp_path / "a.pdf"),
        **report_of_file(data, DEFAULT_LIMITS),
    }
