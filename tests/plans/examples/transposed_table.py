"""CSV: the objectives stand beside each other, what is said of each below it."""

from tests.plans.examples.example import Example

TEXT = """Improvement priorities,Priority 1,Priority 2,Priority 3
Objective,Children in care live close to home,Care leavers have a safe home,Health checks are on time
Action,Open two small homes in the county,Sign a protocol with district housing teams,Book checks when a child comes into care
Lead officer,Head of Commissioning,Service Manager Leaving Care,Designated Nurse
By when,31/12/2025,30/09/2025,Immediately
Progress,Site found for the first home,Draft protocol with districts,
"""

EXAMPLE = Example(
    title="A transposed table: one objective a column",
    file_name="priorities.csv",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective: Children in care live close to home
        who: Head of Commissioning
        when: 2025-12-31
        progress: Site found for the first home
        - Open two small homes in the county | ? | ?
        objective: Care leavers have a safe home
        who: Service Manager Leaving Care
        when: 2025-09-30
        progress: Draft protocol with districts
        - Sign a protocol with district housing teams | ? | ?
        objective: Health checks are on time
        who: Designated Nurse
        when: immediate
        - Book checks when a child comes into care | ? | ?
    """,
)
