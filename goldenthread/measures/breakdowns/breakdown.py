"""What a breakdown is: the group that each person is in at the end of a day."""

import dataclasses
from collections.abc import Callable
from typing import Any

import ibis

from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.measures.at import At


@dataclasses.dataclass(frozen=True, slots=True)
class Breakdown:
    """One breakdown. `groups` gives one row a person: `person_id` and `group`, a word or a name.

    Who is in no group counts as not known. One that `names_staff` is for those who may see staff.
    """

    title: str
    groups: Callable[[At], Any]
    needs: tuple[str, ...]
    names_staff: bool = False


def grouped_codes(code_set: str, codes: Any) -> Any:
    """The reporting group of each code of a set."""
    grouped = [
        (codes == one.code, one.group) for one in all_code_sets()[code_set].codes if one.group
    ]
    return ibis.cases(*grouped, else_=ibis.null("string"))
