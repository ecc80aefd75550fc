"""The truth beside the files: where improvement is planted, and each fault."""

import json

from goldenthread.childdata.synth.authority import Authority
from goldenthread.childdata.synth.truth import FILE, Truth
from tests.childdata.synth.making_up import WANTED


def test_the_file_holds_the_wishes_the_teams_the_faults_and_the_rows(tmp_path):
    planted = {"fault": "row twice", "table": "ssd_person", "key": {}, "column": ""}

    with Truth(tmp_path, Authority(WANTED)) as truth:
        truth.tell(planted)
        truth.tell(planted)
        truth.finish({"ssd_person": 160})

    told = json.loads((tmp_path / FILE).read_text("utf-8"))
    assert told["authority"]["seed"] == WANTED.seed
    assert told["faults"] == [planted, planted]
    assert told["rows"] == {"ssd_person": 160}
    improving = [one for one in told["teams"] if one["improves_from"]]
    assert all(
        one["in_time"]["assessment within 45 working days"]["after"] >= 0.9 for one in improving
    )
