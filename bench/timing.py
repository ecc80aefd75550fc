"""How long a task takes, and how long against a bare library doing the same."""

import statistics
import time
from collections.abc import Callable

Task = Callable[[], object]


def compare(name: str, ours: Task, library: str, bare: Task, rounds: int) -> None:
    """Prints both medians and their ratio, measured by turns so that noise falls on both."""
    ours(), bare()
    pairs = [(once_ms(ours), once_ms(bare)) for _ in range(rounds)]
    own, other = (statistics.median(pair[at] for pair in pairs) for at in (0, 1))
    print(f"  {name:<16} {own:7.1f} ms   {library:<14} {other:7.1f} ms   {own / other:5.2f} ×")


def median_ms(task: Task, rounds: int) -> float:
    """After one run to warm up."""
    task()
    return statistics.median(once_ms(task) for _ in range(rounds))


def once_ms(task: Task) -> float:
    begun = time.perf_counter()
    task()
    return (time.perf_counter() - begun) * 1000
