"""Text with tabs: a vision in quotation marks and a box of outcomes above each table."""

from tests.plans.examples.example import Example

TEXT = """ISLE OF CARRICK CHILDREN'S SERVICES
IMPROVEMENT PLAN, PHASE 2
JANUARY - JUNE 2026

Driver of Change 1. A Confident Workforce

“Our workforce is settled, well supported and proud of what it does for children.”

Key Outcomes:\t<ul><li>Vacancies are below one in ten</li><li>Every new starter has a mentor</li></ul>

What do we plan to do?\tWhat will make the difference?\tWhen will this happen?\tLead
Keep the people we have\t<p>Stay interviews for all staff in their first two years</p> <p>A clear path from newly qualified to senior</p>\tMarch 2026\tHead of Workforce
Welcome people well\t<p>A two-week induction in the classroom and the team</p>\tFeb 2026\tPrincipal Social Worker and Team Managers

Driver of Change 2. Homes for Children

“Children live with families who know them and whom they know.”

What do we plan to do?\tWhat will make the difference?\tWhen will this happen?\tLead
Find more carers\t<p>A campaign with the parishes</p> <p>Answer every enquiry within one day</p>\tJune 2026\tFostering Manager
"""

EXAMPLE = Example(
    title="Quoted vision and a table of key outcomes belong to the theme",
    file_name="plan.txt",
    build=lambda: TEXT,
    gives="""
        theme: Driver of Change 1. A Confident Workforce
        vision: “Our workforce is settled, well supported and proud of what it does for children.”
        outcome: Vacancies are below one in ten
        outcome: Every new starter has a mentor
        objective: Keep the people we have
        who: Head of Workforce
        when: 2026-03-31
        - Stay interviews for all staff in their first two years
        - A clear path from newly qualified to senior
        objective: Welcome people well
        who: Principal Social Worker; Team Managers
        when: 2026-02-28
        - A two-week induction in the classroom and the team | ? | ?
        theme: Driver of Change 2. Homes for Children
        vision: “Children live with families who know them and whom they know.”
        objective: Find more carers
        who: Fostering Manager
        when: 2026-06-30
        - A campaign with the parishes
        - Answer every enquiry within one day
    """,
)
