"""`goldenthread plan layouts`: the names that `plan export` takes."""

from goldenthread.cli import main
from goldenthread.plans.export import known_layouts


def test_layouts_lists_every_layout_with_its_headings(capsys):
    assert main(["plan", "layouts"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["same", *known_layouts()]
    assert any("Objective / ref · Actions submitted · Progress · Further work" in x for x in lines)
