"""Words looked for: what is found, and what is marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.plans.finding.folding import searched
from goldenthread.plans.finding.sought import (
    MOST_TERMS,
    Run,
    Term,
    excerpt,
    has_any_hit,
    holds_all,
    marked,
    terms_of,
)

TEXT = "Agree a multi-agency rota; Heads of Service’s audits of MASH"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("mash", True),
        ("MAS", True),
        ("ash", False),
        ("services", True),
        ("Service's", True),
        ("multi-ag", True),
        ("multi agency", True),
        ("agency multi", True),
        ('"agency multi"', False),
        ('"multi agency"', True),
        ('"multi agen"', False),
        ("“Heads of Service’s”", True),
        ("audit nothing", False),
        ("& – …", True),
    ],
)
def test_each_word_is_found_from_its_beginning_and_a_quoted_phrase_whole(asked, found):
    assert holds_all(searched([TEXT]), terms_of(asked)) is found


def test_a_phrase_is_not_found_across_two_texts():
    assert not holds_all(searched(["Head of", "Service"]), terms_of('"head of service"'))


def test_terms_are_told_once_and_not_without_end():
    assert terms_of("audit Audit") == (Term(("audit",)),)
    assert len(terms_of(" ".join(f"w{n}" for n in range(50)))) == MOST_TERMS


def test_whole_words_are_marked_and_everything_else_is_kept():
    assert marked(TEXT, terms_of('serv "multi agency"')) == [
        Run("Agree a "),
        Run("multi-agency", is_hit=True),
        Run(" rota; Heads of "),
        Run("Service’s", is_hit=True),
        Run(" audits of MASH"),
    ]


def test_marks_that_overlap_are_one():
    assert marked("Head of Service", terms_of('"head of" "of service"')) == [
        Run("Head of Service", is_hit=True)
    ]


def test_nothing_looked_for_is_nothing_marked():
    assert marked(TEXT, ()) == [Run(TEXT)]
    assert not has_any_hit(TEXT, terms_of("foster"))


def test_a_short_text_or_one_without_a_hit_is_not_cut():
    long = "word " * 100

    assert excerpt(TEXT, terms_of("mash")) == TEXT
    assert excerpt(long, terms_of("nothing")) == long


def test_an_excerpt_holds_the_first_hit_and_says_where_it_was_cut():
    told = excerpt(f"{'before ' * 60}rota{' after' * 60}", terms_of("rota"), length=40)

    assert told.startswith("…before ")
    assert " rota " in told
    assert told.endswith(" after…")
    assert len(told) < 100


def test_an_excerpt_from_the_start_or_to_the_end_is_cut_on_one_side_only():
    words = " word" * 100

    first = excerpt(f"rota{words}", terms_of("rota"), length=40)
    last = excerpt(f"{words} rota", terms_of("rota"), length=40)

    assert (first[:4], first[-1]) == ("rota", "…")
    assert (last[0], last[-4:]) == ("…", "rota")


@given(st.lists(st.text("ab ’-É", max_size=12), max_size=4), st.text('ab "’-É', max_size=8))
def test_what_is_found_by_looking_for_needles_is_what_is_marked(texts, asked):
    terms = terms_of(asked)

    slowly = all(any(has_any_hit(text, (term,)) for text in texts) for term in terms)

    assert holds_all(searched(texts), terms) is slowly


@given(st.text(), st.text())
def test_marking_loses_no_letter(text, asked):
    assert "".join(run.text for run in marked(text, terms_of(asked))) == text
