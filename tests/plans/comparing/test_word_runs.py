"""A re-wording word by word."""

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.plans.comparing.word_runs import Run, RunKind, word_runs

SAME, OUT, IN = RunKind.SAME, RunKind.TAKEN_OUT, RunKind.PUT_IN


def test_words_taken_out_and_put_in_stand_between_those_that_stayed():
    assert word_runs("Visit each child weekly.", "Visit every child weekly.") == (
        Run(SAME, "Visit"),
        Run(OUT, " each"),
        Run(IN, " every"),
        Run(SAME, " child weekly."),
    )


@given(st.text("ab .,", max_size=30), st.text("ab .,", max_size=30))
def test_each_version_reads_whole_again(before, after):
    runs = word_runs(before, after)

    old = "".join(run.text for run in runs if run.kind != IN)
    new = "".join(run.text for run in runs if run.kind != OUT)
    assert new == after.rstrip()
    assert old.replace(" ", "") == before.replace(" ", "")
