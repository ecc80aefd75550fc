"""How well many random layouts are read, and what those that are not read whole have in common.

Run it as `python -m tests.plans.score_variations [COUNT] [DRAW…]`: only what has drawn all of
these, such as `format='docx'` (`-format='pdf'`: what has not). With `extracted` the plans are
texts as extraction from a PDF leaves them.
"""

import sys
import traceback
from collections import Counter

from goldenthread.documents.refusal import DocumentRefused
from tests.factories.extracted_plans import extracted
from tests.factories.plan_variations import variation
from tests.plans.agreement import MEASURES, Agreement, agreement
from tests.plans.expected import Reading, reading_of
from tests.plans.reading_path import plan_of


def main(arguments: list[str]) -> None:
    """Print the sums, the worst files and the draws that fail most often."""
    count = int(arguments[0]) if arguments else 200
    is_extracted = "extracted" in arguments
    wanted = [each for each in arguments[1:] if each != "extracted"]
    whole, failing, all_draws = Agreement(), Counter(), Counter()
    worst: list[tuple[float, int, str, list[str]]] = []
    read = 0
    for seed in range(count):
        one = extracted(seed) if is_extracted else variation(seed)
        if not all((draw.lstrip("-") in one.drawn) != draw.startswith("-") for draw in wanted):
            continue
        read += 1
        result = _agreement(one)
        both = either = 0
        for measure, tally in result.tallies.items():
            whole.tallies[measure].both += tally.both
            whole.tallies[measure].either += tally.either
            both, either = both + tally.both, either + tally.either
        draws = _draws(one.drawn)
        all_draws.update(draws)
        if result.differences:
            failing.update(draws)
            worst.append((both / max(either, 1), seed, one.drawn, result.differences))
    print(f"{read - len(worst)} of {read} read whole")
    for measure in MEASURES:
        print(f"{measure:16} {whole.tallies[measure].percent:5.1f} %")
    print("\nHow often each draw is among those not read whole:")
    shares = sorted(((failing[d] / n, n, d) for d, n in all_draws.items() if n >= 4), reverse=True)
    for share, number, draw in shares[:15]:
        print(f"  {share:4.0%} of {number:4}  {draw}")
    for percent, seed, drawn, differences in sorted(worst)[:12]:
        print(f"\nseed {seed}: {percent:.0%}\n  {drawn}")
        for difference in differences[:6]:
            print(f"    {difference}")


def _agreement(one) -> Agreement:
    try:
        return agreement(one.reading, reading_of(plan_of(one.data, one.file_name)))
    except DocumentRefused as refusal:
        result = agreement(one.reading, Reading())
        result.differences.insert(0, f"refused: {refusal}")
    except Exception:
        result = agreement(one.reading, Reading())
        result.differences.insert(0, traceback.format_exc(limit=-2))
    return result


def _draws(drawn: str) -> set[str]:
    """The draws one by one; headings by what they head."""
    plain = drawn.replace("headings={", "").replace("}", "")
    return {part.strip() for part in plain.split(", ")}


if __name__ == "__main__":
    main(sys.argv[1:])
