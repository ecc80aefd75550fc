"""Rules of the two statutory returns that no rule of ours covers, and why."""

import functools
import tomllib
from importlib import resources

from goldenthread.childdata import quality


@functools.cache
def rules_not_covered() -> dict[str, str]:
    """Why each is left, by its return and number: `CIN 8805`, `903 148`."""
    told = tomllib.loads(resources.files(quality).joinpath("returns.toml").read_text("utf-8"))
    return {number: group["why"] for group in told["left"] for number in group["rules"]}
