"""What a person may decide of a reading: about one part, about one flag, or about all that is alike."""

import dataclasses
import enum


class Decided(enum.StrEnum):
    """What was decided. The values that go with each stand beside it."""

    ACCEPT = "accept"  # the flag needs nothing
    REWORD = "reword"  # the text
    OWNERS = "owners"  # the roles, each its own value
    DATES = "dates"  # the dates as they would be printed
    MOVE = "move"  # the key of the objective to stand under
    SPLIT = "split"  # the texts to part it in
    JOIN = "join"  # nothing: it goes on from the part before it
    LEAVE_OUT = "leave_out"  # nothing: it is no content of the plan
    TAKE_IN = "take_in"  # the key of the objective that text outside the plan is an action of
    ROLE = "role"  # a role as printed, and its name everywhere; several names where it is several
    SHORT = "short"  # a short form, and what stands for it in every role
    DATE = "date"  # a date as printed, its kind, its first and its last day everywhere


@dataclasses.dataclass(frozen=True, slots=True)
class Decision:
    """One decision, about the part and the flag with these keys; either may be empty."""

    kind: Decided
    part: str = ""
    flag: str = ""
    values: tuple[str, ...] = ()
