"""The roles: what each is for, what its holders may do and which data they may see."""

from enum import StrEnum
from typing import ClassVar


class Permission(StrEnum):
    """One thing that a person may do. The value is how a manager would say it."""

    READ_PLAN = "read a plan"
    IMPORT_PLAN = "bring a plan in from a document"
    EDIT_PLAN = "change a plan"
    EXPORT_PLAN = "download a plan in any layout"
    KEEP_REQUIREMENTS = "bring in inspection reports, and add what else is asked"
    READ_DATA = "see how much child-level data there is, and how good it is"
    LOAD_DATA = "load extracts of child-level data"
    READ_CHILD = "read what is known of one child, and say why"
    MANAGE_PEOPLE = "invite people, and give and end roles"
    READ_EVENTS = "read who did, opened and exported what"

    @property
    def label(self) -> str:
        return self.value[0].upper() + self.value[1:]

    def is_had_over(self, kind: "ScopeKind") -> bool:
        """Whether a role that is held over this kind of thing can give it at all."""
        return kind in _HAD_OVER.get(self, frozenset(ScopeKind))


class ScopeKind(StrEnum):
    """How much of the authority a role is held over."""

    AUTHORITY = "authority"
    SERVICE = "service"
    TEAM = "team"
    PLAN = "plan"
    OWN = "own"

    @property
    def label(self) -> str:
        return {
            "authority": "The whole authority",
            "service": "One service",
            "team": "One team",
            "plan": "One plan",
            "own": "Their own actions",
        }[self.value]


_PLANS = frozenset({ScopeKind.AUTHORITY, ScopeKind.PLAN})
# No team or service has people, events or a plan of its own. All who work in one read whole plans
# and may take away what they read; their own actions alone are no plan to take away.
# A child is seen by those of its team, its service or the whole authority, and not for a plan's sake.
_CHILDREN = frozenset({ScopeKind.AUTHORITY, ScopeKind.SERVICE, ScopeKind.TEAM})
_HAD_OVER = {
    Permission.IMPORT_PLAN: _PLANS,
    Permission.EDIT_PLAN: _PLANS,
    Permission.EXPORT_PLAN: frozenset(ScopeKind) - {ScopeKind.OWN},
    Permission.KEEP_REQUIREMENTS: frozenset({ScopeKind.AUTHORITY}),
    Permission.READ_CHILD: _CHILDREN,
    Permission.LOAD_DATA: frozenset({ScopeKind.AUTHORITY}),
    Permission.MANAGE_PEOPLE: frozenset({ScopeKind.AUTHORITY}),
    Permission.READ_EVENTS: frozenset({ScopeKind.AUTHORITY}),
}


class DataClass(StrEnum):
    """How close to a child the data is that a role may see, from least to most."""

    PUBLIC = "0"
    AGGREGATE = "1"
    PSEUDONYMOUS = "2"
    IDENTIFIABLE_OWN = "3"
    IDENTIFIABLE_ALL = "4"

    @property
    def label(self) -> str:
        return {
            "0": "Published figures, small numbers hidden",
            "1": "Figures about groups of children",
            "2": "Rows about children, without who they are",
            "3": "Children by name, in their own team or service",
            "4": "Children by name, in all services",
        }[self.value]

    @property
    def is_identifiable(self) -> bool:
        return self in {DataClass.IDENTIFIABLE_OWN, DataClass.IDENTIFIABLE_ALL}


class Role:
    """What the holders of a role may do. A role is a subclass; its id is its name in snake case.

    `scope` is what it is held over unless something else among `other_scopes` is chosen.
    """

    id: ClassVar[str]
    name: ClassVar[str]
    description: ClassVar[str]
    permissions: ClassVar[frozenset[Permission]]
    permissions_in_order: ClassVar[list[Permission]]
    scope: ClassVar[ScopeKind]
    other_scopes: ClassVar[frozenset[ScopeKind]] = frozenset()
    data_class: ClassVar[DataClass]
    sees_named_staff: ClassVar[bool] = False
    is_external: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        cls.permissions_in_order = [one for one in Permission if one in cls.permissions]
        cls.id = "".join(f"_{c.lower()}" if c.isupper() else c for c in cls.__name__).strip("_")

    @classmethod
    def may_be_held_over(cls, kind: ScopeKind) -> bool:
        return kind == cls.scope or kind in cls.other_scopes

    @classmethod
    def scopes_words(cls) -> str:
        """All that it may be held over: “the whole authority or one plan”."""
        kinds = [kind for kind in ScopeKind if cls.may_be_held_over(kind)]
        return " or ".join(kind.label.lower() for kind in kinds)


class ImprovementProgrammeManager(Role):
    name = "Improvement programme manager"
    description = (
        "Keeps the improvement plan: brings it in from its document, checks what was read, "
        "changes it, says what it answers to and who holds which post in it, and reads who opened "
        "and downloaded what."
    )
    permissions = frozenset(
        {
            Permission.READ_PLAN,
            Permission.IMPORT_PLAN,
            Permission.EDIT_PLAN,
            Permission.EXPORT_PLAN,
            Permission.KEEP_REQUIREMENTS,
            Permission.READ_DATA,
            Permission.READ_EVENTS,
        }
    )
    scope = ScopeKind.AUTHORITY
    other_scopes = frozenset({ScopeKind.PLAN})
    data_class = DataClass.AGGREGATE


class PerformanceAnalyst(Role):
    name = "Performance analyst"
    description = (
        "Explains what the figures about children’s services show: loads the extracts they are "
        "worked out from, and reads and downloads the plan they belong to. Comes closest to "
        "children’s data, because a wrong figure is found only in its rows."
    )
    permissions = frozenset(
        {
            Permission.READ_PLAN,
            Permission.EXPORT_PLAN,
            Permission.READ_DATA,
            Permission.LOAD_DATA,
            Permission.READ_CHILD,
        }
    )
    scope = ScopeKind.AUTHORITY
    data_class = DataClass.IDENTIFIABLE_ALL


