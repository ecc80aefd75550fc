"""The rules of this house that no tool checks: sizes, names, where things stand, what may not ship."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "goldenthread"
WEB = PACKAGE / "web"

MODULES = sorted(
    path
    for folder in (PACKAGE, ROOT / "tests", ROOT / "bench", ROOT / "tools")
    for path in folder.rglob("*.py")
    if "migrations" not in path.parts and "node_modules" not in path.parts
)
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "misc"}
# What GOV.UK keeps for itself, and MOJ too.
KEPT_BY_GOVERNMENT = re.compile(r"GDS Transport|@font-face|url\([^)]*(?:crest|crown)", re.I)


def told(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_no_module_is_longer_than_400_lines():
    lengths = {told(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}

    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_no_function_is_longer_than_50_lines():
    too_long = {
        f"{told(path)}: {node.name}": node.end_lineno - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > 50
    }

    assert too_long == {}


def test_every_module_begins_with_a_sentence_on_what_is_in_it():
    silent = [
        told(path)
        for path in MODULES
        if path.read_text("utf-8").strip()
        and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]

    assert silent == []


def test_no_template_is_longer_than_150_lines():
    lengths = {told(path): len(path.read_text("utf-8").splitlines()) for path in TEMPLATES}

    assert {path: length for path, length in lengths.items() if length > 150} == {}


def test_no_module_has_a_name_that_says_nothing():
    vague = [told(path) for path in MODULES if path.stem in VAGUE_NAMES]

    assert vague == []


def test_views_ask_queries_and_never_a_model():
    asking = [
        told(path)
        for path in WEB.rglob("views*.py")
        if re.search(r"\.objects\b|import models|\.models import", path.read_text("utf-8"))
    ]

    assert asking == []


def test_there_are_at_most_30_components_and_each_says_what_to_give_it():
    components = sorted((WEB / "templates" / "cotton").rglob("*.html"))
    silent = [
        told(path)
        for path in components
        if not path.read_text("utf-8").lstrip().startswith(("{#", "{% comment"))
    ]

    assert len(components) <= 30
    assert silent == []


def test_templates_hold_no_style_and_no_script_of_their_own():
    inline = [
        told(path)
        for path in TEMPLATES
        if re.search(
            r"\sstyle=|<style|\son[a-z]+=\"|<script(?![^>]*\ssrc=)", path.read_text("utf-8")
        )
    ]

    assert inline == []


@pytest.mark.parametrize("suffix", ["css", "js"])
def test_shipped_assets_hold_nothing_that_government_keeps_for_itself(suffix: str):
    static = WEB / "static"
    texts = {path: path.read_text("utf-8") for path in static.rglob(f"*.{suffix}")}

    assert texts
    assert [told(path) for path, text in texts.items() if KEPT_BY_GOVERNMENT.search(text)] == []
    assert [
        told(path) for path in static.rglob("*") if re.search(r"crest|crown|govuk-icon", path.name)
    ] == []
