"""Text with tabs: one column for each kind of implication, owner and date inside each point."""

from tests.plans.examples.example import Example

TEXT = """Thornwick Improvement Plan 2018

What?\tAccountable Officer(s)\tDeadline\tSub actions and implications\t\t
\t\t\tWorkforce\tPartners\tSystems
Make sure that chronologies are up to date\tHead of Safeguarding\tMarch 2018\t- Coach workers in the two newest teams (Practice Lead – Nov17) - Brief all agency staff at induction (Team Managers – ongoing)\tN/A\t- Add a chronology prompt to the case system (Systems Manager – Dec17)
Make private fostering better known\tHead of Quality Assurance\tEnd of Feb 2018\tN/A\t- Send the leaflet to every school and surgery (Communications Officer – Oct17)\t- Report notifications monthly (Performance Manager – from Jan18)
"""

EXAMPLE = Example(
    title="A column per implication, points with (owner – date), headings in two levels",
    file_name="plan.txt",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective: Make sure that chronologies are up to date
        who: Head of Safeguarding
        when: 2018-03-31
        - Coach workers in the two newest teams (Practice Lead – Nov17) | Practice Lead | 2017-11-30
        - Brief all agency staff at induction (Team Managers – ongoing) | Team Managers | ongoing
        - Add a chronology prompt to the case system (Systems Manager – Dec17) | Systems Manager | 2017-12-31
        objective: Make private fostering better known
        who: Head of Quality Assurance
        when: 2018-02-28
        - Send the leaflet to every school and surgery (Communications Officer – Oct17) | Communications Officer | 2017-10-31
        - Report notifications monthly (Performance Manager – from Jan18) | Performance Manager | from 2018-01-01
    """,
)