class QaAuditor(Role):
    name = "QA auditor"
    description = (
        "Audits how practice changes: reads the plan that is to change it and downloads it."
    )
    permissions = frozenset(
        {
            Permission.READ_PLAN,
            Permission.EXPORT_PLAN,
            Permission.READ_DATA,
            Permission.READ_CHILD,
        }
    )
    scope = ScopeKind.AUTHORITY
    data_class = DataClass.IDENTIFIABLE_ALL
    sees_named_staff = True


class TeamManager(Role):
    name = "Team manager"
    description = (
        "Runs a team: reads the plan and downloads it, and finds what the manager’s own posts "
        "own on the first page."
    )
    permissions = frozenset(
        {
            Permission.READ_PLAN,
            Permission.EXPORT_PLAN,
            Permission.READ_DATA,
            Permission.READ_CHILD,
        }
    )
    scope = ScopeKind.TEAM
    data_class = DataClass.IDENTIFIABLE_OWN
    sees_named_staff = True


class HeadOfService(Role):
    name = "Head of service"
    description = (
        "Answers for a service and the actions it owns: reads the plan and downloads it, and "
        "finds what the head’s own posts own on the first page."
    )
    permissions = frozenset(
        {
            Permission.READ_PLAN,
            Permission.EXPORT_PLAN,
            Permission.READ_DATA,
            Permission.READ_CHILD,
        }
    )
    scope = ScopeKind.SERVICE
    data_class = DataClass.IDENTIFIABLE_OWN
    sees_named_staff = True


class Director(Role):
    name = "Director of children’s services"
    description = (
        "Answers to the board for the whole plan: reads and changes it, brings in what inspectors "
        "report, and reads who opened and downloaded what."
    )
    permissions = frozenset(
        {
            Permission.READ_PLAN,
            Permission.EDIT_PLAN,
            Permission.EXPORT_PLAN,
            Permission.KEEP_REQUIREMENTS,
            Permission.READ_DATA,
            Permission.READ_EVENTS,
        }
    )
    scope = ScopeKind.AUTHORITY
    data_class = DataClass.IDENTIFIABLE_ALL
    sees_named_staff = True


class BoardChair(Role):
    name = "Board chair"
    description = "Chairs the improvement board: reads the plan and downloads it, until a set day."
    permissions = frozenset({Permission.READ_PLAN, Permission.EXPORT_PLAN})
    scope = ScopeKind.AUTHORITY
    other_scopes = frozenset({ScopeKind.PLAN})
    data_class = DataClass.AGGREGATE
    is_external = True


class Councillor(Role):
    name = "Councillor"
    description = "Scrutinises the plan: reads it and downloads it, until a set day."
    permissions = frozenset({Permission.READ_PLAN, Permission.EXPORT_PLAN})
    scope = ScopeKind.AUTHORITY
    other_scopes = frozenset({ScopeKind.PLAN})
    data_class = DataClass.PUBLIC
    is_external = True


class Inspector(Role):
    name = "Inspector"
    description = (
        "Reads the plan and downloads it during an inspection or monitoring visit, until a set day."
    )
    permissions = frozenset({Permission.READ_PLAN, Permission.EXPORT_PLAN})
    scope = ScopeKind.AUTHORITY
    other_scopes = frozenset({ScopeKind.PLAN})
    data_class = DataClass.PSEUDONYMOUS
    is_external = True


class Adviser(Role):
    name = "Adviser"
    description = (
        "Advises the authority from outside, as an improvement adviser or a commissioner does: "
        "reads the plan and downloads it, until a set day."
    )
    permissions = frozenset({Permission.READ_PLAN, Permission.EXPORT_PLAN})
    scope = ScopeKind.PLAN
    other_scopes = frozenset({ScopeKind.AUTHORITY})
    data_class = DataClass.AGGREGATE
    is_external = True


class PartnerAgency(Role):
    name = "Partner agency"
    description = (
        "Works for a partner, such as health, police or a school: reads one plan, or the actions "
        "that its own posts own, until a set day."
    )
    permissions = frozenset({Permission.READ_PLAN})
    scope = ScopeKind.PLAN
    other_scopes = frozenset({ScopeKind.OWN})
    data_class = DataClass.PUBLIC
    is_external = True


class SocialWorker(Role):
    name = "Social worker"
    description = (
        "Works with children: reads the actions that their own posts own, and the objectives "
        "these serve."
    )
    permissions = frozenset({Permission.READ_PLAN})
    scope = ScopeKind.OWN
    data_class = DataClass.IDENTIFIABLE_OWN


class YoungPerson(Role):
    name = "Young person"
    description = "Has lived with what the plan is about, and reads what was promised."
    permissions = frozenset({Permission.READ_PLAN})
    scope = ScopeKind.PLAN
    data_class = DataClass.PUBLIC


class SystemAdministrator(Role):
    name = "System administrator"
    description = (
        "Invites people, gives and ends roles and reads who opened and downloaded what. Sees no "
        "plan for being an administrator: that takes another role."
    )
    permissions = frozenset({Permission.MANAGE_PEOPLE, Permission.READ_EVENTS})
    scope = ScopeKind.AUTHORITY
    data_class = DataClass.PUBLIC


ROLES: dict[str, type[Role]] = {role.id: role for role in Role.__subclasses__()}
EXTERNAL_ROLES = sorted(role.id for role in ROLES.values() if role.is_external)


def role_called(role_id: str) -> type[Role]:
    return ROLES[role_id]
