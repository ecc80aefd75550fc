"""Owners told apart by the roles that the same plan names on their own elsewhere."""

import dataclasses
import re
from collections.abc import Iterable, Sequence

from goldenthread.plans.words.roles import split_roles

_BETWEEN = r"(?:\s*[,;/&]\s*|\s+and\s+|\s+)"
_ENOUGH = 200


@dataclasses.dataclass(frozen=True, slots=True)
class KnownRoles:
    """Roles that stand alone in a cell or a paragraph of the plan."""

    whole: re.Pattern[str] | None = None
    role: re.Pattern[str] | None = None

    def known(self, text: str) -> list[str]:
        """The known roles that a text is made of; none where there is anything else in it."""
        line = " ".join(text.split())
        if self.whole is None or self.role is None or not self.whole.fullmatch(line):
            return []
        return self.role.findall(line)

    def split(self, text: str) -> Sequence[str]:
        """The roles in a text: known ones where it is nothing else, else by their words."""
        return self.known(text) or split_roles(text)


NO_ROLES = KnownRoles()


def known_roles(texts: Iterable[str]) -> KnownRoles:
    """The roles that stand alone among the texts of owner cells; two lines may be two roles."""
    split = (split_roles(text) for text in dict.fromkeys(texts) if "\n" not in text.strip())
    alone = {" ".join(roles[0].split()) for roles in split if len(roles) == 1}
    # One word is too little to tell where a role ends; more than so many are a directory.
    told = sorted((role for role in alone if " " in role), key=len, reverse=True)[:_ENOUGH]
    if not told:
        return NO_ROLES
    any_role = "|".join(map(re.escape, told))
    return KnownRoles(
        re.compile(rf"(?:{any_role})(?:{_BETWEEN}(?:{any_role}))+"), re.compile(any_role)
    )
