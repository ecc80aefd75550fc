"""The twenty real reports are read as a person would read them."""

import hashlib

import pytest

from goldenthread.inspections.json_form import report_as_json
from goldenthread.inspections.reading import read_report
from tests.inspections.score import REPORTS, expected_reports, score_of

EXPECTED = expected_reports()

pytestmark = pytest.mark.skipif(
    not EXPECTED, reason=f"the real reports are not at {REPORTS}, so they cannot be read"
)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected["id"])
def test_a_real_report_is_read_as_expected(expected):
    data = (REPORTS / expected["file"]).read_bytes()

    read = report_as_json(read_report(data))

    score = score_of(expected, read)
    assert hashlib.sha256(data).hexdigest() == expected["sha256"]
    assert score.differences == []
    assert score.right == score.of


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected["id"])
def test_nothing_is_unsure_that_a_real_report_says(expected):
    read = read_report((REPORTS / expected["file"]).read_bytes())

    assert read.unsure == ()
    assert [each.text for each in read.statements] == [
        each["text"] for each in expected["statements"]
    ]
