"""What may be run as a job."""

import pytest

from goldenthread.web.jobs.work import NotWork, path_of, work_at
from tests.factories.work import count_rows, no_work


def test_work_is_found_again_by_its_path():
    assert path_of(count_rows) == "tests.factories.work.count_rows"
    assert work_at("tests.factories.work.count_rows") is count_rows


def test_nothing_else_is_run_whatever_a_record_says():
    with pytest.raises(NotWork):
        path_of(no_work)
    with pytest.raises(NotWork):
        work_at("os.system")
