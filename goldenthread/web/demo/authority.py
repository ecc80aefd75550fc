"""The made-up Calderbrook Council: its services, its teams and the people who sign in to try it."""

import dataclasses
import datetime

from goldenthread.web.accounts import roles
from goldenthread.web.accounts.published_password import PUBLISHED_PASSWORD
from goldenthread.web.accounts.roles import Role

DEMO_PASSWORD = PUBLISHED_PASSWORD
# The day from which everybody holds their role: the week the report was published.
SINCE = datetime.date(2025, 7, 28)
# The same children every time.
AUTHORITY_SEED = 20
# How long those from outside may look in, from the day the demonstration is built.
OUTSIDERS_STAY = datetime.timedelta(days=365)

SERVICES: dict[str, tuple[str, ...]] = {
    "Front Door and Assessment": (
        "Multi-agency safeguarding hub",
        "Assessment North",
        "Assessment Valley",
        "Emergency Duty Team",
    ),
    "Safeguarding and Family Help": (
        "Family Help East",
        "Family Help West",
        "Safeguarding North",
        "Safeguarding Valley",
        "Safeguarding Moor",
        "Court and pre-proceedings",
        "Contextual Safeguarding",
    ),
    "Children in Care and Care Leavers": (
        "Children in Care East",
        "Children in Care West",
        "Permanence",
        "Fostering",
        "Leaving Care",
    ),
    "Disabled Children": ("Disabled Children’s Social Work", "Short Breaks"),
    "Safeguarding and Quality Assurance": (
        "Reviewing Officers and Conference Chairs",
        "Quality Assurance",
        "Participation",
    ),
    "Workforce and Practice": ("Practice Coaching", "Social Work Academy"),
    "Performance and Improvement": ("Performance and Insight", "Improvement Programme Office"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in. `holds` are the owners in the plan that they are."""

    name: str
    email: str
    role: type[Role]
    service: str = ""
    team: str = ""
    holds: tuple[str, ...] = ()


PEOPLE = (
    Person("Nicky Dummy", "administrator@calderbrook.example", roles.SystemAdministrator),
    Person("Morgan Example", "programme@calderbrook.example", roles.ImprovementProgrammeManager),
    Person("Alex Invented", "director@calderbrook.example", roles.Director, holds=("DCS",)),
    Person(
        "Sam Pretend",
        "head.of.service@calderbrook.example",
        roles.HeadOfService,
        service="Front Door and Assessment",
        holds=("HoS FD",),
    ),
    Person(
        "Jo Placeholder",
        "team.manager@calderbrook.example",
        roles.TeamManager,
        team="Multi-agency safeguarding hub",
        holds=("TM MASH",),
    ),
    Person("Billie Trial", "social.worker@calderbrook.example", roles.SocialWorker, holds=("PSW",)),
    Person(
        "Ash Sample",
        "analyst@calderbrook.example",
        roles.PerformanceAnalyst,
        holds=("Head of Performance and Insight",),
    ),
    Person(
        "Robin Specimen",
        "auditor@calderbrook.example",
        roles.QaAuditor,
        holds=("QA Team Manager",),
    ),
    Person("Kit Imagined", "chair@calderbrook.example", roles.BoardChair),
    Person("Lee Fictional", "councillor@calderbrook.example", roles.Councillor),
    Person("Chris Madeup", "inspector@calderbrook.example", roles.Inspector),
    Person("Toni Standin", "adviser@calderbrook.example", roles.Adviser),
    Person(
        "Max Supposed",
        "partner@calderbrook.example",
        roles.PartnerAgency,
        holds=("Designated Nurse",),
    ),
    Person("Frankie Sketch", "young.person@calderbrook.example", roles.YoungPerson),
)
