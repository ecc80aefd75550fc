"""Definition folders of TOML: found by their place, refused where they say nothing of the kind."""

import importlib
import sys

import pytest

from goldenthread.core.toml_definitions import NotADefinition, load_toml_definitions


@pytest.fixture
def folder(tmp_path, monkeypatch):
    package = tmp_path / "made_up_scales"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "notes.md").write_text("not a definition")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "made_up_scales", raising=False)
    return importlib.import_module("made_up_scales")


def write(folder, name, text):
    with open(f"{folder.__path__[0]}/{name}.toml", "w", encoding="utf-8") as file:
        file.write(text)


def test_each_file_is_a_definition_with_its_name_as_id_in_order(folder):
    write(folder, "second", 'title = "Two"')
    write(folder, "first", 'title = "One"')

    found = load_toml_definitions(folder, lambda name, told: (name, told["title"]))

    assert list(found.items()) == [("first", ("first", "One")), ("second", ("second", "Two"))]


@pytest.mark.parametrize("text", ['name = "no title"', "no toml at all"])
def test_a_file_that_is_no_definition_is_named(folder, text):
    write(folder, "odd", text)

    with pytest.raises(NotADefinition, match=r"odd\.toml"):
        load_toml_definitions(folder, lambda _, told: told["title"])
