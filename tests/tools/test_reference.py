"""The reference is written from the code, and its check shows what is out of date."""

from tools import reference


def test_what_was_just_written_is_up_to_date(tmp_path, capsys):
    assert reference.main([], tmp_path) == 0

    assert reference.main(["--check"], tmp_path) == 0
    pages = {page.relative_to(tmp_path).as_posix() for page in tmp_path.rglob("*.md")}
    assert pages == set(reference.PAGES)
    assert capsys.readouterr().out == ""


def test_a_changed_and_a_foreign_page_are_shown_by_the_check(tmp_path, capsys):
    reference.main([], tmp_path)
    page = tmp_path / "roles.md"
    page.write_text(page.read_text("utf-8").replace("## Councillor", "## Counsellor"), "utf-8")
    (tmp_path / "old.md").write_text("Left behind", "utf-8")
    (tmp_path / "tables" / "ssd_old.md").write_text("Left behind", "utf-8")

    assert reference.main(["--check"], tmp_path) == 1

    said = capsys.readouterr()
    assert "-## Counsellor\n+## Councillor" in said.out
    assert "\nold.md is not written by tools/reference.py" in said.out
    assert "tables/ssd_old.md is not written by tools/reference.py" in said.out
    assert "run make docs" in said.err


def test_settings_of_the_sample_have_the_comment_above_them():
    sample = "# For all of it\n\n# Where it is\n# kept\nA=1\n\n# Two\nB=\nC=x=y\n"

    assert reference.sample_settings(sample) == {
        "A": ("1", "Where it is kept"),
        "B": ("", "Two"),
        "C": ("x=y", "Two"),
    }


def test_settings_with_a_default_may_be_left_out():
    source = (
        'A = environment.text("KEY")\n'
        'B = environment.number("HOURS", 8, least=1) * 3600\n'
        'C = {"default": environment.database("URL")}\n'
        'if environment.yes("DEMO"): pass\n'
    )

    assert reference.settings_read(source) == {
        "GOLDENTHREAD_KEY": False,
        "GOLDENTHREAD_HOURS": True,
        "GOLDENTHREAD_URL": False,
        "GOLDENTHREAD_DEMO": True,
    }


def test_every_command_is_shown_as_it_is_typed():
    page = "\n".join(reference.commands_page())

    assert "goldenthread plan read FILE [--json]" in page
    assert "goldenthread plan export PLAN.json --layout LAYOUT --to FILE" in page
