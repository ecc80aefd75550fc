"""A contact list as text with tabs: roles and telephone numbers."""

from tests.plans.examples.example import Example

TEXT = """Children's Services: who to call

Role\tName\tTeam\tTelephone
Head of Service\tAnne Holt\tFront Door\t01234 555001
Service Manager\tBen Okoye\tAssessment\t01234 555002
Team Manager\tCara Lund\tFamily Help\t01234 555003
"""

EXAMPLE = Example(title="A contact list", file_name="contacts.txt", build=lambda: TEXT, gives=None)
