"""Text with tabs and form feeds: running heads, a band over repeated headings, a list cut by the page."""

from tests.plans.examples.example import Example

TEXT = """Appendix 2
Coldwater Council: children's services improvement plan

Theme A: Help at the right time

Objective\tAction\tLead\tTimescale\tOutcome
A1. Early help is easy to find\t<ul><li>Redesign the directory</li><li>Open two hubs</li></ul>\tHead of Early Help\tJuly 2026\tFamilies find help themselves
A2. Schools hold early help plans\t<ul><li>Name a lead in each school</li></ul>\tEducation Inclusion Manager\tSept 2026\tMore plans held by
\f
Coldwater Council: children's services improvement plan
Page 2

Objective\tAction\tLead\tTimescale\tOutcome
\t<ul><li>Pay for supply cover</li></ul>\t\t\tschools
A3. Fathers are included\t<ul><li>Audit records for fathers</li></ul>\tPractice Lead\tOct 2026\tFathers take part
\f
Coldwater Council: children's services improvement plan
Page 3

Theme B: A settled workforce

Objective\tAction\tLead\tTimescale\tOutcome
B1. Newly qualified workers stay\t<ul><li>Protect their caseloads</li><li>Give each a mentor</li></ul>\tHead of Workforce\tOngoing\tNine in ten stay two years
"""

EXAMPLE = Example(
    title="Form feeds, running heads and a row cut by the page",
    file_name="appendix-2.txt",
    build=lambda: TEXT,
    gives="""
        authority: Coldwater Council
        theme: Theme A: Help at the right time
        objective A1: Early help is easy to find
        who: Head of Early Help
        when: 2026-07-31
        success_measures: Families find help themselves
        - Redesign the directory
        - Open two hubs
        objective A2: Schools hold early help plans
        who: Education Inclusion Manager
        when: 2026-09-30
        success_measures: More plans held by schools
        - Name a lead in each school
        - Pay for supply cover
        objective A3: Fathers are included
        who: Practice Lead
        when: 2026-10-31
        success_measures: Fathers take part
        - Audit records for fathers | ? | ?
        theme: Theme B: A settled workforce
        objective B1: Newly qualified workers stay
        who: Head of Workforce
        when: ongoing
        success_measures: Nine in ten stay two years
        - Protect their caseloads
        - Give each a mentor
    """,
)
