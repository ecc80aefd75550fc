"""Definitions are found by their place in a folder."""

import sys

import pytest

from goldenthread.core.definitions import NotOneDefinition, load_definition, load_definitions
from goldenthread.documents import readers
from goldenthread.documents.readers.reader import Reader


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A package of definitions, each a text in capital letters."""
    files = {
        "__init__.py": "",
        "measure.py": "TITLE = 'Beside the definitions'",
        "visits.py": "MEASURE = 'visits'",
        "area/__init__.py": "",
        "area/referrals.py": "MEASURE = 'referrals'; lower = 'no definition'",
    }
    for name, text in files.items():
        path = tmp_path / "made_up_measures" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    monkeypatch.syspath_prepend(str(tmp_path))
    import made_up_measures

    yield made_up_measures
    for name in [name for name in sys.modules if name.startswith("made_up_measures")]:
        del sys.modules[name]


def test_every_file_of_a_folder_is_found_by_its_path(folder):
    assert load_definitions(folder, str) == {
        "area.referrals": "referrals",
        "measure": "Beside the definitions",
        "visits": "visits",
    }


def test_the_module_of_the_kind_itself_is_passed_over():
    assert "reader" not in load_definitions(readers, Reader)
    assert load_definition(readers, Reader, "reader") is None


@pytest.mark.parametrize(("text", "count"), [("", 0), ("ONE = '1'; TWO = '2'", 2)])
def test_a_file_with_none_or_several_is_a_fault(folder, tmp_path, text, count):
    (tmp_path / "made_up_measures" / "wrong.py").write_text(text)

    with pytest.raises(NotOneDefinition, match=f"wrong holds {count} of str"):
        load_definitions(folder, str)


def test_one_definition_is_loaded_without_the_others(folder):
    assert load_definition(folder, str, "visits") == "visits"
    assert "made_up_measures.area.referrals" not in sys.modules


@pytest.mark.parametrize("name", ["lost", "", "area.referrals", "../visits", "os path"])
def test_a_name_that_no_file_has_gives_none(folder, name):
    assert load_definition(folder, str, name) is None
