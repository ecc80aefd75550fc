"""Many files in one contained process: an answer each, and nobody's reading ends with another's."""

import os
import signal
import time

import pytest

from goldenthread.documents import contained_series
from goldenthread.documents.contained_series import answers_contained
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.refusal import DocumentRefused


def told_by_process(data, limits):
    text = data.decode()
    if text == "refuse":
        raise DocumentRefused("This is a letter.")
    if text == "break":
        raise ZeroDivisionError
    if text == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if text == "sleep":
        time.sleep(30)
    if text == "compute":
        while True:
            pass
    if text == "fill":
        return len(bytearray(10 * limits.memory_bytes))
    return [text, os.getpid()]


@pytest.fixture
def answers(tmp_path):
    def of(*texts, limits=DEFAULT_LIMITS):
        paths = []
        for number, text in enumerate(texts):
            paths.append(tmp_path / f"{number}.txt")
            paths[-1].write_text(text)
        return list(answers_contained(told_by_process, paths, limits))

    return of


def test_files_are_answered_in_order_by_one_process(answers):
    first, second = answers("one", "two")

    assert [first.given[0], second.given[0]] == ["one", "two"]
    assert first.given[1] == second.given[1] != os.getpid()
    assert [first.path.name, second.path.name] == ["0.txt", "1.txt"]


@pytest.mark.parametrize("bad", ["refuse", "break"])
def test_a_file_that_is_refused_leaves_the_process_for_the_next(answers, bad):
    before, refused, after = answers("one", bad, "two")

    assert refused.given is None
    assert refused.refusal
    assert before.given[1] == after.given[1]


def test_a_refusal_keeps_its_words(answers):
    assert answers("refuse")[0].refusal == "This is a letter."


@pytest.mark.parametrize("bad", ["crash", "fill"])
def test_a_file_that_brings_the_process_down_is_refused_and_the_next_is_read(answers, bad):
    refused, after = answers(bad, "two")

    assert "could not be read" in refused.refusal
    assert after.given[0] == "two"


@pytest.mark.parametrize("bad", ["sleep", "compute"])
def test_a_file_that_takes_too_long_is_ended_and_the_next_is_read(answers, bad, monkeypatch):
    monkeypatch.setattr(contained_series, "_START_AND_ANSWER_SECONDS", 1.0)

    refused, after = answers(bad, "two", limits=Limits(seconds=0.3))

    assert "takes too long" in refused.refusal
    assert after.given[0] == "two"


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path):
    (answer,) = answers_contained(told_by_process, [tmp_path / "absent.pdf"], DEFAULT_LIMITS)

    assert "absent.pdf" in answer.refusal
