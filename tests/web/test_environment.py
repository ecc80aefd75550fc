"""Settings from the environment: read, checked, and refused in words."""

import stat
from pathlib import Path

import pytest

from goldenthread.web.environment import (
    Environment,
    SettingRefused,
    close_to_others,
    dotenv_values,
    read_database_address,
)

ROOT = Path(__file__).parents[2]


def settings(**values: str) -> Environment:
    return Environment({f"GOLDENTHREAD_{name}": value for name, value in values.items()})


def test_a_missing_setting_is_named_with_what_to_do():
    with pytest.raises(SettingRefused, match=r"GOLDENTHREAD_SECRET_KEY is not set.*dotenv-sample"):
        settings().text("SECRET_KEY")


def test_a_default_stands_in_for_what_is_missing_or_blank():
    assert settings(HOST="  ").text("HOST", "here") == "here"
    assert settings().number("HOURS", 8) == 8
    assert settings().yes("DEBUG") is False
    assert settings().yes("DEBUG", default=True) is True


@pytest.mark.parametrize(
    ("given", "means"), [("yes", True), ("ON", True), ("no", False), ("", False)]
)
def test_yes_and_no_are_read_in_several_spellings(given, means):
    assert settings(DEBUG=given).yes("DEBUG") is means


def test_what_is_neither_yes_nor_no_is_refused():
    with pytest.raises(SettingRefused, match="must be yes or no"):
        settings(DEBUG="perhaps").yes("DEBUG")


@pytest.mark.parametrize("given", ["0", "-1", "many", "1.5"])
def test_a_number_too_small_or_no_number_is_refused(given):
    with pytest.raises(SettingRefused, match="whole number of at least 1"):
        settings(HOURS=given).number("HOURS", 8, least=1)


def test_a_list_is_split_at_commas():
    assert settings(HOSTS="a.example, b.example,").listed("HOSTS") == ["a.example", "b.example"]


def test_an_sqlite_address_gives_a_file_that_several_processes_may_write():
    database = read_database_address("sqlite:///var/site.sqlite3", called="X")

    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert database["NAME"] == "var/site.sqlite3"
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]


def test_a_postgresql_address_gives_each_of_its_parts():
    database = read_database_address("postgresql://me:s%40y@db.example:5433/thread", called="X")

    assert {key: database[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "NAME": "thread",
        "USER": "me",
        "PASSWORD": "s@y",
        "HOST": "db.example",
        "PORT": "5433",
    }


@pytest.mark.parametrize("address", ["mysql://x/y", "sqlite://", "postgresql://host/", "nonsense"])
def test_any_other_address_is_refused_with_the_two_that_work(address):
    with pytest.raises(SettingRefused, match=r"X is not a database address.*sqlite.*postgresql"):
        read_database_address(address, called="X")


def test_a_dotenv_file_is_read_line_by_line(tmp_path: Path):
    (tmp_path / ".env").write_text("# said\nA=1\n\nB = 'two words'\nnonsense\n", "utf-8")

    assert dotenv_values(tmp_path / ".env") == {"A": "1", "B": "two words"}
    assert dotenv_values(tmp_path / "missing") == {}


def test_the_sample_lists_each_setting_that_is_read():
    read = (ROOT / "goldenthread/web/settings.py").read_text("utf-8")
    asked = {
        line.split('"')[1]
        for line in read.replace("environment.", "\nenvironment.").splitlines()
        if line.startswith("environment.") and '("' in line
    }

    assert {f"GOLDENTHREAD_{name}" for name in asked} == set(dotenv_values(ROOT / "dotenv-sample"))


def test_files_are_closed_to_others_and_stay_open_to_their_group(tmp_path):
    told = tmp_path / ".env"
    told.write_text("GOLDENTHREAD_SECRET_KEY=x")
    told.chmod(0o644)

    close_to_others(told, tmp_path / "not there")

    assert stat.S_IMODE(told.stat().st_mode) == 0o640


def test_what_the_site_writes_is_for_its_own_user(tmp_path):
    told = tmp_path / "told.txt"
    told.write_text("a plan")

    assert stat.S_IMODE(told.stat().st_mode) == 0o600
