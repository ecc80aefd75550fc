"""The documents agree with one another and with the code: links, settings, commands, words."""

import re
from pathlib import Path

import pytest

from goldenthread.web.demo.authority import DEMO_PASSWORD, PEOPLE
from tools.reference import sample_settings, settings_read

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)[^)]*\)")


def told(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=told)
def test_links_to_files_resolve(page):
    links = LINK.findall(page.read_text("utf-8"))

    broken = [one for one in links if "://" not in one and not (page.parent / one).exists()]
    assert broken == []


def test_every_document_is_linked_from_another():
    linked = {
        (page.parent / one).resolve()
        for page in PAGES
        for one in LINK.findall(page.read_text("utf-8"))
        if "://" not in one
    }

    assert [told(page) for page in PAGES if page not in linked and page.name != "README.md"] == []


def test_the_index_lists_every_tutorial_guide_explanation_and_reference():
    index = (DOCS / "README.md").read_text("utf-8")

    missing = [
        told(page)
        for kind in ("tutorials", "how-to", "explanation", "reference")
        for page in sorted((DOCS / kind).glob("*.md"))
        if f"({kind}/{page.name})" not in index
    ]
    assert missing == []


def test_every_setting_in_the_sample_is_read_and_every_setting_read_is_in_the_sample():
    sample = sample_settings((ROOT / "dotenv-sample").read_text("utf-8"))
    read = settings_read((ROOT / "goldenthread/web/settings.py").read_text("utf-8"))

    assert set(sample) == set(read)
    assert [name for name, (_, comment) in sample.items() if not comment] == []


def test_settings_named_in_documents_are_settings():
    sample = sample_settings((ROOT / "dotenv-sample").read_text("utf-8"))
    named = {
        (told(page), name)
        for page in PAGES
        for name in re.findall(r"GOLDENTHREAD_[A-Z_]+", page.read_text("utf-8"))
    }

    assert [one for one in sorted(named) if one[1] not in sample] == []


def test_make_targets_named_in_documents_are_in_the_makefile():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    # In prose "make" is a verb: only what stands as code is a command.
    named = {
        (told(page), target)
        for page in PAGES
        for target in re.findall(r"(?:`|^)make ([a-z-]+)", page.read_text("utf-8"), re.M)
    }

    assert named
    assert [one for one in sorted(named) if one[1] not in targets] == []


@pytest.mark.parametrize("page", PAGES, ids=told)
def test_files_of_the_project_named_in_documents_are_there(page):
    named = re.findall(
        r"`((?:goldenthread|tests|tools|docs|bench)/[\w./-]+)`", page.read_text("utf-8")
    )

    assert [one for one in named if not (ROOT / one).exists()] == []


def test_the_glossary_is_in_alphabetical_order_with_each_word_once():
    text = (ROOT / "GLOSSARY.md").read_text("utf-8")
    words = [word.casefold() for word in re.findall(r"^\*\*(.+?)\*\*: ", text, re.M)]

    assert len(words) > 80
    assert words == sorted(set(words))
    assert len(words) == len(re.findall(r"^\*\*", text, re.M))


def test_the_readme_says_how_to_sign_in_to_the_demonstration():
    assert f"`{DEMO_PASSWORD}`" in (ROOT / "README.md").read_text("utf-8")
    named = {
        address
        for page in PAGES
        for address in re.findall(r"[\w.]+@calderbrook\.example", page.read_text("utf-8"))
    }
    assert named <= {person.email for person in PEOPLE}


def test_decisions_are_numbered_without_gaps_and_say_what_a_decision_says():
    index = (DOCS / "decisions/README.md").read_text("utf-8")
    decisions = sorted((DOCS / "decisions").glob("0*.md"))

    assert [int(page.name[:4]) for page in decisions] == list(range(1, len(decisions) + 1))
    for page in decisions:
        text = page.read_text("utf-8")
        title = re.match(r"# (\d+)\. (.+)\n\n\*\*Status\*\*: ", text)
        assert title, page.name
        assert title[1] == str(int(page.name[:4]))
        assert f"[{title[2]}]({page.name})" in index
        assert re.findall(r"^## (.+)$", text, re.M) == [
            "Context",
            "Decision",
            "Consequences",
            "Alternatives",
        ]
        assert len(text.splitlines()) <= 50


def test_the_licence_is_as_the_package_says():
    assert (ROOT / "LICENCE").read_text("utf-8").startswith("MIT License")
    assert 'license = "MIT"' in (ROOT / "pyproject.toml").read_text("utf-8")
