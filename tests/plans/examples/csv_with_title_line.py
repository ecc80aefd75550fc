"""CSV exported from a spreadsheet: a title line above the headings, quoted cells with line breaks."""

from tests.plans.examples.example import Example

TEXT = """Fenwater Council - Improvement tracker as at 30 June 2025,,,,,,
,,,,,,
ID,Workstream,Action,Owner,Original date,Revised date,Status
1,Front door,Publish the threshold guide,Head of MASH,30/04/2025,,Complete
2,Front door,"Set up a consultation line
for schools",Service Manager MASH,31/05/2025,31/07/2025,Delayed
3,Children in care,Agree a placement sufficiency plan,Head of Commissioning,30/09/2025,,On track
4,Children in care,"Review all children placed more than 20 miles away, with their IRO",Head of IRO Service,31/10/2025,,Not started
"""

EXAMPLE = Example(
    title="CSV with a title line; theme column; original and revised dates; status words",
    file_name="tracker.csv",
    build=lambda: TEXT,
    gives="""
        authority: Fenwater Council
        theme: Front door
        objective: *
        who: Head of MASH; Service Manager MASH
        when: ?
        rag: ?
        - Publish the threshold guide | Head of MASH | 2025-04-30 | Complete
        - Set up a consultation line for schools | Service Manager MASH | 2025-05-31; 2025-07-31 | Delayed
        theme: Children in care
        objective: *
        who: Head of Commissioning; Head of IRO Service
        when: ?
        rag: ?
        - Agree a placement sufficiency plan | Head of Commissioning | 2025-09-30 | On track
        - Review all children placed more than 20 miles away, with their IRO | Head of IRO Service | 2025-10-31 | Not started
    """,
)
