"""Links to recommendations are settled or flagged."""

import pytest

from goldenthread.plans.plan import FlagKind, Objective, Recommendation
from goldenthread.plans.tables.objectives import ReadGroup
from goldenthread.plans.whole.ledger import Ledger
from goldenthread.plans.whole.links import highest_cited, linked

PRINTED = (Recommendation(1, "One"), Recommendation(2, "Two"))


def group(numbers: tuple[int, ...] = (), *, every: bool = False, unclear: str = "") -> ReadGroup:
    return ReadGroup(
        Objective("Visits", recommendations=numbers, cited=("so cited",)), every, unclear
    )


@pytest.mark.parametrize(
    ("told", "printed", "highest", "numbers"),
    [
        (group((2,)), PRINTED, 2, (2,)),
        (group(every=True), PRINTED, 9, (1, 2)),
        (group(every=True), (), 3, (1, 2, 3)),
        (group(every=True), (), 0, ()),
    ],
)
def test_all_is_the_printed_list_or_up_to_the_highest_cited(told, printed, highest, numbers):
    assert linked([told], printed, highest, Ledger())[0].recommendations == numbers


@pytest.mark.parametrize(
    ("told", "message"),
    [
        (group(every=True), "“Visits” cites “so cited”, but how many there are is not said."),
        (
            group(unclear="see letter"),
            "“see letter” in “so cited”, cited for “Visits”, is no number.",
        ),
    ],
)
def test_what_cannot_be_told_is_flagged(told, message):
    ledger = Ledger()

    linked([told], (), 0, ledger)

    assert [(flag.kind, flag.message) for flag in ledger.flags] == [
        (FlagKind.UNCLEAR_LINKS, message)
    ]


def test_the_highest_number_cited_is_over_all_objectives():
    assert highest_cited([group((2,)), group((7, 9)), group()]) == 9
    assert highest_cited([]) == 0
